-- A moment as text is written thousands of times in one chart. Called "stable", which it is, PostgreSQL writes it into the question itself
-- instead of calling it as a function for each value.
create or replace function instant(moment timestamptz) returns text language sql stable parallel safe as
  $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Who was absent in a period is asked of the absences alone: they are few among the sessions.
create index attendance_absent on attendance_entry (practice_id, session_id, client_id) where outcome = 'absent';
