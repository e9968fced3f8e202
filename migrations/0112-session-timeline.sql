-- What stands on the timeline of one client's session beside the marks: which activity began when, and the places somebody wanted to find again ("!"), with words
-- that may come later. What was taken back stays. An absence is no row here: it is a gap, and attendance says so.
create table timeline_entry (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  about text not null check (about in ('activity', 'bookmark', 'words', 'take-back')),
  -- The name of the activity, or what was written to a bookmark.
  words text not null default '',
  -- The bookmark the words belong to, or what is taken back.
  on_id uuid,
  at_device text not null,
  -- Null: written afterwards.
  steady_ms double precision,
  source text not null check (source in ('tap', 'pedal', 'midi', 'key', 'typed')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, on_id) references timeline_entry,
  foreign key (practice_id, recorded_by) references person,
  check ((about in ('words', 'take-back')) = (on_id is not null))
);
create index timeline_entry_by_session on timeline_entry (practice_id, session_id, client_id);
create trigger timeline_entry_is_kept before update or delete on timeline_entry for each row execute function refuse_change();
create trigger timeline_entry_stays before truncate on timeline_entry for each statement execute function refuse_change();
