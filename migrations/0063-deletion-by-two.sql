-- A referral past its time is deleted by two: one owner asks, another one looks and deletes. A practice with one owner has nobody else; there the program asks for a fresh second factor.
create table referral_deletion_ask (
  practice_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, asked_by) references person,
  foreign key (practice_id, ended_by) references person,
  check ((ended_by is null) = (ended_at is null))
);
create unique index referral_deletion_ask_once on referral_deletion_ask (practice_id, referral_id) where ended_at is null;
create index referral_deletion_ask_by_referral on referral_deletion_ask (practice_id, referral_id);
create trigger referral_deletion_ask_is_only_ended before update on referral_deletion_ask for each row execute function refuse_all_but_ending();
create trigger referral_deletion_ask_stays before truncate on referral_deletion_ask for each statement execute function refuse_change();
create trigger referral_deletion_ask_leaves before delete on referral_deletion_ask for each row execute function leaves_by_certificate('referral_id');

-- The certificate says who had asked; null: there was nobody else.
alter table referral_deletion
  add column asked_by uuid,
  add column asked_at timestamptz,
  add foreign key (practice_id, asked_by) references person;

create function has_another_owner(of_practice uuid, person uuid, on_day date) returns boolean language sql stable as
  $$ select exists (select from membership m where m.practice_id = of_practice and m.duty = 'owner' and m.person_id <> person
       and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day)) $$;

-- As in 0039, and: where somebody else could look, somebody else has asked, since the referral was last closed.
create or replace function certify_deletion() returns trigger language plpgsql as $$
declare
  closed closed_referral%rowtype;
  rule referral_retention%rowtype;
  ask referral_deletion_ask%rowtype;
  on_day date;
begin
  perform from referral where practice_id = new.practice_id and id = new.referral_id for update;
  select * into closed from closed_referral where practice_id = new.practice_id and referral_id = new.referral_id;
  if not found then
    raise exception 'only a referral that is closed and was never accepted is deleted' using errcode = '42501';
  end if;
  if exists (select from referral_hold where practice_id = new.practice_id and referral_id = new.referral_id and ended_at is null) then
    raise exception 'a referral under hold is not deleted' using errcode = '42501';
  end if;
  select (least(new.deleted_at, now()) at time zone p.time_zone)::date into on_day from practice p where p.practice_id = new.practice_id;
  select * into rule from referral_rule_on(new.practice_id, on_day);
  new.kind := 'referral';
  new.received_at := closed.received_at;
  new.closed_at := closed.closed_at;
  new.months := referral_months_on(new.practice_id, on_day);
  new.retention_id := rule.id;
  new.letters := (select count(*) from attachment where practice_id = new.practice_id and referral_id = new.referral_id);
  new.written_at := now();
  if closed.closed_on + make_interval(months => new.months) > on_day then
    raise exception 'a referral that is not past its time is not deleted' using errcode = '42501';
  end if;
  select * into ask from referral_deletion_ask a where a.practice_id = new.practice_id and a.referral_id = new.referral_id
    and a.ended_at is null and a.asked_by <> new.deleted_by and a.asked_at >= closed.closed_at;
  new.asked_by := ask.asked_by;
  new.asked_at := ask.asked_at;
  if ask.id is null and has_another_owner(new.practice_id, new.deleted_by, on_day) then
    raise exception 'a referral is deleted by two where there are two' using errcode = '42501';
  end if;
  return new;
end $$;

create or replace function delete_referral(of_practice uuid, of_referral uuid, certificate uuid, by_person uuid, at_moment timestamptz)
  returns table (letter_file text) language plpgsql as $$
begin
  insert into referral_deletion (practice_id, id, referral_id, deleted_at, deleted_by)
    values (of_practice, certificate, of_referral, at_moment, by_person);
  return query delete from attachment a where a.practice_id = of_practice and a.referral_id = of_referral returning a.file;
  delete from referral_status_link l where l.practice_id = of_practice and l.referral_id = of_referral;
  delete from referral_wish w where w.practice_id = of_practice and w.referral_id = of_referral;
  delete from referral_hold h where h.practice_id = of_practice and h.referral_id = of_referral;
  delete from referral_deletion_ask k where k.practice_id = of_practice and k.referral_id = of_referral;
  delete from referral_step s where s.practice_id = of_practice and s.referral_id = of_referral;
  delete from referral r where r.practice_id = of_practice and r.id = of_referral;
end $$;
