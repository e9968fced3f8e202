-- The family's side: their way in by a link, what is shared with them, what they saw at home, what they asked, and what is worth holding on to.

-- A link that opens the portal once. Only its hash is here: a stolen database opens nothing.
create table auth.portal_link (
  id uuid primary key,
  token_hash text not null unique,
  -- "mailed": asked for by e-mail, minutes long, bound to the browser that asked. "invitation": given by the therapist, days long.
  kind text not null check (kind in ('mailed', 'invitation')),
  -- Where it was sent, or whom it was made for.
  email text not null check (email = lower(email)),
  -- The person of a practice it lets in; null = everybody this account already is.
  practice_id uuid,
  person_id uuid,
  browser_hash text,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  check ((practice_id is null) = (person_id is null)),
  check (kind <> 'invitation' or person_id is not null),
  check (kind <> 'mailed' or browser_hash is not null)
);
create index portal_link_by_end on auth.portal_link (expires_at);
create index portal_link_by_person on auth.portal_link (practice_id, person_id);

-- Each decision about sharing stands beside the earlier ones; the newest holds. Without one nothing is shared.
create table goal_release (
  practice_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  shared boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, goal_id) references goal
);
create index goal_release_newest on goal_release (practice_id, goal_id, decided_at desc, id desc);

create table note_release (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  shared boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, note_id) references note
);
create index note_release_newest on note_release (practice_id, note_id, decided_at desc, id desc);

-- What somebody saw outside the sessions, in their own words. It counts for nothing until a therapist accepts it as evidence.
create table home_observation (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  goal_id uuid,
  intervention_id uuid,
  day date not null,
  place text not null default '',
  words text not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, goal_id, client_id) references goal (practice_id, id, client_id),
  foreign key (practice_id, intervention_id, client_id) references intervention (practice_id, id, client_id),
  foreign key (practice_id, told_by) references person
);
create index home_observation_by_client on home_observation (practice_id, client_id, told_at desc);

create table observation_answer (
  practice_id uuid not null,
  id uuid not null,
  observation_id uuid not null,
  outcome text not null check (outcome in ('thanked', 'accepted')),
  words text not null default '',
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_answer_to_an_observation unique (practice_id, observation_id),
  foreign key (practice_id, observation_id) references home_observation,
  foreign key (practice_id, answered_by) references person
);

create table family_question (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  goal_id uuid,
  intervention_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, goal_id, client_id) references goal (practice_id, id, client_id),
  foreign key (practice_id, intervention_id, client_id) references intervention (practice_id, id, client_id),
  foreign key (practice_id, asked_by) references person
);
create index family_question_by_client on family_question (practice_id, client_id, asked_at desc);

create table family_message (
  practice_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  from_family boolean not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, question_id) references family_question,
  foreign key (practice_id, written_by) references person
);
create index family_message_by_question on family_message (practice_id, question_id, written_at, id);

-- Accepted by a therapist as showing an objective outside the sessions: a house on its own row of the chart, never mixed with what was counted.
create table home_evidence (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  objective_id uuid not null,
  day date not null,
  place text not null default '',
  words text not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, accepted_by) references person
);
create index home_evidence_by_client on home_evidence (practice_id, client_id, day);

-- A moment worth holding on to, called so by a person. It needs no threshold.
create table celebration (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  objective_id uuid,
  day date not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person
);
create index celebration_by_client on celebration (practice_id, client_id, day desc);

do $$
declare kept text;
begin
  foreach kept in array array[
    'goal_release', 'note_release', 'home_observation', 'observation_answer', 'family_question', 'family_message', 'home_evidence', 'celebration'
  ] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
