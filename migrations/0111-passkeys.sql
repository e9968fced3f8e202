-- A key that lives in a device and opens with a finger, a face or the device's own code. Here is only its public half, which opens nothing.
create table auth.passkey (
  id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  credential_id text not null unique,
  -- COSE, as base64url.
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_by_account on auth.passkey (account_id);

-- What a device is asked to sign, once and for a few minutes. Of the challenge only the hash is kept.
create table auth.passkey_challenge (
  challenge_hash text primary key,
  -- "sign-in" is asked before anybody is known; "new" and "factor" of somebody signed in.
  purpose text not null check (purpose in ('sign-in', 'new', 'factor')),
  account_id uuid references auth.account on delete cascade,
  expires_at timestamptz not null,
  check ((purpose = 'sign-in') = (account_id is null))
);
create index passkey_challenge_by_end on auth.passkey_challenge (expires_at);
