-- A session may take a room and a set of instruments: each is in one place at a time. And a make-up session that is owed may be let go, with a reason.

alter table series add column instruments_id uuid, add foreign key (practice_id, instruments_id) references room;
alter table session add column instruments_id uuid, add foreign key (practice_id, instruments_id) references room;

alter table room
  add column closed_by uuid,
  add foreign key (practice_id, closed_by) references person,
  add check ((closed_by is null) = (closed_at is null));

-- The set is told apart from the room, so that the refusal names what is taken.
alter table booking drop constraint booking_kind_check, add constraint booking_kind_check check (kind in ('therapist', 'client', 'room', 'instruments'));

create or replace function bookings_of(of_practice uuid, of_session uuid) returns table (kind text, subject_id uuid, during tstzrange) language sql stable as $$
  with s as (
    select * from session s where s.practice_id = of_practice and s.id = of_session and not s.stands_beside
      and (not exists (select from participation p where p.practice_id = s.practice_id and p.session_id = s.id)
        or exists (select from participation p where p.practice_id = s.practice_id and p.session_id = s.id and takes_place(p.outcome))))
  select 'therapist', s.therapist_id, tstzrange(s.starts_at - make_interval(mins => s.travel_minutes), s.starts_at + make_interval(mins => s.minutes + s.writing_minutes)) from s
  union all
  select 'room', s.room_id, tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.minutes)) from s where s.room_id is not null
  union all
  -- Instruments that travel are on the way with the therapist.
  select 'instruments', s.instruments_id, tstzrange(s.starts_at - make_interval(mins => s.travel_minutes), s.starts_at + make_interval(mins => s.minutes)) from s
  where s.instruments_id is not null
  union all
  select 'client', p.client_id, tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.minutes)) from s
  join participation p on p.practice_id = s.practice_id and p.session_id = s.id where takes_place(p.outcome)
$$;

create or replace function wait_for_slot(of_practice uuid, of_kind text, of_subject uuid) returns void language plpgsql as $$
begin
  if of_kind = 'therapist' then perform from person where practice_id = of_practice and id = of_subject for no key update;
  elsif of_kind in ('room', 'instruments') then perform from room where practice_id = of_practice and id = of_subject for no key update;
  else perform from client where practice_id = of_practice and id = of_subject for no key update;
  end if;
end $$;

create or replace function book_session() returns trigger language plpgsql as $$
begin
  if new.stands_beside then return null; end if;
  perform wait_for_slot(b.practice_id, b.kind, b.subject_id) from (
    select new.practice_id, 'therapist' as kind, new.therapist_id as subject_id
    union all (select new.practice_id, 'room', r.id from unnest(array[new.room_id, new.instruments_id]) as r (id) where r.id is not null order by r.id)) b;
  insert into booking select new.practice_id, new.id, b.* from bookings_of(new.practice_id, new.id) b;
  return null;
end $$;

drop trigger book_session_anew on session;
create trigger book_session_anew after update on session for each row
  when ((old.starts_at, old.minutes, old.therapist_id, old.room_id, old.instruments_id, old.stands_beside, old.travel_minutes, old.writing_minutes)
    is distinct from (new.starts_at, new.minutes, new.therapist_id, new.room_id, new.instruments_id, new.stands_beside, new.travel_minutes, new.writing_minutes))
  execute function book_session_anew();

-- What was owed and is not given: said by a person, with the reason. Only added.
create table make_up_let_go (
  practice_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  reason text not null check (reason <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, session_id, client_id),
  foreign key (practice_id, session_id, client_id) references participation (practice_id, session_id, client_id),
  foreign key (practice_id, written_by) references person
);
create trigger make_up_let_go_is_kept before update or delete on make_up_let_go for each row execute function refuse_change();
create trigger make_up_let_go_stays before truncate on make_up_let_go for each statement execute function refuse_change();
