-- Somebody who leaves the practice leaves at once, not at the end of the day: the moment stands beside the days.
alter table membership
  add column created_by uuid,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add foreign key (practice_id, created_by) references person,
  add foreign key (practice_id, ended_by) references person,
  add check ((ended_at is null) = (ended_by is null));

-- A link by which a colleague comes in for the first time, or again after losing password and second factor. Only its hash is here.
create table auth.colleague_link (
  id uuid primary key,
  token_hash text not null unique,
  -- "invitation": nobody has come in by this person yet. "anew": a new password and a new second factor, for whoever reads the mail of that address.
  kind text not null check (kind in ('invitation', 'anew')),
  email text not null check (email = lower(email)),
  practice_id uuid not null,
  person_id uuid not null,
  -- True when it was only ever sent to the mailbox: then whoever has it reads the mail of this address, and nobody who invited them saw it.
  mailed_only boolean not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  check (kind <> 'anew' or mailed_only)
);
create index colleague_link_by_end on auth.colleague_link (expires_at);
create index colleague_link_by_person on auth.colleague_link (practice_id, person_id);

-- Who works in the practice on a day, one line for each duty. Said once, so that an end is felt everywhere.
create function members_on(of_practice uuid, on_day date) returns setof membership language sql stable parallel safe as $$
  select m.* from membership m
  where m.practice_id = of_practice and m.ended_at is null and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day)
$$;
