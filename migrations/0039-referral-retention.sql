-- What was asked, closed and never taken on does not stay for ever. How long it is kept is a choice of the practice, with the day it begins to hold;
-- what is past its time a person may delete by the one written procedure below, and a certificate without a name stays.
create table referral_retention (
  practice_id uuid not null references practice,
  id uuid not null,
  -- Months after closing. Never less than a year: whoever was told no may still ask why.
  months int not null check (months between 12 and 300),
  from_day date not null,
  -- The law or the college that says so, in the practice's own words.
  reason text not null check (reason <> ''),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, chosen_by) references person
);
create index referral_retention_holds on referral_retention (practice_id, from_day desc, chosen_at desc);
create trigger referral_retention_is_kept before update or delete on referral_retention for each row execute function refuse_change();
create trigger referral_retention_stays before truncate on referral_retention for each statement execute function refuse_change();

-- The rule of a day; none: the default that comes with the program, three years (docs/decisions/0020).
create function referral_rule_on(of_practice uuid, on_day date) returns setof referral_retention language sql stable as
  $$ select * from referral_retention where practice_id = of_practice and from_day <= on_day order by from_day desc, chosen_at desc, id desc limit 1 $$;
create function referral_months_on(of_practice uuid, on_day date) returns int language sql stable as
  $$ select coalesce((select months from referral_rule_on(of_practice, on_day)), 36) $$;

-- Closed, and in no step ever taken on: nobody's record. The time counts from the last thing that was decided.
create view closed_referral as
  select r.practice_id, r.id as referral_id, r.received_at, last.decided_at as closed_at, (last.decided_at at time zone p.time_zone)::date as closed_on
  from referral r
  join practice p on p.practice_id = r.practice_id
  join lateral (select s.state, s.decided_at from referral_step s
    where s.practice_id = r.practice_id and s.referral_id = r.id order by s.position desc limit 1) last on last.state = 'closed'
  where not exists (select from referral_step a where a.practice_id = r.practice_id and a.referral_id = r.id and a.client_id is not null);

-- While a complaint, a claim or an inquiry may need it, a referral stays, whatever the rule says.
create table referral_hold (
  practice_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  reason text not null check (reason <> ''),
  placed_by uuid not null,
  placed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, placed_by) references person,
  foreign key (practice_id, ended_by) references person,
  check ((ended_by is null) = (ended_at is null))
);
create unique index referral_hold_once on referral_hold (practice_id, referral_id) where ended_at is null;
create index referral_hold_by_referral on referral_hold (practice_id, referral_id);
create trigger referral_hold_is_only_ended before update on referral_hold for each row execute function refuse_all_but_ending();
create trigger referral_hold_stays before truncate on referral_hold for each statement execute function refuse_change();

-- What stays of a deleted referral: what kind of record, when it came, was closed and was deleted, by whom, under which rule. No name, no words.
create table referral_deletion (
  practice_id uuid not null references practice,
  id uuid not null,
  referral_id uuid not null,
  kind text not null check (kind = 'referral'),
  received_at timestamptz not null,
  closed_at timestamptz not null,
  deleted_at timestamptz not null,
  deleted_by uuid not null,
  months int not null,
  -- The practice's own rule; null: the default.
  retention_id uuid,
  -- How many letters went with it.
  letters int not null,
  -- The very transaction in which it was deleted.
  written_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, referral_id),
  foreign key (practice_id, deleted_by) references person,
  foreign key (practice_id, retention_id) references referral_retention
);
create index referral_deletion_latest on referral_deletion (practice_id, deleted_at desc, id desc);
create trigger referral_deletion_is_final before update or delete on referral_deletion for each row execute function refuse_change();
create trigger referral_deletion_stays before truncate on referral_deletion for each statement execute function refuse_change();

-- A certificate is written only where the rule allows it, and says what the rows say, whoever writes it: the program, or somebody by direct SQL.
-- A day that has not come yet deletes nothing.
create function certify_deletion() returns trigger language plpgsql as $$
declare
  closed closed_referral%rowtype;
  rule referral_retention%rowtype;
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
  return new;
end $$;
create trigger referral_deletion_is_certified before insert on referral_deletion for each row execute function certify_deletion();

-- And it is true at the end: what it says is gone is gone.
create function certificate_is_true() returns trigger language plpgsql as $$
begin
  if exists (select from referral where practice_id = new.practice_id and id = new.referral_id) then
    raise exception 'a certificate tells of a referral that is still here' using errcode = '42501';
  end if;
  return null;
end $$;
create constraint trigger referral_deletion_is_true after insert on referral_deletion
  deferrable initially deferred for each row execute function certificate_is_true();

-- The rows of a referral leave only in the transaction that certifies it. Its argument names the column that says whose row it is.
create function leaves_by_certificate() returns trigger language plpgsql as $$
begin
  if exists (select from referral_deletion d where d.practice_id = old.practice_id
      and d.referral_id = (to_jsonb(old) ->> tg_argv[0])::uuid and d.written_at = now()) then
    return old;
  end if;
  raise exception '% rows are only deleted by the written procedure', tg_table_name using errcode = '42501';
end $$;
do $$
declare
  kept text;
  whose text;
begin
  foreach kept in array array['referral', 'referral_step', 'referral_wish', 'attachment'] loop
    execute format('drop trigger %I on %I', kept || '_is_kept', kept);
    execute format('create trigger %I before update on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
  end loop;
  foreach kept in array array['referral', 'referral_step', 'referral_wish', 'referral_hold', 'attachment'] loop
    whose := case kept when 'referral' then 'id' else 'referral_id' end;
    execute format('create trigger %I before delete on %I for each row execute function leaves_by_certificate(%L)', kept || '_leaves', kept, whose);
  end loop;
end $$;

-- The written procedure. Answers the files that its letters named.
create function delete_referral(of_practice uuid, of_referral uuid, certificate uuid, by_person uuid, at_moment timestamptz)
  returns table (letter_file text) language plpgsql as $$
begin
  insert into referral_deletion (practice_id, id, referral_id, deleted_at, deleted_by)
    values (of_practice, certificate, of_referral, at_moment, by_person);
  return query delete from attachment a where a.practice_id = of_practice and a.referral_id = of_referral returning a.file;
  delete from referral_status_link l where l.practice_id = of_practice and l.referral_id = of_referral;
  delete from referral_wish w where w.practice_id = of_practice and w.referral_id = of_referral;
  delete from referral_hold h where h.practice_id = of_practice and h.referral_id = of_referral;
  delete from referral_step s where s.practice_id = of_practice and s.referral_id = of_referral;
  delete from referral r where r.practice_id = of_practice and r.id = of_referral;
end $$;
