-- A practice's own things to look at in an assessment: one change after the other, each a new edition, and none is taken back. What was seen keeps the words it was seen by.
create table assessment_change (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  -- An item as src/therapy/04-assessment/own-item.ts reads it.
  adds jsonb,
  -- The id of an item that is looked for no longer.
  retires text,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person,
  check ((adds is null) <> (retires is null))
);
create trigger assessment_change_is_kept before update or delete on assessment_change for each row execute function refuse_change();
create trigger assessment_change_stays before truncate on assessment_change for each statement execute function refuse_change();
