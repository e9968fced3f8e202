-- A practice's own goals and interventions beside those that ship with the product. Each change is a version; nothing is overwritten.
create table own_goal (
  practice_id uuid not null references practice,
  id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, created_by) references person
);

create table own_goal_version (
  practice_id uuid not null,
  goal_id uuid not null,
  version int not null check (version > 0),
  status text not null check (status in ('kept', 'put-away')),
  -- As src/therapy/05-library/own-goal.ts reads it.
  wording jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, goal_id, version),
  foreign key (practice_id, goal_id) references own_goal,
  foreign key (practice_id, recorded_by) references person
);

create view own_goal_now as
  select distinct on (v.practice_id, v.goal_id) v.* from own_goal_version v order by v.practice_id, v.goal_id, v.version desc;

create table own_intervention (
  practice_id uuid not null references practice,
  id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, created_by) references person
);

create table own_intervention_version (
  practice_id uuid not null,
  intervention_id uuid not null,
  version int not null check (version > 0),
  status text not null check (status in ('kept', 'put-away')),
  -- As src/therapy/05-library/own-intervention.ts reads it.
  wording jsonb not null,
  -- What lists are narrowed, sorted and searched by, worked out once when it was written.
  method text not null,
  experiences text[] not null,
  technique text,
  populations text[] not null,
  settings text[] not null,
  goals text[] not null,
  sort_en text not null,
  sort_fr text not null,
  told text not null,
  -- The languages in which words are still missing.
  lacking text[] not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, intervention_id, version),
  foreign key (practice_id, intervention_id) references own_intervention,
  foreign key (practice_id, recorded_by) references person
);

create view own_intervention_now as
  select distinct on (v.practice_id, v.intervention_id) v.* from own_intervention_version v
  order by v.practice_id, v.intervention_id, v.version desc;

do $$
declare kept text;
begin
  foreach kept in array array['own_goal', 'own_goal_version', 'own_intervention', 'own_intervention_version'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
