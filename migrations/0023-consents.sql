-- Consents as a ledger: who agreed to what, to which words, for how long; what ended it. How this person says yes and no.

-- A practice's own words for a kind of consent, from a day on. What ships with the program stands beside them as data.
create table consent_text (
  practice_id uuid not null references practice,
  id uuid not null,
  kind text not null,
  language text not null check (language in ('en', 'fr')),
  version text not null,
  words text not null,
  from_day date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_text_of_a_version unique (practice_id, kind, language, version),
  foreign key (practice_id, recorded_by) references person
);

create table consent (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null,
  -- A no is an answer too, and stays readable.
  answer text not null check (answer in ('yes', 'ask-each-time', 'no')),
  text_version text not null,
  language text not null check (language in ('en', 'fr')),
  -- The very words that were agreed to, whatever becomes of the text.
  text_words text not null,
  -- What was added or left out, in plain words.
  words text not null default '',
  -- Which medium for which use; what is not here is off.
  media jsonb not null default '[]',
  recipient text,
  exchange text check (exchange in ('to-them', 'both-ways')),
  places jsonb not null default '[]',
  from_day date not null,
  until_day date,
  -- Persons who have to agree as well, as it was when this was given. It stands once each of them has signed.
  co_signers jsonb not null default '[]',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person,
  check (until_day is null or until_day >= from_day)
);
create index consent_by_client on consent (practice_id, client_id, kind);

create table consent_signature (
  practice_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  name text not null,
  -- What they are to the client: a relationship of the family, or "self".
  relation text not null,
  -- By which right or on what ground they decide.
  capacity text not null,
  method text not null check (method in ('paper', 'screen', 'telephone')),
  witness text,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  constraint signed_once_by_each unique (practice_id, consent_id, person_id),
  foreign key (practice_id, consent_id) references consent,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, recorded_by) references person,
  check (method <> 'telephone' or witness is not null)
);

-- Withdrawn, or another stands in its place. A consent ends once, and at once.
create table consent_end (
  practice_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  how text not null check (how in ('withdrawn', 'superseded')),
  day date not null,
  reason text not null default '',
  told_by text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  constraint a_consent_ends_once unique (practice_id, consent_id),
  foreign key (practice_id, consent_id) references consent,
  foreign key (practice_id, recorded_by) references person
);

-- How this person shows yes, not now, no and stop; who decides; what the therapist does. A newer one stands beside the older.
create table assent_plan (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  shows_yes text not null default '',
  shows_not_now text not null default '',
  shows_no text not null default '',
  shows_stop text not null default '',
  who_decides text not null default '',
  what_we_do text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person
);
create index assent_plan_newest on assent_plan (practice_id, client_id, recorded_at desc, id desc);

do $$
declare kept text;
begin
  foreach kept in array array['consent_text', 'consent', 'consent_signature', 'consent_end', 'assent_plan'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;

-- What is agreed to today, by the practice's own calendar: the same rule as `mayWith` of the program, for lists.
create view consent_today as
  select c.practice_id, c.client_id, c.kind, c.id
  from consent c join practice p on p.practice_id = c.practice_id
  where c.answer <> 'no' and c.from_day <= (now() at time zone p.time_zone)::date
    and (c.until_day is null or c.until_day >= (now() at time zone p.time_zone)::date)
    and not exists (select from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id)
    and not exists (
      select from jsonb_array_elements_text(c.co_signers) w
      where not exists (select from consent_signature s where s.practice_id = c.practice_id and s.consent_id = c.id and s.person_id = w::uuid));
