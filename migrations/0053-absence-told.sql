-- An absence documented as it happens: how much of a session somebody was there for, who told us and what was done at once, and the family's own word
-- ahead of time. Still nothing follows by itself: no fee, no message, no change of plan.
alter table attendance_entry
  -- Whole minutes the client was there when only a part was possible; null: nobody counted them, which is no zero.
  add column minutes_there int check (minutes_there between 1 and 480),
  add column cut_short text check (cut_short in ('late', 'left-early', 'unwell')),
  -- Why what stood before was wrong; empty for a first word or a completion.
  add column correction text not null default '',
  add check (outcome = 'partly' or (minutes_there is null and cut_short is null)),
  add check (correction = '' or supersedes is not null);

-- The same absence written a second time in the same moment, by somebody else or on another device: one entry stands, and both people are remembered.
create table attendance_echo (
  practice_id uuid not null,
  -- The id the second device made; whatever it says next about it is meant for the entry that stands.
  id uuid not null,
  entry_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  at_device text not null,
  said_by uuid not null,
  said_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, entry_id) references attendance_entry,
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, said_by) references person
);
create index attendance_echo_by_entry on attendance_echo (practice_id, entry_id);
create index attendance_echo_by_client on attendance_echo (practice_id, client_id);

-- What is written at once about an absence, beside its reason: who told us and how, what was done, what was thought of a risk. The newest account holds.
create table absence_account (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  told_by text not null,
  channel text check (channel in ('in-person', 'phone', 'message', 'e-mail', 'portal', 'school-or-ward')),
  done text[] not null check (done <@ array['waited', 'called', 'left-a-message', 'asked-the-team', 'went-to-see']),
  reached text check (reached in ('reached', 'not-reached', 'not-tried')),
  -- A thought about danger, and what was done with it; empty: none was had.
  risk text not null,
  make_up text not null check (make_up in ('offered', 'declined', 'owed', 'none')),
  -- Outside matters that weigh on coming: a move, a new job, winter roads.
  factors text[] not null check (factors <@ array['transport', 'money', 'care-of-others', 'work-or-school', 'health', 'fatigue', 'overwhelmed', 'therapy-itself', 'trust', 'forgot', 'weather', 'family-change', 'other']),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, written_by) references person
);
create index absence_account_by_place on absence_account (practice_id, client_id, session_id, id desc);

-- What was found to weigh on coming, in the conversation about absences.
alter table absence_talk add column factors text[] not null default '{}';

-- The family says ahead that somebody will not come. It is their word and no entry: a therapist confirms it, or answers it in another way.
-- It outlives a session that leaves the calendar, hence no key to it.
create table announced_absence (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  session_id uuid not null,
  day date not null,
  reason text not null,
  announced_by uuid not null,
  announced_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, announced_by) references person
);
create index announced_absence_by_place on announced_absence (practice_id, client_id, session_id);

create table announced_absence_answer (
  practice_id uuid not null,
  announced_id uuid not null,
  answer text not null check (answer in ('confirmed', 'coming-after-all')),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (practice_id, announced_id),
  foreign key (practice_id, announced_id) references announced_absence,
  foreign key (practice_id, answered_by) references person
);

-- What the practice asks of families about coming and calling off: words and hours with a day they hold from. Earlier versions stay.
create table attendance_policy (
  practice_id uuid not null references practice,
  id uuid not null,
  from_day date not null,
  notice_hours int not null check (notice_hours between 0 and 336),
  grace_minutes int not null check (grace_minutes between 0 and 120),
  words_en text not null,
  words_fr text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, written_by) references person
);

-- An absence written without a network for a session that was taken out of the calendar meanwhile: it becomes a task for a person and is never lost.
create table stray_absence (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The session as the device knew it. It no longer stands anywhere.
  session_id uuid not null,
  outcome text not null check (outcome in ('came', 'partly', 'absent', 'did-not-run')),
  category text,
  reason text not null,
  at_device text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, written_by) references person
);
create index stray_absence_by_client on stray_absence (practice_id, client_id);

create table stray_absence_settled (
  practice_id uuid not null,
  stray_id uuid not null,
  words text not null,
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (practice_id, stray_id),
  foreign key (practice_id, stray_id) references stray_absence,
  foreign key (practice_id, settled_by) references person
);

do $$
declare kept text;
begin
  foreach kept in array array['attendance_echo', 'absence_account', 'attendance_policy', 'stray_absence', 'stray_absence_settled', 'announced_absence', 'announced_absence_answer'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;

-- To say that somebody will not come is a right by itself, beside writing.
create or replace function family_on(of_practice uuid, on_day date) returns table (client_id uuid, person_id uuid, relation text, rights text[])
  language sql stable parallel safe as $$
  select g.client_id, g.person_id,
    case when bool_or(g.restricted) then 'guardian:restricted' when bool_or(g.sees_record) then 'guardian:full' else 'guardian:info' end,
    case when bool_or(g.restricted) then array[]::text[] else
      (case when bool_or(g.messages) then array['guardian:messages'] else array[]::text[] end)
      || (case when bool_or(g.reports_absence) then array['guardian:absence'] else array[]::text[] end) end
  from guardians_on(of_practice, on_day) g group by g.client_id, g.person_id
  having bool_or(g.restricted) or (bool_or(g.sees_record or g.told_attendance) and not bool_or(g.no_contact))
  union all
  select s.client_id, c.person_id, 'self:' || s.kind, array[]::text[]
  from selves s join client c on c.practice_id = s.practice_id and c.id = s.client_id
  where s.practice_id = of_practice and s.ended_at is null and s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day)
$$;
