-- The questions asked all day look up a correction by what it corrects, and a session's scores by the session: without these each reads a whole table.
create index attendance_by_correction on attendance_entry (practice_id, supersedes) where supersedes is not null;
create index session_score_by_session on session_score (practice_id, session_id, client_id);
create index series_by_client on series (practice_id, client_id);
