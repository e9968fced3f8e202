-- What a person said to an unusual stretch of absences, and how easily such a stretch is noticed. Noticing itself is worked out anew each time it is asked: nothing is stored that could grow old.
create table absence_talk (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The session at which the stretch was noticed; null: nobody was alarmed, somebody simply talked.
  about_session uuid,
  outcome text not null check (outcome in ('talked', 'call-planned', 'not-a-concern')),
  note text not null,
  -- What was agreed between people. The software does nothing with it.
  agreed text not null default '',
  call_on date,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, about_session, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, written_by) references person,
  check ((outcome = 'call-planned') = (call_on is not null))
);
create index absence_talk_by_client on absence_talk (practice_id, client_id, written_at desc);

create table absence_watch (
  practice_id uuid not null references practice,
  id uuid not null,
  sensitivity text not null check (sensitivity in ('usual', 'more', 'most')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, chosen_by) references person
);

do $$
declare kept text;
begin
  foreach kept in array array['absence_talk', 'absence_watch'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
