-- Series with any rule, rooms, and no double booking: a therapist, a client or a room is in one place at a time, whoever asks and however.

-- A room, or a set of instruments that travels: one of each, so it is booked like a person. What is given up stays with what was booked.
create table room (
  practice_id uuid not null references practice,
  id uuid not null,
  kind text not null check (kind in ('room', 'instruments')),
  name text not null,
  site text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, created_by) references person
);

alter table series
  -- The rule of iCalendar (RRULE); null: every week on its weekday.
  add column rule text,
  -- The zone its wall time is meant in; null: the practice's own.
  add column time_zone text,
  add column room_id uuid,
  -- The way there before, and the time for writing after: the therapist's, never the client's.
  add column travel_minutes int not null default 0 check (travel_minutes between 0 and 240),
  add column writing_minutes int not null default 0 check (writing_minutes between 0 and 240),
  -- The series this one goes on from, after a change of this and all that follow.
  add column goes_on_from uuid,
  add foreign key (practice_id, room_id) references room,
  add foreign key (practice_id, goes_on_from) references series;

alter table session
  -- The day its series meant, which stays when this one session is moved.
  add column series_day date,
  add column moved_alone boolean not null default false,
  add column room_id uuid,
  add column travel_minutes int not null default 0 check (travel_minutes between 0 and 240),
  add column writing_minutes int not null default 0 check (writing_minutes between 0 and 240),
  -- Two things at once that somebody decided on, or that the nightly filling met: told in the calendar, and it holds no slot.
  add column stands_beside boolean not null default false,
  -- The session this one makes up for.
  add column makes_up uuid,
  add foreign key (practice_id, room_id) references room,
  add foreign key (practice_id, makes_up) references session;
update session set series_day = day where series_id is not null;
alter table session drop constraint session_practice_id_series_id_day_key, add unique (practice_id, series_id, series_day);
create index session_by_day on session (practice_id, day);
create index session_making_up on session (practice_id, makes_up) where makes_up is not null;

create function series_day_of_session() returns trigger language plpgsql as $$
begin
  if new.series_id is not null and new.series_day is null then new.series_day := new.day; end if;
  return new;
end $$;
create trigger series_day_of_session before insert on session for each row execute function series_day_of_session();

-- Who and what is taken when: worked out from sessions and who takes part, also for direct SQL. It decides nothing but that two cannot stand at once.
create table booking (
  practice_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('therapist', 'client', 'room')),
  subject_id uuid not null,
  during tstzrange not null,
  primary key (practice_id, session_id, subject_id),
  foreign key (practice_id, session_id) references session on delete cascade,
  constraint no_double_booking exclude using gist (practice_id with =, subject_id with =, during with &&)
);

-- Whoever was away takes no slot; a session for which everybody is away takes none at all.
create function takes_place(outcome text) returns boolean language sql immutable as $$
  select outcome is null or outcome in ('came', 'partly')
$$;

create function bookings_of(of_practice uuid, of_session uuid) returns table (kind text, subject_id uuid, during tstzrange) language sql stable as $$
  with s as (
    select * from session s where s.practice_id = of_practice and s.id = of_session and not s.stands_beside
      and (not exists (select from participation p where p.practice_id = s.practice_id and p.session_id = s.id)
        or exists (select from participation p where p.practice_id = s.practice_id and p.session_id = s.id and takes_place(p.outcome))))
  select 'therapist', s.therapist_id, tstzrange(s.starts_at - make_interval(mins => s.travel_minutes), s.starts_at + make_interval(mins => s.minutes + s.writing_minutes)) from s
  union all
  select 'room', s.room_id, tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.minutes)) from s where s.room_id is not null
  union all
  select 'client', p.client_id, tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.minutes)) from s
  join participation p on p.practice_id = s.practice_id and p.session_id = s.id where takes_place(p.outcome)
$$;

-- Two who book the same therapist, room or client wait for each other here, so that the second sees the first instead of both meeting in a deadlock.
create function wait_for_slot(of_practice uuid, of_kind text, of_subject uuid) returns void language plpgsql as $$
begin
  if of_kind = 'therapist' then perform from person where practice_id = of_practice and id = of_subject for no key update;
  elsif of_kind = 'room' then perform from room where practice_id = of_practice and id = of_subject for no key update;
  else perform from client where practice_id = of_practice and id = of_subject for no key update;
  end if;
end $$;

create function book_session() returns trigger language plpgsql as $$
begin
  if new.stands_beside then return null; end if;
  perform wait_for_slot(b.practice_id, b.kind, b.subject_id) from (
    select new.practice_id, 'therapist' as kind, new.therapist_id as subject_id union all select new.practice_id, 'room', new.room_id where new.room_id is not null) b;
  insert into booking select new.practice_id, new.id, b.* from bookings_of(new.practice_id, new.id) b;
  return null;
end $$;
create trigger book_session after insert on session for each row execute function book_session();

create function book_session_anew() returns trigger language plpgsql as $$
begin
  delete from booking where practice_id = new.practice_id and session_id = new.id;
  perform wait_for_slot(new.practice_id, b.kind, b.subject_id) from (select * from bookings_of(new.practice_id, new.id) order by kind desc, subject_id) b;
  insert into booking select new.practice_id, new.id, b.* from bookings_of(new.practice_id, new.id) b;
  return null;
end $$;
create trigger book_session_anew after update on session for each row
  when ((old.starts_at, old.minutes, old.therapist_id, old.room_id, old.stands_beside, old.travel_minutes, old.writing_minutes)
    is distinct from (new.starts_at, new.minutes, new.therapist_id, new.room_id, new.stands_beside, new.travel_minutes, new.writing_minutes))
  execute function book_session_anew();

create function book_client() returns trigger language plpgsql as $$
begin
  perform wait_for_slot(new.practice_id, 'client', new.client_id);
  insert into booking select new.practice_id, new.session_id, b.* from bookings_of(new.practice_id, new.session_id) b
  where b.kind = 'client' and b.subject_id = new.client_id;
  return null;
end $$;
create trigger book_client after insert on participation for each row when (takes_place(new.outcome)) execute function book_client();

create function unbook_client() returns trigger language plpgsql as $$
begin
  delete from booking where practice_id = old.practice_id and session_id = old.session_id and subject_id = old.client_id;
  return null;
end $$;
create trigger unbook_client after delete on participation for each row execute function unbook_client();

-- An absence frees the slot. Taking it back must never be refused: if somebody else has the slot by then, both stand, and the calendar tells it.
create function rebook_after_attendance() returns trigger language plpgsql as $$
begin
  delete from booking b where b.practice_id = new.practice_id and b.session_id = new.session_id
    and not exists (select from bookings_of(new.practice_id, new.session_id) w where w.subject_id = b.subject_id);
  insert into booking select new.practice_id, new.session_id, b.* from bookings_of(new.practice_id, new.session_id) b on conflict do nothing;
  return null;
end $$;
create trigger rebook_after_attendance after update on participation for each row
  when (takes_place(old.outcome) <> takes_place(new.outcome)) execute function rebook_after_attendance();

-- What stands already is booked as far as it can be; where two stood at once before, the later is marked as such and shown.
update session s set stands_beside = true from (
  select s.practice_id, s.id from session s where exists (
    select from session o where o.practice_id = s.practice_id and o.therapist_id = s.therapist_id and (o.starts_at, o.id) < (s.starts_at, s.id)
      and o.starts_at + make_interval(mins => o.minutes) > s.starts_at and o.day between s.day - 1 and s.day + 1)
  union
  select p.practice_id, p.session_id from participation p join session s on s.practice_id = p.practice_id and s.id = p.session_id
  join participation q on q.practice_id = p.practice_id and q.client_id = p.client_id and q.session_id <> p.session_id and q.day between p.day - 1 and p.day + 1
  join session o on o.practice_id = q.practice_id and o.id = q.session_id and (o.starts_at, o.id) < (s.starts_at, s.id)
    and o.starts_at + make_interval(mins => o.minutes) > s.starts_at) twice
where s.practice_id = twice.practice_id and s.id = twice.id;
insert into booking select s.practice_id, s.id, b.* from session s cross join lateral bookings_of(s.practice_id, s.id) b on conflict do nothing;
