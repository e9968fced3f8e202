-- Guardians' rights in full: each by itself, each with who wrote it and when; which paper shows it; and which line took the place of which.
alter table guardians
  -- Decides together with whoever decides: without their signature a consent does not stand.
  add column must_co_consent boolean not null default false,
  -- Writes to the therapist and is written to.
  add column messages boolean not null default false,
  -- Their word that a session will be missed counts.
  add column reports_absence boolean not null default false,
  add column receives_invoices boolean not null default false,
  -- May take the client home.
  add column collects boolean not null default false,
  -- Nobody writes to them or calls them, and their pages are closed. An order of a court is the stronger word, and another one.
  add column no_contact boolean not null default false,
  -- "Power of attorney for personal care of 3 May 2025", and the day somebody of the practice saw it.
  add column document text not null default '',
  add column document_seen_on date,
  -- The line whose place this one took: what changed is read by comparing the two.
  add column replaces uuid,
  add foreign key (practice_id, replaces) references guardians,
  drop constraint guardians_check,
  add constraint an_order_leaves_no_right check (not restricted
    or not (sees_record or told_attendance or consents or must_co_consent or messages or reports_absence or receives_invoices or collects)),
  add constraint nobody_writes_where_no_contact_is check (not no_contact
    or not (sees_record or told_attendance or messages or reports_absence or receives_invoices)),
  add constraint a_line_says_something check (restricted or no_contact
    or sees_record or told_attendance or consents or must_co_consent or messages or reports_absence or receives_invoices or collects),
  add check (document_seen_on is null or document <> '');

-- Until now whoever saw anything could also write: what was so stays so. These lines are otherwise never changed, hence the trigger rests.
alter table guardians disable trigger guardians_are_only_ended;
update guardians set messages = sees_record or told_attendance;
alter table guardians enable trigger guardians_are_only_ended;

-- One line for each person and client, as before; beside what they are stands what else their pages may be used for.
-- Who only collects, pays or signs has no pages; whom nobody contacts has none either, whatever other lines say; an order goes before both.
create or replace view family_today as
  select g.practice_id, g.client_id, g.person_id,
    case when bool_or(g.restricted) then 'guardian:restricted' when bool_or(g.sees_record) then 'guardian:full' else 'guardian:info' end as relation,
    case when bool_or(g.messages) and not bool_or(g.restricted) then array['guardian:messages'] else array[]::text[] end as rights
  from guardians g join practice p on p.practice_id = g.practice_id
  where g.ended_at is null and g.from_day <= (now() at time zone p.time_zone)::date
    and (g.until_day is null or g.until_day >= (now() at time zone p.time_zone)::date)
  group by g.practice_id, g.client_id, g.person_id
  having bool_or(g.restricted) or (bool_or(g.sees_record or g.told_attendance) and not bool_or(g.no_contact))
  union all
  select s.practice_id, s.client_id, c.person_id, 'self:' || s.kind, array[]::text[]
  from selves s
  join practice p on p.practice_id = s.practice_id
  join client c on c.practice_id = s.practice_id and c.id = s.client_id
  where s.ended_at is null and s.from_day <= (now() at time zone p.time_zone)::date
    and (s.until_day is null or s.until_day >= (now() at time zone p.time_zone)::date);

-- Nobody knows on whose device a link of the intake was opened: an order ends, in the same moment, every link that the family or the client
-- was given. What was told by them stays, and who may still answer is given a new one.
create function an_order_ends_links_for_home() returns trigger language plpgsql as $$
begin
  update intake_link set revoked_at = now(), revoked_by = new.created_by
  where practice_id = new.practice_id and client_id = new.client_id and speaks in ('family', 'client') and revoked_at is null;
  return new;
end $$;
-- Orders that stand already end theirs now.
update intake_link l set revoked_at = now(), revoked_by = g.created_by from guardians g
where g.practice_id = l.practice_id and g.client_id = l.client_id and g.restricted and g.ended_at is null and l.speaks in ('family', 'client')
  and l.revoked_at is null and l.made_at < g.created_at;
create trigger an_order_ends_links_for_home after insert on guardians for each row when (new.restricted) execute function an_order_ends_links_for_home();
