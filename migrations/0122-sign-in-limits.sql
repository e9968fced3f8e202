-- How long a sign-in of the staff lasts, as each practice settles it. Nobody said anything: eight hours without a request, twelve in all.
create table sign_in_limits (
  practice_id uuid not null references practice,
  id uuid not null,
  idle_minutes integer not null check (idle_minutes between 5 and 480),
  absolute_hours integer not null check (absolute_hours between 1 and 12),
  settled_by uuid not null,
  settled_at timestamptz not null default clock_timestamp(),
  primary key (practice_id, id),
  foreign key (practice_id, settled_by) references person
);
create index sign_in_limits_newest on sign_in_limits (practice_id, settled_at desc, id desc);
create trigger sign_in_limits_is_kept before update or delete on sign_in_limits for each row execute function refuse_change();
create trigger sign_in_limits_stays before truncate on sign_in_limits for each statement execute function refuse_change();

-- Whoever works in several practices goes by the strictest of them: one sign-in opens them all.
create function auth.limits_of(of_account uuid) returns table (idle interval, absolute interval) language sql stable as $$
  select make_interval(mins => coalesce(min(l.idle_minutes), 480)), make_interval(hours => coalesce(min(l.absolute_hours), 12))
  from person p cross join lateral (
    select n.idle_minutes, n.absolute_hours from sign_in_limits n where n.practice_id = p.practice_id order by n.settled_at desc, n.id desc limit 1) l
  where p.account_id = of_account
$$;

-- Every way in comes by here, so that none is forgotten. The family's own door has its own times.
create function auth.sign_in_is_limited() returns trigger language plpgsql as $$
declare limits record;
begin
  if new.amr not in ('email', 'invitation') then
    select * into limits from auth.limits_of(new.account_id);
    new.absolute_expiry := least(new.absolute_expiry, now() + limits.absolute);
    new.expires_at := least(new.expires_at, now() + limits.idle, new.absolute_expiry);
  end if;
  return new;
end $$;
create trigger sign_in_is_limited before insert on auth.sign_in for each row execute function auth.sign_in_is_limited();
