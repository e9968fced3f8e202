-- Recordings of sessions and photos of what was made: only where somebody agreed to this medium and this use. The bytes lie in the file store in pieces, each locked
-- with a key of the client, which itself is locked with the master key; here is whose they are. A recording leaves by a row that says why, and its pieces with it.
create table client_media_key (
  practice_id uuid not null,
  client_id uuid not null,
  -- In base64.
  locked text not null,
  made_at timestamptz not null,
  primary key (practice_id, client_id),
  foreign key (practice_id, client_id) references client
);

create table recording (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  medium text not null check (medium in ('photo', 'audio', 'video')),
  used_for text not null check (used_for in ('clinical-review', 'supervision', 'teaching', 'family', 'research', 'public')),
  -- What a photo shows: the permanent product that was marked.
  mark_id uuid,
  type text not null,
  size bigint not null check (size > 0),
  length_ms int,
  -- Somebody else was in the room: all of them agreed, and it is no part of one client's export.
  with_others boolean not null,
  at_device text not null,
  steady_ms double precision,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, mark_id) references mark,
  foreign key (practice_id, kept_by) references person,
  check ((medium = 'photo') = (mark_id is not null))
);
create index recording_by_session on recording (practice_id, session_id, client_id);
create index recording_by_client on recording (practice_id, client_id);

-- Where the bytes are. `at` is the place of the first one in the whole.
create table recording_piece (
  practice_id uuid not null,
  recording_id uuid not null,
  at bigint not null,
  size int not null check (size > 0),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  primary key (practice_id, recording_id, at),
  foreign key (practice_id, recording_id) references recording
);

create table recording_end (
  practice_id uuid not null,
  recording_id uuid not null,
  why text not null check (why in ('rule', 'consent-withdrawn', 'never-arrived', 'by-hand')),
  reason text not null default '',
  -- Null: the rule of the practice did it.
  ended_by uuid,
  ended_at timestamptz not null,
  primary key (practice_id, recording_id),
  foreign key (practice_id, recording_id) references recording,
  foreign key (practice_id, ended_by) references person,
  check ((why = 'by-hand') = (ended_by is not null))
);

-- How long sounds and films are kept, how soon they go when somebody withdraws, and how large one may be. A newer row stands in the place of the older.
create table recording_rule (
  practice_id uuid not null references practice,
  id uuid not null,
  keep_months int not null check (keep_months between 1 and 240),
  withdrawn_days int not null check (withdrawn_days between 0 and 90),
  most_megabytes int not null check (most_megabytes between 1 and 4000),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, chosen_by) references person
);
create index recording_rule_newest on recording_rule (practice_id, chosen_at desc, id desc);

-- A piece leaves only when its recording has ended.
create function piece_leaves_when_ended() returns trigger language plpgsql as $$
begin
  if not exists (select from recording_end e where e.practice_id = old.practice_id and e.recording_id = old.recording_id) then
    raise exception 'a piece of a recording leaves only with it' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger recording_piece_leaves before delete on recording_piece for each row execute function piece_leaves_when_ended();
create trigger recording_piece_is_kept before update on recording_piece for each row execute function refuse_change();
create trigger recording_piece_stays before truncate on recording_piece for each statement execute function refuse_change();

do $$
declare kept text;
begin
  foreach kept in array array['client_media_key', 'recording', 'recording_end', 'recording_rule'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
