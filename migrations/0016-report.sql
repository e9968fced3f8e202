-- Progress reports: drafted from the record, signed, then final. What was signed is kept as it was said (content) and as it was printed (file).
create table report (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  author_id uuid not null,
  -- Of the report alone, whatever the screens of its author and readers speak.
  language text not null check (language in ('en', 'fr')),
  from_day date not null,
  until_day date not null,
  version int not null check (version > 0),
  -- What the author wrote: {"summary": "…", "goals": [{"goalId": "…", "words": "…"}], "next": "…"}. All else is read from the record.
  words jsonb not null,
  edited_at timestamptz not null,
  -- The signed report in whose place this one stands once it is signed too; the earlier one stays readable.
  supersedes uuid,
  content jsonb,
  -- The PDF in the file store, by the SHA-256 of its bytes.
  file text check (file ~ '^[0-9a-f]{64}$'),
  signed_by uuid,
  signed_name text,
  signed_at timestamptz,
  signed_hash text,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, author_id) references person,
  foreign key (practice_id, supersedes, client_id) references report (practice_id, id, client_id),
  check (until_day >= from_day),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_name is null) and (signed_at is null) = (signed_hash is null)
    and (signed_at is null) = (content is null) and (signed_at is null) = (file is null))
);
create index report_by_client on report (practice_id, client_id, created_at desc);
create index report_unsigned on report (practice_id, author_id) where signed_at is null;
create index report_by_earlier on report (practice_id, supersedes) where supersedes is not null;

create function signed_report_is_final() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'a signed report is final; write a newer one' using errcode = '42501'; end if;
  if tg_op = 'DELETE' then raise exception 'reports are never deleted' using errcode = '42501'; end if;
  return new;
end $$;
create trigger signed_report_is_final before update or delete on report for each row execute function signed_report_is_final();
create trigger report_stays before truncate on report for each statement execute function refuse_change();
