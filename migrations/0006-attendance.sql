-- Who came and who did not, written the moment it is known. An entry decides nothing: no plan, no status, no fee, no zero.
create table attendance_entry (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  outcome text not null check (outcome in ('came', 'partly', 'absent', 'did-not-run')),
  -- The category of music therapy's own list; null = the reason is not known (yet).
  category text,
  reason text not null default '',
  -- When the family told us, if they did.
  told_at timestamptz,
  at_device text not null,
  -- A later entry about the same person in the same session stands in place of this one; this one stays readable.
  supersedes uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, supersedes) references attendance_entry
);
create index attendance_by_session on attendance_entry (practice_id, session_id, client_id, recorded_at desc, id desc);
create index attendance_by_client on attendance_entry (practice_id, client_id, recorded_at desc);
create trigger attendance_entry_is_kept before update or delete on attendance_entry for each row execute function refuse_change();

-- Taken back: the entry stays, marked withdrawn, with who and when.
create table attendance_withdrawal (
  practice_id uuid not null,
  entry_id uuid not null,
  at_device text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null default now(),
  primary key (practice_id, entry_id),
  foreign key (practice_id, entry_id) references attendance_entry
);
create trigger attendance_withdrawal_is_kept before update or delete on attendance_withdrawal for each row execute function refuse_change();
