-- Papers that came from outside: a letter with a referral, a consent signed on paper. The bytes lie in the file store by their SHA-256; here is whose they are.
create table attachment (
  practice_id uuid not null,
  id uuid not null,
  -- It belongs to a referral, or to a consent of a client.
  referral_id uuid,
  client_id uuid,
  consent_id uuid,
  -- As the file was called where it came from; shown, never used as a place.
  name text not null check (name !~ '[/\\]' and length(trim(name)) > 0),
  -- What it is by its content, whatever it was called.
  kind text not null check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  size int not null check (size > 0),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, consent_id) references consent,
  foreign key (practice_id, kept_by) references person,
  check ((referral_id is null) <> (consent_id is null)),
  check ((consent_id is null) = (client_id is null))
);
create index attachment_by_referral on attachment (practice_id, referral_id) where referral_id is not null;
create index attachment_by_consent on attachment (practice_id, consent_id) where consent_id is not null;
create trigger attachment_is_kept before update or delete on attachment for each row execute function refuse_change();
create trigger attachment_stays before truncate on attachment for each statement execute function refuse_change();
