-- A calendar kept elsewhere, brought as a file: which of its events were planned, so that the same file makes nothing twice and all of it can be taken back.
create table calendar_import (
  practice_id uuid not null references practice,
  id uuid not null,
  -- As the person's own device calls the file, so that they know it again.
  file_name text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, imported_by) references person
);
create index calendar_import_by_person on calendar_import (practice_id, imported_by, imported_at desc);
create trigger calendar_import_is_kept before update or delete on calendar_import for each row execute function refuse_change();
create trigger calendar_import_stays before truncate on calendar_import for each statement execute function refuse_change();

create table calendar_import_event (
  practice_id uuid not null,
  import_id uuid not null,
  imported_by uuid not null,
  -- The event's own id in the file; of a row of events, the one occurrence that differs from it, or nothing.
  uid text not null check (uid <> ''),
  occurrence text not null,
  line int not null check (line > 0),
  -- What it became. A session that is taken back leaves the calendar, so nothing points at it.
  session_id uuid,
  series_id uuid,
  time_off_id uuid,
  taken_back_at timestamptz,
  primary key (practice_id, import_id, uid, occurrence),
  foreign key (practice_id, import_id) references calendar_import,
  foreign key (practice_id, imported_by) references person,
  foreign key (practice_id, series_id) references series,
  foreign key (practice_id, time_off_id) references time_off,
  check (num_nonnulls(session_id, series_id, time_off_id) = 1)
);
create unique index calendar_import_event_once on calendar_import_event (practice_id, imported_by, uid, occurrence) where taken_back_at is null;
