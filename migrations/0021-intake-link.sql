-- The intake as data that a practice can add to, a link by which the family fills it in without an account, and its review question by question.

-- Answers remember what was asked, and in which edition of the questions; what was chosen stands beside the words.
alter table intake_answer
  add column picks jsonb not null default '[]',
  -- "1.4": the fourth change of this practice to the first shipped questions. Empty: asked before questions were data.
  add column edition text not null default '',
  add column asked text not null default '',
  -- The family's own answer that was accepted as this one.
  add column told_id uuid;

-- A practice's own questions, one change after the other; each makes a new edition, and none is taken back.
create table intake_change (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  -- A question as src/therapy/03-intake/question.ts reads it.
  adds jsonb,
  -- The key of a question that is asked no longer.
  retires text,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person,
  check ((adds is null) <> (retires is null))
);

-- Opens this one form and nothing else. Of the secret and of the code that is given apart only hashes are here.
create table intake_link (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  secret_hash text not null,
  code_hash text not null,
  -- Whose voice answers: the others' questions are not asked.
  speaks text not null check (speaks in ('client', 'family', 'professional')),
  -- Who was given it, in plain words: "her mother". It stands under each answer.
  for_whom text not null,
  language text not null check (language in ('en', 'fr')),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- Handed in: nothing more is written. Asking back opens it again, for the next round and for what was asked only.
  closed boolean not null default false,
  round int not null default 0,
  handed_in_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  -- Somebody came with the old link and asked for a new one.
  asked_again_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, made_by) references person,
  foreign key (practice_id, revoked_by) references person,
  check ((revoked_at is null) = (revoked_by is null))
);
create index intake_link_by_secret on intake_link (secret_hash);
create index intake_link_by_client on intake_link (practice_id, client_id, made_at desc);

-- A device that knew the code.
create table intake_device (
  practice_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  secret_hash text not null,
  language text not null check (language in ('en', 'fr')),
  since timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, link_id) references intake_link
);
create index intake_device_by_link on intake_device (practice_id, link_id);

-- What came by the link, every state of it as it was typed; the highest position is the newest. It is no part of the record until it is accepted.
create table intake_told (
  practice_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  client_id uuid not null,
  question text not null,
  position int not null check (position > 0),
  value text not null check (value in ('told', 'unknown', 'not-said')),
  words text not null default '',
  picks jsonb not null default '[]',
  edition text not null,
  asked text not null,
  device_id uuid not null,
  told_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_after_the_other unique (practice_id, link_id, question, position),
  foreign key (practice_id, link_id, client_id) references intake_link (practice_id, id, client_id),
  foreign key (practice_id, device_id) references intake_device
);
create index intake_told_by_client on intake_told (practice_id, client_id);
alter table intake_answer add foreign key (practice_id, told_id) references intake_told;

create table intake_review (
  practice_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  question text not null,
  -- What was looked at.
  told_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'asked-back')),
  -- What is asked back, in the therapist's words.
  words text not null default '',
  round int not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_review_of_an_answer unique (practice_id, told_id),
  foreign key (practice_id, link_id) references intake_link,
  foreign key (practice_id, told_id) references intake_told,
  foreign key (practice_id, decided_by) references person,
  check (outcome = 'accepted' or words <> '')
);
create index intake_review_by_link on intake_review (practice_id, link_id);

do $$
declare kept text;
begin
  foreach kept in array array['intake_change', 'intake_told', 'intake_review'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
