-- A series may be a group's: whoever belongs to the group on the day is expected. And a series may leave out single days, which the night's work then does not plan again.
alter table series
  alter column client_id drop not null,
  add column group_id uuid,
  add foreign key (practice_id, group_id) references therapy_group,
  add check ((client_id is null) <> (group_id is null));
create index series_by_group on series (practice_id, group_id) where group_id is not null;

create table series_skip (
  practice_id uuid not null,
  series_id uuid not null,
  -- The day the series means, in its own zone.
  day date not null,
  primary key (practice_id, series_id, day),
  foreign key (practice_id, series_id) references series
);
create trigger series_skip_is_kept before update or delete on series_skip for each row execute function refuse_change();
create trigger series_skip_stays before truncate on series_skip for each statement execute function refuse_change();
