-- One to three small things a therapist gives a family to do at home. That somebody did one is a sign of life and no mark: nothing is counted from it.
create table home_activity (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The intervention of the plan it comes from.
  intervention_id uuid not null,
  words_en text not null,
  words_fr text not null,
  -- Picture steps, in their order: a picture and a word.
  steps jsonb not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, intervention_id, client_id) references intervention (practice_id, id, client_id),
  foreign key (practice_id, given_by) references person,
  check (words_en <> '' or words_fr <> '')
);
create index home_activity_by_client on home_activity (practice_id, client_id);

create table home_activity_end (
  practice_id uuid not null,
  activity_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (practice_id, activity_id),
  foreign key (practice_id, activity_id) references home_activity,
  foreign key (practice_id, ended_by) references person
);

create table home_activity_done (
  practice_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  day date not null,
  face text not null check (face in ('liked', 'so-so', 'not-today')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (practice_id, id),
  -- Once a day and person: the same word twice says no more.
  constraint once_a_day unique (practice_id, activity_id, told_by, day),
  foreign key (practice_id, activity_id) references home_activity,
  foreign key (practice_id, told_by) references person
);

-- A sound to an activity, a photo or a voice note to what was seen: kept by content, without the place it was made at.
create table family_file (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  activity_id uuid,
  observation_id uuid,
  medium text not null check (medium in ('photo', 'sound')),
  type text not null,
  size int not null check (size > 0),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, activity_id, client_id) references home_activity (practice_id, id, client_id),
  foreign key (practice_id, observation_id, client_id) references home_observation (practice_id, id, client_id),
  foreign key (practice_id, kept_by) references person,
  check (num_nonnulls(activity_id, observation_id) = 1)
);
create index family_file_by_client on family_file (practice_id, client_id);

do $$
declare kept text;
begin
  foreach kept in array array['home_activity', 'home_activity_end', 'home_activity_done', 'family_file'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
