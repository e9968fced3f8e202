-- The care plan that is agreed on: how often, how long, where, until which review, and the goals as they stood when it was signed. A signed version is final, also for direct SQL; what follows is a new version.
create table care_plan (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  version int not null check (version > 0),
  author_id uuid not null,
  begun_at timestamptz not null,
  -- The goals, objectives and interventions of this version, frozen at the signature. Null while it is a draft: then they are those that hold now.
  content jsonb,
  signed_by uuid,
  signed_name text,
  signed_at timestamptz,
  signed_hash text,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  unique (practice_id, client_id, version),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, author_id) references person,
  foreign key (practice_id, signed_by) references person,
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_hash is null) and (signed_at is null) = (signed_name is null)
    and (signed_at is null) = (content is null))
);
-- One draft at a time: two people never write two plans for the same client.
create unique index care_plan_one_draft on care_plan (practice_id, client_id) where signed_at is null;

create function signed_care_plan_is_final() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'a signed plan is final; write a new version' using errcode = '42501'; end if;
  if tg_op = 'DELETE' then raise exception 'plans are never deleted' using errcode = '42501'; end if;
  return new;
end $$;
create trigger signed_care_plan_is_final before update or delete on care_plan for each row execute function signed_care_plan_is_final();
create trigger care_plan_stays before truncate on care_plan for each statement execute function refuse_change();

-- How often, how long, where, and when it is looked at again. A change of a draft is a newer row.
create table care_plan_terms (
  practice_id uuid not null,
  plan_id uuid not null,
  revision int not null check (revision > 0),
  client_id uuid not null,
  times int not null check (times between 1 and 14),
  per text not null check (per in ('week', 'two-weeks', 'month')),
  minutes int not null check (minutes between 5 and 240),
  place text not null,
  starts_on date not null,
  review_on date not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, plan_id, revision),
  foreign key (practice_id, plan_id, client_id) references care_plan (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person,
  check (review_on > starts_on)
);

create function refuse_into_signed_care_plan() returns trigger language plpgsql as $$
declare signed timestamptz;
begin
  select signed_at into signed from care_plan where practice_id = new.practice_id and id = new.plan_id for key share;
  if signed is not null then raise exception 'a signed plan is final; write a new version' using errcode = '42501'; end if;
  return new;
end $$;
create trigger care_plan_terms_is_open before insert on care_plan_terms for each row execute function refuse_into_signed_care_plan();

-- Who agreed to the signed version: the client, or whoever decides for them, in person with the therapist.
create table care_plan_signature (
  practice_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  name text not null,
  relation text not null,
  capacity text not null,
  method text not null check (method in ('paper', 'screen', 'telephone')),
  witness text,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, plan_id, person_id),
  foreign key (practice_id, plan_id, client_id) references care_plan (practice_id, id, client_id),
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, recorded_by) references person,
  check (method <> 'telephone' or witness is not null)
);

-- The plan looked at again, goal by goal. What follows from it a person decided.
create table plan_review (
  practice_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  client_id uuid not null,
  reviewed_on date not null,
  next_review_on date not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, plan_id, client_id) references care_plan (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person,
  check (next_review_on > reviewed_on)
);
create index plan_review_by_client on plan_review (practice_id, client_id, reviewed_on desc, id desc);
create index plan_review_by_plan on plan_review (practice_id, plan_id);

create table plan_review_decision (
  practice_id uuid not null,
  review_id uuid not null,
  goal_id uuid not null,
  client_id uuid not null,
  -- The version of the goal that was looked at.
  goal_version int not null,
  decision text not null check (decision in ('continue', 'change', 'reached', 'stop')),
  reason text not null,
  primary key (practice_id, review_id, goal_id),
  foreign key (practice_id, review_id, client_id) references plan_review (practice_id, id, client_id),
  foreign key (practice_id, goal_id, client_id) references goal (practice_id, id, client_id),
  foreign key (practice_id, goal_id, goal_version) references goal_version (practice_id, goal_id, version),
  check (decision = 'continue' or reason <> '')
);

do $$
declare kept text;
begin
  foreach kept in array array['care_plan_terms', 'care_plan_signature', 'plan_review', 'plan_review_decision'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
