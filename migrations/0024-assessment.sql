-- What was found before therapy began, and found again later: visits, what was seen in each, and how often. Finished means final, also for direct SQL.
create table assessment (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  begun_on date not null,
  author_id uuid not null,
  signed_by uuid,
  signed_name text,
  signed_at timestamptz,
  signed_hash text,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, author_id) references person,
  foreign key (practice_id, signed_by) references person,
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_hash is null) and (signed_at is null) = (signed_name is null))
);
create index assessment_by_client on assessment (practice_id, client_id, begun_on desc, id desc);

create function signed_assessment_is_final() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'a finished assessment is final; add an addendum' using errcode = '42501'; end if;
  if tg_op = 'DELETE' then raise exception 'assessments are never deleted' using errcode = '42501'; end if;
  return new;
end $$;
create trigger signed_assessment_is_final before update or delete on assessment for each row execute function signed_assessment_is_final();

-- Whoever writes into an assessment waits for whoever is finishing it, and is then refused: nothing slips in behind the signature.
create function refuse_into_finished_assessment() returns trigger language plpgsql as $$
declare finished timestamptz;
begin
  select signed_at into finished from assessment where practice_id = new.practice_id and id = new.assessment_id for key share;
  if finished is not null then raise exception 'a finished assessment is final; add an addendum' using errcode = '42501'; end if;
  return new;
end $$;

-- One meeting with the client. What is known about it may be put right: a newer version stands before the older.
create table assessment_visit (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  client_id uuid not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  unique (practice_id, id, assessment_id),
  foreign key (practice_id, assessment_id, client_id) references assessment (practice_id, id, client_id)
);
create index assessment_visit_by_assessment on assessment_visit (practice_id, assessment_id);

create table assessment_visit_version (
  practice_id uuid not null,
  visit_id uuid not null,
  version int not null check (version > 0),
  assessment_id uuid not null,
  day date not null,
  minutes int not null check (minutes between 1 and 480),
  place text not null,
  -- Who was there, in words: "her mother, and her brother for the first half".
  present text not null,
  -- Who assessed beside the author.
  assessors text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, visit_id, version),
  foreign key (practice_id, visit_id, assessment_id) references assessment_visit (practice_id, id, assessment_id),
  foreign key (practice_id, recorded_by) references person
);

create view assessment_visit_now as
  select distinct on (v.practice_id, v.id) v.practice_id, v.id, v.assessment_id, v.client_id, n.version, n.day, n.minutes, n.place, n.present, n.assessors
  from assessment_visit v join assessment_visit_version n on n.practice_id = v.practice_id and n.visit_id = v.id
  order by v.practice_id, v.id, n.version desc;

-- One thing seen or said, as it was written. A later one about the same stands before the earlier; no row = not yet looked at.
create table assessment_entry (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  client_id uuid not null,
  -- Null: about the assessment as a whole.
  visit_id uuid,
  field text not null,
  value text not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, assessment_id, client_id) references assessment (practice_id, id, client_id),
  foreign key (practice_id, visit_id, assessment_id) references assessment_visit (practice_id, id, assessment_id),
  foreign key (practice_id, recorded_by) references person
);
create index assessment_entry_latest on assessment_entry (practice_id, assessment_id, field, visit_id, recorded_at desc, id desc);

-- What is counted before therapy, and how: the same measures as in a session. From it an objective may be made.
create table baseline (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  client_id uuid not null,
  domain text not null,
  nature text not null,
  title text not null,
  condition text not null,
  behaviour text not null,
  settings jsonb not null,
  direction text not null check (direction in ('up', 'down')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  unique (practice_id, id, assessment_id),
  foreign key (practice_id, assessment_id, client_id) references assessment (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person
);
create index baseline_by_assessment on baseline (practice_id, assessment_id);
create index baseline_by_client on baseline (practice_id, client_id);

-- Every touch is kept; the number is made from them.
create table baseline_tap (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  baseline_id uuid not null,
  visit_id uuid not null,
  kind text not null check (kind in ('yes', 'no', 'count', 'start', 'stop', 'value', 'take-back')),
  level text,
  value double precision,
  part text,
  takes_back uuid,
  at_device text not null,
  steady_ms double precision,
  source text not null check (source in ('tap', 'pedal', 'typed')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, baseline_id, assessment_id) references baseline (practice_id, id, assessment_id),
  foreign key (practice_id, visit_id, assessment_id) references assessment_visit (practice_id, id, assessment_id),
  foreign key (practice_id, takes_back) references baseline_tap,
  foreign key (practice_id, recorded_by) references person
);
create index baseline_tap_by_assessment on baseline_tap (practice_id, assessment_id);

-- A published tool is known here by name and totals only. Its items and its scoring stay with who owns them.
create table published_total (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  client_id uuid not null,
  tool text not null,
  edition text not null,
  owner text not null,
  total text not null,
  value double precision not null,
  out_of double precision,
  day date not null,
  -- Asked each time: does whoever used it hold a licence for it?
  licence text not null check (licence in ('held', 'not-needed')),
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, assessment_id, client_id) references assessment (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person
);
create index published_total_by_assessment on published_total (practice_id, assessment_id);

create table assessment_addendum (
  practice_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  words text not null,
  signed_by uuid not null,
  signed_name text not null,
  signed_at timestamptz not null,
  signed_hash text not null,
  primary key (practice_id, id),
  foreign key (practice_id, assessment_id) references assessment,
  foreign key (practice_id, signed_by) references person
);
create index assessment_addendum_by_assessment on assessment_addendum (practice_id, assessment_id);

-- An objective made from a baseline begins its line with what was counted then, told by the objective's own measure.
create table objective_baseline_point (
  practice_id uuid not null,
  objective_id uuid not null,
  visit_id uuid not null,
  client_id uuid not null,
  baseline_id uuid not null,
  day date not null,
  value double precision not null,
  out_of double precision,
  support jsonb not null,
  details jsonb not null,
  primary key (practice_id, objective_id, visit_id),
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, baseline_id, client_id) references baseline (practice_id, id, client_id),
  foreign key (practice_id, visit_id, client_id) references assessment_visit (practice_id, id, client_id)
);
create index objective_baseline_point_by_client on objective_baseline_point (practice_id, client_id, baseline_id);

do $$
declare kept text;
begin
  foreach kept in array array['assessment_visit', 'assessment_visit_version', 'assessment_entry', 'baseline', 'baseline_tap', 'published_total'] loop
    execute format('create trigger %I before insert on %I for each row execute function refuse_into_finished_assessment()', kept || '_is_open', kept);
  end loop;
  foreach kept in array array['assessment_visit', 'assessment_visit_version', 'assessment_entry', 'baseline', 'baseline_tap', 'published_total',
      'assessment_addendum', 'objective_baseline_point'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
create trigger assessment_stays before truncate on assessment for each statement execute function refuse_change();
