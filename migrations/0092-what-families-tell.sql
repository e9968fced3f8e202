-- What somebody saw, told whole: with whom, with how much help, how often; or that there is nothing new, which is a word too. What was not said stays unknown.
alter table home_observation
  add column with_whom text not null default '',
  add column help text check (help in ('alone', 'hint', 'help')),
  add column how_often text check (how_often in ('once', 'few', 'often')),
  add column nothing_new boolean not null default false,
  add check (not nothing_new or (words = '' and goal_id is null and intervention_id is null));

-- An observation may also be filed: read, kept, and not answered.
alter table observation_answer drop constraint observation_answer_outcome_check;
alter table observation_answer add constraint observation_answer_outcome_check check (outcome in ('thanked', 'accepted', 'filed'));

-- What a question is of, and the session it is about.
alter table family_question
  add column category text not null default 'other' check (category in ('why', 'response', 'progress', 'home', 'schedule', 'fees', 'worry', 'other')),
  add column session_id uuid,
  add foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id);

-- An answer worth giving again, without a word about anybody. Taken off, it stays readable here.
create table family_faq (
  practice_id uuid not null references practice,
  id uuid not null,
  language text not null check (language in ('en', 'fr')),
  question text not null check (question <> ''),
  answer text not null check (answer <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, written_by) references person
);
create table family_faq_end (
  practice_id uuid not null,
  faq_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (practice_id, faq_id),
  foreign key (practice_id, faq_id) references family_faq,
  foreign key (practice_id, ended_by) references person
);

-- A short word of the family about coming that is no absence: see you there, running late, a pause is needed.
create table family_word (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The session it is about, as it stood then; null: about the time ahead.
  session_id uuid,
  kind text not null check (kind in ('coming', 'late', 'pause')),
  minutes int check (minutes between 1 and 120),
  until_day date,
  words text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, said_by) references person,
  check ((kind = 'pause') = (session_id is null)),
  check (kind = 'late' or minutes is null)
);
create index family_word_by_client on family_word (practice_id, client_id, said_at desc);

-- The client's own word, at their own door: a goal in their words, something to say, or what the people around them may see.
create table own_word (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('goal', 'words', 'sharing')),
  words text not null,
  pictures jsonb not null,
  -- Of `sharing` only: all of it, ask me each time, or nothing.
  sharing text check (sharing in ('all', 'ask-me', 'nothing')),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, said_by) references person,
  check ((kind = 'sharing') = (sharing is not null)),
  check (kind = 'sharing' or words <> '' or jsonb_array_length(pictures) > 0)
);
create index own_word_by_client on own_word (practice_id, client_id, said_at desc);

-- Read by a therapist: one word of the family, or of the client.
create table family_word_seen (
  practice_id uuid not null,
  word_id uuid not null,
  client_id uuid not null,
  seen_by uuid not null,
  seen_at timestamptz not null,
  primary key (practice_id, word_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, seen_by) references person
);
create index family_word_seen_by_client on family_word_seen (practice_id, client_id);

do $$
declare kept text;
begin
  foreach kept in array array['family_faq', 'family_faq_end', 'family_word', 'own_word', 'family_word_seen'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
