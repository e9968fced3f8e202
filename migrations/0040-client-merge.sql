-- Two records of one person are joined: one is kept, the other is laid under it. No clinical row is moved, rewritten or copied: what was written stays where it
-- was written, so taking it back within thirty days puts everything back. What joins them is this one row.
create table client_merge (
  practice_id uuid not null references practice,
  id uuid not null,
  kept_id uuid not null,
  aside_id uuid not null,
  -- How it was known that it is one person.
  reason text not null check (length(trim(reason)) > 0),
  joined_by uuid not null,
  joined_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, kept_id) references client,
  foreign key (practice_id, aside_id) references client,
  foreign key (practice_id, joined_by) references person,
  foreign key (practice_id, undone_by) references person,
  check (kept_id <> aside_id),
  check ((undone_by is null) = (undone_at is null))
);
-- A record lies under one other; several may lie under the same.
create unique index a_record_lies_under_one on client_merge (practice_id, aside_id) where undone_at is null;
create index client_merge_by_kept on client_merge (practice_id, kept_id) where undone_at is null;

-- What is kept lies under nothing, and under what is laid aside lies nothing: of several records of one person each lies under the kept one. Both rows are held,
-- in one order, so that two who join at the same moment come one after the other. An order of a court in either record ends, in the same moment, the links for home of both.
create function records_are_joined_flat() returns trigger language plpgsql as $$
begin
  -- What was taken back already joins nothing.
  if new.undone_at is not null then return new; end if;
  perform from client c where c.practice_id = new.practice_id and c.id in (new.kept_id, new.aside_id) order by c.id for update;
  if exists (select from client_merge m where m.practice_id = new.practice_id and m.undone_at is null
             and (m.aside_id = new.kept_id or m.kept_id = new.aside_id)) then
    raise exception 'a record that lies under another has none under itself' using errcode = '23514', constraint = 'records_are_joined_flat';
  end if;
  if exists (select from guardians g where g.practice_id = new.practice_id and g.client_id in (new.kept_id, new.aside_id) and g.restricted and g.ended_at is null) then
    update intake_link set revoked_at = now(), revoked_by = new.joined_by
    where practice_id = new.practice_id and client_id in (new.kept_id, new.aside_id) and speaks in ('family', 'client') and revoked_at is null;
  end if;
  return new;
end $$;
create trigger records_are_joined_flat before insert on client_merge for each row execute function records_are_joined_flat();

create function refuse_all_but_undoing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_at is not null or new.undone_at is null
     or (to_jsonb(new) - array['undone_at', 'undone_by']) is distinct from (to_jsonb(old) - array['undone_at', 'undone_by']) then
    raise exception '% rows are only undone, never changed or deleted', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger client_merge_is_only_undone before update or delete on client_merge for each row execute function refuse_all_but_undoing();
create trigger client_merge_stays before truncate on client_merge for each statement execute function refuse_change();

-- The other records of the same person, whichever of them one asks about.
create view same_person as
  select m.practice_id, m.kept_id as client_id, m.aside_id as other_id from client_merge m where m.undone_at is null
  union all select m.practice_id, m.aside_id, m.kept_id from client_merge m where m.undone_at is null
  union all select m.practice_id, m.aside_id, o.aside_id
    from client_merge m join client_merge o on o.practice_id = m.practice_id and o.kept_id = m.kept_id and o.id <> m.id
    where m.undone_at is null and o.undone_at is null;

-- The stricter holds: an order of a court, and that nobody contacts somebody, in one record of a person closes the others as well. No right crosses over.
create or replace function guardians_on(of_practice uuid, on_day date) returns setof guardians language sql stable parallel safe as $$
  select g.* from guardians g
  where g.practice_id = of_practice and g.ended_at is null and g.from_day <= on_day and (g.until_day is null or g.until_day >= on_day)
  union all
  select g.practice_id, g.id, s.client_id, g.person_id, g.relationship, false, false, false, g.restricted, g.words, g.from_day, g.until_day, g.created_by, g.created_at,
    g.ended_by, g.ended_at, false, false, false, false, false, g.no_contact, g.document, g.document_seen_on, g.replaces
  from same_person s join guardians g on g.practice_id = s.practice_id and g.client_id = s.other_id
  where s.practice_id = of_practice and (g.restricted or g.no_contact)
    and g.ended_at is null and g.from_day <= on_day and (g.until_day is null or g.until_day >= on_day)
$$;

-- What is still open in a record, by kind: a record laid aside is closed to writing, so whatever waits there is finished first, by a person.
create function open_work(of_practice uuid, of_client uuid, on_day date, at_moment timestamptz) returns table (thing text, number int) language sql stable as $$
  select o.thing, o.number::int from (
    select 'weekly-times' as thing, count(*) as number from series s
      where s.practice_id = of_practice and s.client_id = of_client and (s.until_day is null or s.until_day > on_day)
    union all select 'sessions-ahead', count(*) from participation p
      where p.practice_id = of_practice and p.client_id = of_client and p.day > on_day and p.standing_entry_id is null
    union all select 'not-recorded', count(*) from participation p
      where p.practice_id = of_practice and p.client_id = of_client and p.day <= on_day and p.standing_entry_id is null
    union all select 'notes', count(*) from note n where n.practice_id = of_practice and n.client_id = of_client and n.signed_at is null
    union all select 'reports', count(*) from report r where r.practice_id = of_practice and r.client_id = of_client and r.signed_at is null
    union all select 'assessments', count(*) from assessment a where a.practice_id = of_practice and a.client_id = of_client and a.signed_at is null
    union all select 'forms-at-home', count(*) from intake_link l
      where l.practice_id = of_practice and l.client_id = of_client and not l.closed and l.revoked_at is null and l.expires_at > at_moment
    union all select 'answers-to-review', count(*) from intake_told t
      where t.practice_id = of_practice and t.client_id = of_client and t.value <> 'not-said'
        and not exists (select from intake_told n where n.practice_id = t.practice_id and n.link_id = t.link_id and n.question = t.question and n.position > t.position)
        and not exists (select from intake_review v where v.practice_id = t.practice_id and v.told_id = t.id)
    union all select 'questions', count(*) from family_question q
      where q.practice_id = of_practice and q.client_id = of_client
        and (select m.from_family from family_message m where m.practice_id = q.practice_id and m.question_id = q.id order by m.written_at desc, m.id desc limit 1)
    union all select 'observations', count(*) from home_observation h
      where h.practice_id = of_practice and h.client_id = of_client
        and not exists (select from observation_answer a where a.practice_id = h.practice_id and a.observation_id = h.id)) o
  where o.number > 0
$$;
