-- Where an objective is seen outside the sessions: with whom, told by whom; and people outside the room who are asked for it once, by a link.

-- With whom it was seen, and who saw it. Rows from before say nothing of who: the word of the family stands beside them.
alter table home_evidence
  add column with_whom text not null default 'family' check (with_whom in ('family', 'others', 'own')),
  add column observer text not null default '';

-- Opens one short form for one person and nothing else. Only a hash of its secret is here.
create table rater_link (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  objective_id uuid not null,
  secret_hash text not null,
  -- Who is asked, in plain words: "Ms Roy, class 3". It stands under the answer.
  for_whom text not null,
  -- What to look for, in words this person understands. The form shows it, and nothing else of the record.
  look_for text not null,
  language text not null check (language in ('en', 'fr')),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, made_by) references person,
  foreign key (practice_id, revoked_by) references person,
  check ((revoked_at is null) = (revoked_by is null))
);
create index rater_link_by_secret on rater_link (secret_hash);
create index rater_link_by_client on rater_link (practice_id, client_id, made_at desc);

-- What came by it, once. It is no part of any chart until a person accepts it.
create table rater_answer (
  practice_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  client_id uuid not null,
  -- {"seen": 3, "own": null, ...}: steps 0 to 4 as src/therapy/10-progress/rater.ts reads them; null = could not be seen.
  scales jsonb not null,
  words text not null,
  day date not null,
  told_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_answer_of_a_rater unique (practice_id, link_id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, link_id, client_id) references rater_link (practice_id, id, client_id)
);
create index rater_answer_by_client on rater_answer (practice_id, client_id);

create table rater_review (
  practice_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  client_id uuid not null,
  -- accepted = it stands on the chart and the board; kept = read, and kept as it is.
  outcome text not null check (outcome in ('accepted', 'kept')),
  evidence_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  constraint one_review_of_a_rater unique (practice_id, answer_id),
  foreign key (practice_id, answer_id, client_id) references rater_answer (practice_id, id, client_id),
  foreign key (practice_id, evidence_id) references home_evidence,
  foreign key (practice_id, decided_by) references person,
  check ((outcome = 'accepted') = (evidence_id is not null))
);
create index rater_review_by_client on rater_review (practice_id, client_id);

do $$
declare kept text;
begin
  foreach kept in array array['rater_answer', 'rater_review'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;

-- What is asked of somebody outside leaves the practice as well.
alter table named_on_purpose drop constraint named_on_purpose_kind_check;
alter table named_on_purpose add constraint named_on_purpose_kind_check
  check (kind in ('note', 'goal', 'telling', 'question', 'observation', 'celebration', 'report', 'export', 'rater'));
