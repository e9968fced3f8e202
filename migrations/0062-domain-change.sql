-- The domains in a practice's own words: one change after the other, each a new edition, and none is taken back. Goals and answers keep the key they name.
create table domain_change (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  -- A domain, or which set stands first, as src/therapy/04-assessment/practice-domain.ts reads it.
  change jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person
);
create trigger domain_change_is_kept before update or delete on domain_change for each row execute function refuse_change();
create trigger domain_change_stays before truncate on domain_change for each statement execute function refuse_change();
