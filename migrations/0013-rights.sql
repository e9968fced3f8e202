-- Rights: the family with each right by itself, clients with a door of their own, supervision, and periods that end at once when a person says so.

-- A relation that begins is one row; ending it is the only change it ever sees. Other rights are another row.
create function refuse_all_but_ending() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
     or (to_jsonb(new) - array['ended_at', 'ended_by']) is distinct from (to_jsonb(old) - array['ended_at', 'ended_by']) then
    raise exception '% rows are only ended, never changed or deleted', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;

-- Somebody of the family, or who decides for the client. A court's order only takes away, whatever other rows say.
create table guardians (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  relationship text not null check (relationship in ('mother', 'father', 'parent', 'grandparent', 'sibling', 'partner', 'daughter', 'son', 'foster-parent', 'decision-maker', 'other')),
  -- Goals, exercises, progress, and what the therapist has shared.
  sees_record boolean not null,
  -- When sessions are, and who came.
  told_attendance boolean not null,
  -- Decides with or for the client, and signs.
  consents boolean not null,
  -- By order: sees nothing and is told nothing.
  restricted boolean not null,
  -- Which order, or what was agreed, in the practice's own words.
  words text not null default '',
  from_day date not null,
  until_day date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, ended_by) references person,
  check (restricted <> (sees_record or told_attendance or consents)),
  check (until_day is null or until_day >= from_day),
  check ((ended_by is null) = (ended_at is null))
);
create index guardians_by_client on guardians (practice_id, client_id);
create index guardians_by_person on guardians (practice_id, person_id);
create trigger guardians_are_only_ended before update or delete on guardians for each row execute function refuse_all_but_ending();
create trigger guardians_stay before truncate on guardians for each statement execute function refuse_change();

-- The client's own way in: an adult, or a minor found capable of this decision. Capacity is judged per decision and written down, never read from a birthday.
create table selves (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('adult', 'capable')),
  -- What was decided, and on what ground.
  decision text not null,
  from_day date not null,
  until_day date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, ended_by) references person,
  check (until_day is null or until_day >= from_day),
  check ((ended_by is null) = (ended_at is null))
);
create index selves_by_client on selves (practice_id, client_id);
create trigger selves_are_only_ended before update or delete on selves for each row execute function refuse_all_but_ending();
create trigger selves_stay before truncate on selves for each statement execute function refuse_change();

-- Who answers for an intern's work. From it follows who is supervisor of which client; nobody is made one by hand.
create table supervision (
  practice_id uuid not null,
  id uuid not null,
  intern_id uuid not null,
  supervisor_id uuid not null,
  from_day date not null,
  until_day date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, intern_id) references person,
  foreign key (practice_id, supervisor_id) references person,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, ended_by) references person,
  check (intern_id <> supervisor_id),
  check (until_day is null or until_day >= from_day),
  check ((ended_by is null) = (ended_at is null))
);
create index supervision_by_supervisor on supervision (practice_id, supervisor_id);
create index supervision_by_intern on supervision (practice_id, intern_id);
create trigger supervision_is_only_ended before update or delete on supervision for each row execute function refuse_all_but_ending();
create trigger supervision_stays before truncate on supervision for each statement execute function refuse_change();

alter table care_relation add column ended_by uuid, add column ended_at timestamptz,
  add foreign key (practice_id, ended_by) references person,
  add check ((ended_by is null) = (ended_at is null)),
  drop constraint care_relation_part_check,
  add constraint care_relation_part_check check (part in ('therapist', 'substitute', 'intern'));
create trigger care_relation_is_only_ended before update or delete on care_relation for each row execute function refuse_all_but_ending();
create trigger care_relation_stays before truncate on care_relation for each statement execute function refuse_change();

-- What everybody is to whom today, by the practice's own calendar. Rights are judged by these two views and by nothing else.
create view care_today as
  select r.practice_id, r.client_id, r.person_id, r.part
  from care_relation r join practice p on p.practice_id = r.practice_id
  where r.ended_at is null and r.from_day <= (now() at time zone p.time_zone)::date
    and (r.until_day is null or r.until_day >= (now() at time zone p.time_zone)::date)
  union all
  select r.practice_id, r.client_id, s.supervisor_id, 'supervisor'
  from supervision s
  join practice p on p.practice_id = s.practice_id
  join care_relation r on r.practice_id = s.practice_id and r.person_id = s.intern_id and r.part = 'intern'
  where s.ended_at is null and s.from_day <= (now() at time zone p.time_zone)::date
    and (s.until_day is null or s.until_day >= (now() at time zone p.time_zone)::date)
    and r.ended_at is null and r.from_day <= (now() at time zone p.time_zone)::date
    and (r.until_day is null or r.until_day >= (now() at time zone p.time_zone)::date);

create view family_today as
  select g.practice_id, g.client_id, g.person_id,
    case when bool_or(g.restricted) then 'guardian:restricted' when bool_or(g.sees_record) then 'guardian:full' else 'guardian:info' end as relation
  from guardians g join practice p on p.practice_id = g.practice_id
  where g.ended_at is null and g.from_day <= (now() at time zone p.time_zone)::date
    and (g.until_day is null or g.until_day >= (now() at time zone p.time_zone)::date)
  group by g.practice_id, g.client_id, g.person_id
  union all
  select s.practice_id, s.client_id, c.person_id, 'self:' || s.kind
  from selves s
  join practice p on p.practice_id = s.practice_id
  join client c on c.practice_id = s.practice_id and c.id = s.client_id
  where s.ended_at is null and s.from_day <= (now() at time zone p.time_zone)::date
    and (s.until_day is null or s.until_day >= (now() at time zone p.time_zone)::date);
