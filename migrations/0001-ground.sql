-- The ground: practices, the audit trail that nothing can rewrite, and replies remembered so that a deed sent twice is done once.
create extension if not exists btree_gist;

-- A moment as text the whole program agrees on, also inside aggregated JSON: "2026-03-14T09:00:00.000Z".
create function instant(moment timestamptz) returns text language sql immutable parallel safe as
  $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% rows are never changed or deleted', tg_table_name using errcode = '42501'; end $$;

create table practice (
  practice_id uuid primary key,
  name text not null,
  -- The word after the slash of the public pages: /refer/hillside.
  slug text not null,
  language text not null check (language in ('en', 'fr')),
  time_zone text not null,
  country text not null check (country in ('CA', 'US')),
  created_at timestamptz not null default now()
);

-- What a law, a payer or the practice itself may change, each value with the day it begins to hold.
create table practice_setting (
  practice_id uuid not null references practice,
  name text not null,
  from_day date not null,
  value jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, name, from_day)
);

create table audit_entry (
  practice_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  sign_in_id uuid,
  action text not null,
  rule text not null,
  outcome text not null,
  kind text not null,
  record_id uuid,
  client_id uuid,
  request_id text not null,
  primary key (practice_id, seq)
);
create index audit_entry_by_client on audit_entry (practice_id, client_id, seq desc) where client_id is not null;
create trigger audit_entry_is_final before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_stays before truncate on audit_entry for each statement execute function refuse_change();

create table remembered_reply (
  practice_id uuid not null references practice,
  account_id uuid not null,
  key uuid not null,
  body_hash text not null,
  reply jsonb not null,
  at timestamptz not null default now(),
  constraint remembered_reply_pkey primary key (practice_id, account_id, key)
);
