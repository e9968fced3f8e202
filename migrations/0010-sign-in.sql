-- Signing in: who may enter and how they proved it. A schema of its own, outside the practices: one account may belong to several.
create schema auth;

-- One person's way in. Disabled = every sign-in of theirs is dead at the next request.
create table auth.account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- What an account proves itself with first: a password (scrypt), later an organisation's own sign-in.
create table auth.credential (
  id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  provider_id text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, subject)
);
create index credential_by_account on auth.credential (account_id);

create table auth.sign_in (
  id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  -- The browser holds the secret, this row only its hash: a stolen database opens nothing.
  token_hash text not null unique,
  -- How it was proved: "pwd+otp", "pwd+backup", "passkey"; "pwd" alone opens nothing but the enrolment of a second factor.
  amr text not null,
  factor_at timestamptz,
  -- Who belongs to several practices is in this one.
  practice_id uuid,
  expires_at timestamptz not null,
  absolute_expiry timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_by_account on auth.sign_in (account_id);
create index sign_in_by_end on auth.sign_in (absolute_expiry);

-- The minutes between password and code.
create table auth.challenge (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index challenge_by_identifier on auth.challenge (identifier);

create table auth.second_factor (
  id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  -- Both encrypted with a key derived from the master key, which is not in the database.
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create unique index second_factor_by_account on auth.second_factor (account_id);
create index second_factor_by_secret on auth.second_factor (secret);

-- A code opens once, however many ask with it in the same moment.
create table auth.used_code (
  account_id uuid not null references auth.account on delete cascade,
  code_hash text not null,
  used_at timestamptz not null default now(),
  primary key (account_id, code_hash)
);

-- How often something was tried, for limits that hold across several server processes. Keys are hashes: no e-mail, no address.
create table auth.attempt (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
create index attempt_by_age on auth.attempt (since);

-- One row: the code that allows the first set-up, and a print of the master key, so that a wrong key is noticed at start and not at the first sign-in.
create table auth.installation (
  single boolean primary key default true check (single),
  master_key_print text not null,
  set_up_code_hash text,
  wrong_tries integer not null default 0
);
