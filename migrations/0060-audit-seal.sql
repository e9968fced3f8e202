-- The trail of who did what cannot be changed through the database; whoever has its files or its owner's rights could. So it is sealed,
-- a stretch at a time, with a key that is not in the database: each seal covers its rows and the seal before it.
-- The rows themselves stay as they are and cost nothing more to write: the seal is put on afterwards, by one sealer.
create table audit_seal (
  practice_id uuid not null references practice,
  number int not null check (number > 0),
  -- Which rows: numbers are given before their transactions commit, so a stretch may have holes that are filled later.
  covered int8multirange not null,
  rows int not null check (rows > 0),
  -- Eight bytes for each row in the order of their numbers, so that a changed row can be named.
  row_marks bytea not null,
  seal bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (practice_id, number),
  check (octet_length(row_marks) = 8 * rows)
);
create trigger audit_seal_is_final before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_stays before truncate on audit_seal for each statement execute function refuse_change();
