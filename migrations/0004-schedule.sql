-- The schedule: weekly series in the practice's wall time, and the sessions they lead to. A session stands before anything is known about it.
create table series (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  therapist_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  at_time time not null,
  minutes int not null check (minutes between 1 and 480),
  place text not null default '',
  from_day date not null,
  until_day date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, therapist_id) references person,
  check (until_day is null or until_day >= from_day)
);

create table session (
  practice_id uuid not null,
  id uuid not null,
  series_id uuid,
  -- The day and time on the practice's wall, fixed when the session was planned; starts_at is the same moment for the whole world.
  day date not null,
  at_time time not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 1 and 480),
  place text not null default '',
  therapist_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, series_id) references series,
  foreign key (practice_id, therapist_id) references person,
  unique (practice_id, series_id, day)
);
create index session_by_therapist_day on session (practice_id, therapist_id, day);

create table participation (
  practice_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  day date not null,
  primary key (practice_id, session_id, client_id),
  foreign key (practice_id, session_id) references session,
  foreign key (practice_id, client_id) references client
);
create index participation_by_client_day on participation (practice_id, client_id, day desc);
