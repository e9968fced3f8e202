-- The plan: goals with their nature, measurable objectives, interventions that serve them. Each change is a new version; old ones stay readable.
create table goal (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The entry of the shipped goal bank it began from; null when written by hand.
  bank_goal text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client
);
create index goal_by_client on goal (practice_id, client_id);

create table goal_version (
  practice_id uuid not null,
  goal_id uuid not null,
  version int not null check (version > 0),
  nature text not null check (nature in ('progressive', 'maintaining', 'preventive')),
  domain text not null,
  -- The clinical wording, in the author's language, beside the family's words: {"en": "…", "fr": "…"}.
  clinical_wording text not null,
  family_wording jsonb not null,
  status text not null check (status in ('active', 'paused', 'met', 'discontinued')),
  status_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, goal_id, version),
  foreign key (practice_id, goal_id) references goal
);
create trigger goal_version_is_kept before update or delete on goal_version for each row execute function refuse_change();

create table objective (
  practice_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  client_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, goal_id, client_id) references goal (practice_id, id, client_id)
);
create index objective_by_goal on objective (practice_id, goal_id);
create index objective_by_client on objective (practice_id, client_id);

create table objective_version (
  practice_id uuid not null,
  objective_id uuid not null,
  version int not null check (version > 0),
  position int not null,
  -- Short enough for a tile.
  title text not null,
  -- The sentence in its three parts: given what, does what, how well.
  condition text not null,
  behaviour text not null,
  criterion jsonb not null,
  method text not null,
  settings jsonb not null,
  form text not null check (form in ('single', 'before-after', 'two-raters', 'split')),
  direction text not null check (direction in ('up', 'down')),
  family_wording jsonb not null,
  status text not null check (status in ('active', 'paused', 'met', 'discontinued')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, objective_id, version),
  foreign key (practice_id, objective_id) references objective
);
create trigger objective_version_is_kept before update or delete on objective_version for each row execute function refuse_change();

-- Where the baseline ends and each intervention phase begins: the dashed lines of the chart.
create table objective_phase (
  practice_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  kind text not null check (kind in ('baseline', 'intervention')),
  name text,
  from_day date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, objective_id) references objective
);
create index objective_phase_by_objective on objective_phase (practice_id, objective_id) where withdrawn_at is null;

create table intervention (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  bank_intervention text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client
);
create index intervention_by_client on intervention (practice_id, client_id);

create table intervention_version (
  practice_id uuid not null,
  intervention_id uuid not null,
  version int not null check (version > 0),
  position int not null,
  name text not null,
  method text not null check (method in ('receptive', 're-creative', 'improvisation', 'compositional')),
  -- Elements with what they are and what they are for: [{"element": "tempo", "value": "88", "purpose": "…"}].
  music jsonb not null,
  family_reason jsonb not null,
  -- Lyrics and chords in ChordPro, public domain or the therapist's own.
  chart text,
  status text not null check (status in ('active', 'paused', 'discontinued')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, intervention_id, version),
  foreign key (practice_id, intervention_id) references intervention
);
create trigger intervention_version_is_kept before update or delete on intervention_version for each row execute function refuse_change();

-- Every intervention is mapped to a clinical goal: at least one objective, enforced where it is written and checked here at commit.
create table intervention_objective (
  practice_id uuid not null,
  intervention_id uuid not null,
  version int not null,
  objective_id uuid not null,
  client_id uuid not null,
  primary key (practice_id, intervention_id, version, objective_id),
  foreign key (practice_id, intervention_id, version) references intervention_version (practice_id, intervention_id, version),
  foreign key (practice_id, intervention_id, client_id) references intervention (practice_id, id, client_id),
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id)
);
create function intervention_serves_an_objective() returns trigger language plpgsql as $$
begin
  if not exists (
    select from intervention_objective o
    where o.practice_id = new.practice_id and o.intervention_id = new.intervention_id and o.version = new.version
  ) then raise exception 'an intervention serves at least one objective' using errcode = '23514', constraint = 'intervention_serves_an_objective';
  end if;
  return null;
end $$;
create constraint trigger intervention_serves_an_objective after insert on intervention_version
  deferrable initially deferred for each row execute function intervention_serves_an_objective();

-- What holds now: each record with its newest version. Stores read these; the versions stay for whoever asks what held then.
create view goal_now as
  select g.practice_id, g.id, g.client_id, g.bank_goal, g.created_at, v.version, v.nature, v.domain, v.clinical_wording, v.family_wording, v.status, v.status_reason
  from goal g join lateral (
    select * from goal_version v where v.practice_id = g.practice_id and v.goal_id = g.id order by v.version desc limit 1) v on true;

create view objective_now as
  select o.practice_id, o.id, o.goal_id, o.client_id, o.created_at, v.version, v.position, v.title, v.condition, v.behaviour, v.criterion, v.method, v.settings, v.form,
         v.direction, v.family_wording, v.status
  from objective o join lateral (
    select * from objective_version v where v.practice_id = o.practice_id and v.objective_id = o.id order by v.version desc limit 1) v on true;

create view intervention_now as
  select i.practice_id, i.id, i.client_id, i.bank_intervention, i.created_at, v.version, v.position, v.name, v.method, v.music, v.family_reason, v.chart, v.status
  from intervention i join lateral (
    select * from intervention_version v where v.practice_id = i.practice_id and v.intervention_id = i.id order by v.version desc limit 1) v on true;
