-- A series that is ended before its first day never begins: it ends the day before that day and has no session. It stays on the record, as every series does.
alter table series drop constraint series_check, add check (until_day is null or until_day >= from_day - 1);
