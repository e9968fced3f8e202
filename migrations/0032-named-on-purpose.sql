-- Words that leave the practice for one family may hold another client's name. The program asks; whoever treats may go on, and says why.
-- Kept: which words, where, and the reason. A name that is only a word ("Grace", "Mai") is answered for here as well.
create table named_on_purpose (
  practice_id uuid not null,
  id uuid not null,
  -- Whose family reads it.
  client_id uuid not null,
  -- The record that was released: a note, a goal, a question, an observation, a celebration, a report, an export.
  kind text not null check (kind in ('note', 'goal', 'question', 'observation', 'celebration', 'report', 'export')),
  record_id uuid not null,
  -- As they stand in the text.
  words text[] not null check (cardinality(words) > 0),
  reason text not null check (length(trim(reason)) > 0),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, decided_by) references person
);
create index named_on_purpose_by_client on named_on_purpose (practice_id, client_id, decided_at desc);
create trigger named_on_purpose_is_kept before update or delete on named_on_purpose for each row execute function refuse_change();
create trigger named_on_purpose_stays before truncate on named_on_purpose for each statement execute function refuse_change();
