-- What is meant to happen in a session: activities in their order, and in each what every member works on. A change is a new version; old ones stay readable.
create table session_plan_version (
  practice_id uuid not null,
  session_id uuid not null,
  version int not null check (version > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, session_id, version),
  -- A session that leaves the calendar before anything happened takes its plan along.
  foreign key (practice_id, session_id) references session on delete cascade,
  foreign key (practice_id, recorded_by) references person
);
create index session_plan_by_time on session_plan_version (practice_id, recorded_at);

-- What the whole room does. It names nobody: what each member works on stands in a row of their own.
create table planned_activity (
  practice_id uuid not null,
  session_id uuid not null,
  version int not null,
  -- The same through all versions.
  activity_id uuid not null,
  position int not null,
  name text not null,
  bank_intervention text,
  -- A song of the practice by its id, or one that ships with the product: "T01".
  song text,
  key text,
  beats_per_minute int check (beats_per_minute between 30 and 240),
  minutes int not null check (minutes between 1 and 480),
  -- The way of the music, step by step: [{"minutes": 3, "beatsPerMinute": 112, "loudness": "loud", "mode": "minor"}].
  steps jsonb not null,
  primary key (practice_id, session_id, version, activity_id),
  foreign key (practice_id, session_id, version) references session_plan_version on delete cascade
);

create table planned_part (
  practice_id uuid not null,
  session_id uuid not null,
  version int not null,
  activity_id uuid not null,
  client_id uuid not null,
  -- The intervention of their own plan that this is, if it is one.
  intervention_id uuid,
  reason text not null,
  primary key (practice_id, session_id, version, activity_id, client_id),
  foreign key (practice_id, session_id, version, activity_id) references planned_activity on delete cascade,
  foreign key (practice_id, session_id, client_id) references participation on delete cascade,
  foreign key (practice_id, intervention_id, client_id) references intervention (practice_id, id, client_id)
);
create index planned_part_by_client on planned_part (practice_id, client_id, session_id);

create table planned_part_objective (
  practice_id uuid not null,
  session_id uuid not null,
  version int not null,
  activity_id uuid not null,
  client_id uuid not null,
  objective_id uuid not null,
  primary key (practice_id, session_id, version, activity_id, client_id, objective_id),
  foreign key (practice_id, session_id, version, activity_id, client_id) references planned_part on delete cascade,
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id)
);
create index planned_part_objective_by_client on planned_part_objective (practice_id, client_id, session_id);

-- Orders of activities a practice likes to begin from: no client is in them. The newest row of a template holds; the rows before it stay.
create table session_template (
  practice_id uuid not null references practice,
  id uuid not null,
  template_id uuid not null,
  name text not null,
  activities jsonb not null,
  -- Taken off the list again: a row like the others.
  dropped boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, recorded_by) references person
);
create index session_template_newest on session_template (practice_id, template_id, id desc);

-- A version goes only together with its session or with the place somebody had in it, never by itself.
create function plan_leaves_with_its_session() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = '42501';
end $$;

do $$
declare kept text;
begin
  foreach kept in array array['session_plan_version', 'planned_activity', 'planned_part', 'planned_part_objective'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function plan_leaves_with_its_session()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
create trigger session_template_is_kept before update or delete on session_template for each row execute function refuse_change();
create trigger session_template_stays before truncate on session_template for each statement execute function refuse_change();
