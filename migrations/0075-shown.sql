-- What a client showed of themselves in a session: what they chose of what was offered, how they said they felt, how they took part, whether they still agree.
-- It is kept as it was shown and never counted as right or wrong. What was taken back stays.
create table shown (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  about text not null check (about in ('choice', 'feeling', 'part', 'assent', 'take-back')),
  -- What stood on the board, in the words that were read.
  offered jsonb not null default '[]',
  -- Which of them; null: none was chosen.
  chosen int check (chosen between 0 and 5),
  -- Of taking part and of agreeing, as src/therapy/08-session/shown.ts reads it.
  code text,
  takes_back uuid,
  at_device text not null,
  steady_ms double precision,
  -- By the client's own hand, or as a member of staff saw it.
  source text not null check (source in ('client', 'staff')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, takes_back) references shown,
  foreign key (practice_id, recorded_by) references person
);
create index shown_by_session on shown (practice_id, session_id, client_id);
create trigger shown_is_kept before update or delete on shown for each row execute function refuse_change();
create trigger shown_stays before truncate on shown for each statement execute function refuse_change();
