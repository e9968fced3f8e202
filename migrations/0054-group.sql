-- Groups: who belongs to one, from when until when. Each member keeps a record of their own, in which nobody else is named.
create table therapy_group (
  practice_id uuid not null references practice,
  id uuid not null,
  -- Who leads it and answers for it.
  led_by uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, led_by) references person,
  foreign key (practice_id, created_by) references person
);

create table therapy_group_version (
  practice_id uuid not null,
  group_id uuid not null,
  version int not null check (version > 0),
  name text not null,
  -- What its members have in common to work on, and for whom it is right.
  goal_profile text not null,
  capacity int not null check (capacity between 2 and 40),
  status text not null check (status in ('runs', 'ended')),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, group_id, version),
  foreign key (practice_id, group_id) references therapy_group,
  foreign key (practice_id, written_by) references person
);

create view therapy_group_now as
  select distinct on (v.practice_id, v.group_id) v.* from therapy_group_version v order by v.practice_id, v.group_id, v.version desc;

create table group_membership (
  practice_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  client_id uuid not null,
  from_day date not null,
  reason text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, group_id) references therapy_group,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, written_by) references person
);
create index group_membership_by_client on group_membership (practice_id, client_id);
create index group_membership_by_group on group_membership (practice_id, group_id);

-- The last day somebody belonged to it. The period itself stays.
create table group_leaving (
  practice_id uuid not null,
  membership_id uuid not null,
  last_day date not null,
  reason text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, membership_id),
  foreign key (practice_id, membership_id) references group_membership,
  foreign key (practice_id, written_by) references person
);

-- A period with its end, if it has one.
create view group_period as
  select m.practice_id, m.id, m.group_id, m.client_id, m.from_day, l.last_day, m.reason, l.reason as leaving_reason
  from group_membership m left join group_leaving l on l.practice_id = m.practice_id and l.membership_id = m.id;

alter table session add column group_id uuid, add foreign key (practice_id, group_id) references therapy_group;
create index session_by_group on session (practice_id, group_id, day) where group_id is not null;

do $$
declare kept text;
begin
  foreach kept in array array['therapy_group', 'therapy_group_version', 'group_membership', 'group_leaving'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
