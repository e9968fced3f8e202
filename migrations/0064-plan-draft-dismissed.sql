-- A draft of the care plan that was begun by mistake is dismissed: it stays with who dismissed it and when, and another may be begun in its place.
alter table care_plan
  add column dismissed_by uuid,
  add column dismissed_at timestamptz,
  add foreign key (practice_id, dismissed_by) references person,
  add constraint care_plan_signed_or_dismissed
    check ((dismissed_at is null) = (dismissed_by is null) and (dismissed_at is null or signed_at is null));

-- The number of a dismissed draft is free again.
alter table care_plan drop constraint care_plan_practice_id_client_id_version_key;
create unique index care_plan_version on care_plan (practice_id, client_id, version) where dismissed_at is null;
drop index care_plan_one_draft;
create unique index care_plan_one_draft on care_plan (practice_id, client_id) where signed_at is null and dismissed_at is null;

create or replace function signed_care_plan_is_final() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'a signed plan is final; write a new version' using errcode = '42501'; end if;
  if old.dismissed_at is not null then raise exception 'a dismissed draft is final; begin a new one' using errcode = '42501'; end if;
  if tg_op = 'DELETE' then raise exception 'plans are never deleted' using errcode = '42501'; end if;
  return new;
end $$;

create or replace function refuse_into_signed_care_plan() returns trigger language plpgsql as $$
declare plan care_plan;
begin
  select * into plan from care_plan where practice_id = new.practice_id and id = new.plan_id for key share;
  if plan.signed_at is not null then raise exception 'a signed plan is final; write a new version' using errcode = '42501'; end if;
  if plan.dismissed_at is not null then raise exception 'a dismissed draft is final; begin a new one' using errcode = '42501'; end if;
  return new;
end $$;
