-- What everybody is to whom on a given day. The views of today are these on the practice's own day: one rule, said once.
-- Whoever knows which day it is in the practice asks the functions, and the day is not worked out again for every row.
-- PostgreSQL writes them into the question itself, so they cost what the views cost and use the same indexes.
create function care_on(of_practice uuid, on_day date) returns table (client_id uuid, person_id uuid, part text) language sql stable parallel safe as $$
  select r.client_id, r.person_id, r.part from care_relation r
  where r.practice_id = of_practice and r.ended_at is null and r.from_day <= on_day and (r.until_day is null or r.until_day >= on_day)
  union all
  select r.client_id, s.supervisor_id, 'supervisor'
  from supervision s join care_relation r on r.practice_id = s.practice_id and r.person_id = s.intern_id and r.part = 'intern'
  where s.practice_id = of_practice and s.ended_at is null and s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day)
    and r.ended_at is null and r.from_day <= on_day and (r.until_day is null or r.until_day >= on_day)
$$;

create function guardians_on(of_practice uuid, on_day date) returns setof guardians language sql stable parallel safe as $$
  select g.* from guardians g
  where g.practice_id = of_practice and g.ended_at is null and g.from_day <= on_day and (g.until_day is null or g.until_day >= on_day)
$$;

-- One line for each person and client; beside what they are stands what else their pages may be used for.
-- Who only collects, pays or signs has no pages; whom nobody contacts has none either, whatever other lines say; an order goes before both.
create function family_on(of_practice uuid, on_day date) returns table (client_id uuid, person_id uuid, relation text, rights text[])
  language sql stable parallel safe as $$
  select g.client_id, g.person_id,
    case when bool_or(g.restricted) then 'guardian:restricted' when bool_or(g.sees_record) then 'guardian:full' else 'guardian:info' end,
    case when bool_or(g.messages) and not bool_or(g.restricted) then array['guardian:messages'] else array[]::text[] end
  from guardians_on(of_practice, on_day) g group by g.client_id, g.person_id
  having bool_or(g.restricted) or (bool_or(g.sees_record or g.told_attendance) and not bool_or(g.no_contact))
  union all
  select s.client_id, c.person_id, 'self:' || s.kind, array[]::text[]
  from selves s join client c on c.practice_id = s.practice_id and c.id = s.client_id
  where s.practice_id = of_practice and s.ended_at is null and s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day)
$$;

create function consent_on(of_practice uuid, on_day date) returns table (client_id uuid, kind text, id uuid) language sql stable parallel safe as $$
  select c.client_id, c.kind, c.id from consent c
  where c.practice_id = of_practice and c.answer <> 'no' and c.from_day <= on_day and (c.until_day is null or c.until_day >= on_day)
    and not exists (select from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id)
    and not exists (
      select from jsonb_array_elements_text(c.co_signers) w
      where not exists (select from consent_signature s where s.practice_id = c.practice_id and s.consent_id = c.id and s.person_id = w::uuid))
$$;

create or replace view care_today as
  select p.practice_id, c.client_id, c.person_id, c.part
  from practice p cross join lateral care_on(p.practice_id, (now() at time zone p.time_zone)::date) c;

create or replace view family_today as
  select p.practice_id, f.client_id, f.person_id, f.relation, f.rights
  from practice p cross join lateral family_on(p.practice_id, (now() at time zone p.time_zone)::date) f;

create or replace view consent_today as
  select p.practice_id, c.client_id, c.kind, c.id
  from practice p cross join lateral consent_on(p.practice_id, (now() at time zone p.time_zone)::date) c;
