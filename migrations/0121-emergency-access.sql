-- A record opened in an emergency by somebody who is not on its team: for an hour at most, only read, with a reason that whoever runs the practice looks at.
create table emergency_access (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 15),
  opened_at timestamptz not null default now(),
  until timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  check (until > opened_at and until <= opened_at + interval '60 minutes')
);
-- Asked at every door of a record: hardly ever is there a row.
create index emergency_access_of_person on emergency_access (practice_id, person_id, client_id, until);
create index emergency_access_by_client on emergency_access (practice_id, client_id, opened_at);

-- Ended by hand, before the hour was over.
create table emergency_end (
  practice_id uuid not null,
  access_id uuid not null,
  client_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null default now(),
  primary key (practice_id, access_id),
  foreign key (practice_id, access_id, client_id) references emergency_access (practice_id, id, client_id),
  foreign key (practice_id, ended_by) references person
);
create index emergency_end_by_client on emergency_end (practice_id, client_id);

-- Somebody who runs the practice looked at it, and what they say about it.
create table emergency_review (
  practice_id uuid not null,
  access_id uuid not null,
  client_id uuid not null,
  words text not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default now(),
  primary key (practice_id, access_id),
  foreign key (practice_id, access_id, client_id) references emergency_access (practice_id, id, client_id),
  foreign key (practice_id, reviewed_by) references person
);
create index emergency_review_by_client on emergency_review (practice_id, client_id);

-- Which records stand open to whom for an emergency at this moment. Said once, so that an end is felt everywhere.
create view emergency_now as
  select e.practice_id, e.id, e.client_id, e.person_id, e.until from emergency_access e
  where e.until > now() and not exists (select from emergency_end x where x.practice_id = e.practice_id and x.access_id = e.id);

do $$
declare kept text;
begin
  foreach kept in array array['emergency_access', 'emergency_end', 'emergency_review'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
