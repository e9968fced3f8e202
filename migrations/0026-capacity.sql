-- Whether a client can decide this very thing, as somebody judged it on a day: never from an age, and never for everything at once.
create table capacity_decision (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- What there was to decide.
  matter text not null check (matter in ('treatment', 'assessment', 'recordings', 'songs', 'release', 'sharing', 'own-page')),
  outcome text not null check (outcome in ('capable', 'with-support', 'not-capable')),
  -- What was explained, what they said back, what was seen.
  basis text not null check (basis <> ''),
  -- Who judged it: a name and what they are; often nobody of the practice.
  judged_by text not null check (judged_by <> ''),
  judged_on date not null,
  -- By when somebody looks again.
  review_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person,
  check (review_on is null or review_on > judged_on)
);
-- Of one matter, what was written last holds; what was written before stays beside it.
create index capacity_decision_newest on capacity_decision (practice_id, client_id, matter, recorded_at desc, id desc);
create trigger capacity_decision_is_kept before update or delete on capacity_decision for each row execute function refuse_change();
create trigger capacity_decision_stays before truncate on capacity_decision for each statement execute function refuse_change();
