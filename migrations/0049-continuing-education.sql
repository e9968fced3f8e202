-- The ledger of each music therapist's own learning: credentials, what was learned, the proof of it, and what changed in practice because of it.
create table credential (
  practice_id uuid not null references practice,
  id uuid not null,
  -- Whose it is. A ledger is read and written by its own person only.
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, person_id),
  foreign key (practice_id, person_id) references person
);
create index credential_by_person on credential (practice_id, person_id);

create table credential_version (
  practice_id uuid not null,
  credential_id uuid not null,
  version int not null check (version > 0),
  title text not null,
  issuer text not null,
  number text,
  from_day date,
  until_day date,
  -- What its body asks for: a rule set that ships with the product, or one's own. Null: not known.
  rule jsonb,
  status text not null check (status in ('kept', 'put-away')),
  recorded_at timestamptz not null,
  primary key (practice_id, credential_id, version),
  foreign key (practice_id, credential_id) references credential,
  check (from_day <= until_day)
);

create view credential_now as
  select distinct on (v.practice_id, v.credential_id) v.*, c.person_id
  from credential_version v join credential c on c.practice_id = v.practice_id and c.id = v.credential_id
  order by v.practice_id, v.credential_id, v.version desc;

create table learning_activity (
  practice_id uuid not null references practice,
  id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, person_id),
  foreign key (practice_id, person_id) references person
);
create index learning_activity_by_person on learning_activity (practice_id, person_id);

create table learning_activity_version (
  practice_id uuid not null,
  activity_id uuid not null,
  version int not null check (version > 0),
  person_id uuid not null,
  day date not null,
  title text not null,
  provider text not null,
  approval text,
  minutes int check (minutes > 0),
  learned text not null,
  status text not null check (status in ('kept', 'put-away')),
  recorded_at timestamptz not null,
  primary key (practice_id, activity_id, version),
  unique (practice_id, activity_id, version, person_id),
  foreign key (practice_id, activity_id, person_id) references learning_activity (practice_id, id, person_id)
);

create view learning_activity_now as
  select distinct on (v.practice_id, v.activity_id) v.* from learning_activity_version v order by v.practice_id, v.activity_id, v.version desc;

-- What one activity counts for one credential. The person in both keys: nobody's course counts for somebody else.
create table learning_credit (
  practice_id uuid not null,
  activity_id uuid not null,
  version int not null,
  person_id uuid not null,
  credential_id uuid not null,
  credits numeric(7, 2) not null check (credits >= 0),
  category text,
  -- How much of it is ethics, or another part the body asks for.
  towards jsonb not null,
  primary key (practice_id, activity_id, version, credential_id),
  foreign key (practice_id, activity_id, version, person_id) references learning_activity_version (practice_id, activity_id, version, person_id),
  foreign key (practice_id, credential_id, person_id) references credential (practice_id, id, person_id)
);

-- "I changed this because of that course". Taken back by a row of its own.
create table learning_change (
  practice_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  -- A goal or an intervention of the library; null: said in words only.
  about text,
  day date not null,
  words text not null,
  takes_back uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, takes_back),
  foreign key (practice_id, activity_id) references learning_activity,
  foreign key (practice_id, takes_back) references learning_change
);
create index learning_change_by_activity on learning_change (practice_id, activity_id);

-- A certificate is a paper from outside like the others.
alter table attachment add column activity_id uuid;
alter table attachment add foreign key (practice_id, activity_id) references learning_activity;
alter table attachment drop constraint attachment_check;
alter table attachment add constraint attachment_belongs_once check (num_nonnulls(referral_id, consent_id, activity_id) = 1);
create index attachment_by_activity on attachment (practice_id, activity_id) where activity_id is not null;

do $$
declare kept text;
begin
  foreach kept in array array['credential', 'credential_version', 'learning_activity', 'learning_activity_version', 'learning_credit', 'learning_change'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
