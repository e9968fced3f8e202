-- The public half of the key that backups are locked with. The private half is on paper, or in a file kept elsewhere, and was never in the database.
-- A key that was replaced stays here: backups made before still open with it.
create table backup_key (
  practice_id uuid not null references practice,
  id uuid not null,
  recipient text not null check (recipient ~ '^age1[0-9a-z]{58}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, made_by) references person
);
create trigger backup_key_is_kept before update or delete on backup_key for each row execute function refuse_change();
create trigger backup_key_stays before truncate on backup_key for each statement execute function refuse_change();

-- That a backup was opened with the key as it stands on paper, put into an empty place and compared row for row. A set-up counts as finished only with one of these.
create table backup_drill (
  practice_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  backup_made_at timestamptz not null,
  tables int not null check (tables > 0),
  rows bigint not null check (rows > 0),
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, key_id) references backup_key,
  foreign key (practice_id, done_by) references person
);
create trigger backup_drill_is_kept before update or delete on backup_drill for each row execute function refuse_change();
create trigger backup_drill_stays before truncate on backup_drill for each statement execute function refuse_change();
