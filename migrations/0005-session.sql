-- What happened: every tap with its time, the score derived from them, and the note. Signed means final, also for direct SQL.
create table mark (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  objective_id uuid not null,
  kind text not null check (kind in ('yes', 'no', 'count', 'start', 'stop', 'value', 'take-back')),
  -- Prompt level of this try, for methods that note the help given.
  level text,
  value double precision,
  -- Which of the session's values it is: before, after, first, second, or a part kept beside the charted one.
  part text,
  -- For take-back: the mark it undoes. The undone mark stays.
  takes_back uuid,
  -- The tablet's wall clock with its offset, and its steady clock in milliseconds: tablets change their clocks.
  at_device text not null,
  steady_ms double precision,
  source text not null check (source in ('tap', 'pedal', 'typed')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, takes_back) references mark
);
create index mark_by_session on mark (practice_id, session_id, client_id);
create trigger mark_is_kept before update or delete on mark for each row execute function refuse_change();

-- Derived from the marks by the same function on tablet and server; stored for reading speed, never edited by hand.
create table session_score (
  practice_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  objective_id uuid not null,
  day date not null,
  value double precision not null,
  out_of double precision,
  support jsonb not null default '{}',
  details jsonb not null default '{}',
  primary key (practice_id, client_id, objective_id, session_id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id)
);

create table note (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  author_id uuid not null,
  language text not null check (language in ('en', 'fr')),
  version int not null check (version > 0),
  words text not null,
  -- The numbers the draft was made from, bound to the note.
  bound jsonb not null default '{}',
  edited_at timestamptz not null,
  signed_by uuid,
  signed_name text,
  signed_at timestamptz,
  signed_hash text,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, session_id, client_id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, author_id) references person,
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_hash is null) and (signed_at is null) = (signed_name is null))
);
create index note_unsigned on note (practice_id, author_id) where signed_at is null;
create function signed_note_is_final() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'a signed note is final; add an addendum' using errcode = '42501'; end if;
  if tg_op = 'DELETE' then raise exception 'notes are never deleted' using errcode = '42501'; end if;
  return new;
end $$;
create trigger signed_note_is_final before update or delete on note for each row execute function signed_note_is_final();

create table addendum (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  words text not null,
  signed_by uuid not null,
  signed_name text not null,
  signed_at timestamptz not null,
  signed_hash text not null,
  primary key (practice_id, id),
  foreign key (practice_id, note_id) references note
);
create trigger addendum_is_final before update or delete on addendum for each row execute function refuse_change();
