-- With whom and where a practice works, in its own words: one change after the other, each a new edition, and none is taken back.
create table place_change (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  -- A population or a setting as src/therapy/05-library/place.ts reads it: the whole wording anew.
  change jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person
);
create trigger place_change_is_kept before update or delete on place_change for each row execute function refuse_change();
create trigger place_change_stays before truncate on place_change for each statement execute function refuse_change();
