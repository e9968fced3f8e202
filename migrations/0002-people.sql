-- People: one row a person, whatever they are to whom; clients; who works here; who cares for whom, and since when.
create table person (
  practice_id uuid not null references practice,
  id uuid not null,
  -- What the person wants to be called; the only name session mode shows.
  chosen_name text not null,
  family_name text,
  pronouns text,
  language text not null check (language in ('en', 'fr')),
  email text,
  -- The sign-in of schema auth; null for people who never sign in.
  account_id uuid,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, account_id)
);
create index person_by_account on person (account_id) where account_id is not null;

create table membership (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  duty text not null check (duty in ('owner', 'therapist', 'intern', 'frontdesk', 'auditor')),
  -- "MTA", "MT-BC": shown after the name and under signatures.
  credential text,
  from_day date not null,
  until_day date,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person,
  check (until_day is null or until_day >= from_day)
);
create index membership_by_person on membership (practice_id, person_id);

create table client (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  born_on date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, person_id),
  foreign key (practice_id, person_id) references person
);

create table care_relation (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('therapist', 'substitute', 'intern', 'supervisor')),
  from_day date not null,
  until_day date,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  check (until_day is null or until_day >= from_day)
);
create index care_relation_by_client on care_relation (practice_id, client_id);
create index care_relation_by_person on care_relation (practice_id, person_id);

-- The story has four voices. A new telling stands beside the old one; nothing said is lost.
create table story_telling (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  voice text not null check (voice in ('why-we-come', 'what-i-like', 'what-my-family-likes', 'what-we-work-on')),
  words text not null,
  -- For "what I like": [{"picture": "scarf", "word": "Scarves"}].
  pictures jsonb not null default '[]',
  told_by text not null,
  told_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client
);
create index story_telling_latest on story_telling (practice_id, client_id, voice, recorded_at desc, id desc);
create trigger story_telling_is_kept before update or delete on story_telling for each row execute function refuse_change();

create table safety_line (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('leave-out', 'not-now', 'stop', 'medical', 'before-you-start')),
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index safety_line_by_client on safety_line (practice_id, client_id) where withdrawn_at is null;
