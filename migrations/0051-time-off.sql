-- Days on which nothing takes place: school holidays, a closed house, a therapist on leave or ill. What they took out of the calendar is an ordinary
-- entry of attendance for each client; here stands which entries belong together, so that one deed takes them all back, and who has been told.
create table time_off (
  practice_id uuid not null references practice,
  id uuid not null,
  kind text not null check (kind in ('holiday', 'closure', 'leave', 'illness')),
  title text not null default '',
  from_day date not null,
  until_day date not null,
  -- Whose days they are; null: everybody's.
  therapist_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, therapist_id) references person,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, taken_back_by) references person,
  check (until_day >= from_day),
  check (kind not in ('leave', 'illness') or therapist_id is not null),
  check ((taken_back_by is null) = (taken_back_at is null))
);
create index time_off_by_day on time_off (practice_id, until_day) where taken_back_at is null;

create table time_off_session (
  practice_id uuid not null,
  time_off_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  entry_id uuid not null,
  -- Somebody spoke to the family, or wrote to them. The program sends nothing by itself.
  told_at timestamptz,
  told_by uuid,
  primary key (practice_id, time_off_id, session_id, client_id),
  foreign key (practice_id, time_off_id) references time_off,
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, entry_id) references attendance_entry,
  foreign key (practice_id, told_by) references person,
  check ((told_by is null) = (told_at is null))
);
create index time_off_session_by_client on time_off_session (practice_id, client_id);
