-- Which levels of help a practice notes, in the order of the shipped ones: a new edition with each change. An objective keeps the levels it was written with.
create table help_levels_change (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  levels text[] not null check (cardinality(levels) >= 2),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person
);
create trigger help_levels_change_is_kept before update or delete on help_levels_change for each row execute function refuse_change();
create trigger help_levels_change_stays before truncate on help_levels_change for each statement execute function refuse_change();
