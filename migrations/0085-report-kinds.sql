-- Reports of more kinds than one: for whom a report is written, in which register, and to whom a letter goes. What was written before is a progress report.
alter table report
  add column kind text not null default 'progress' check (kind in ('progress', 'school', 'physician', 'discharge', 'family')),
  add column register text not null default 'clinical' check (register in ('clinical', 'plain')),
  add column addressee text not null default '';
create index report_of_families on report (practice_id, client_id, until_day desc) where kind = 'family';

-- How a practice’s reports look and what stands in each kind: one edition after the other. A signed report keeps its own.
create table report_style (
  practice_id uuid not null references practice,
  id uuid not null,
  edition int not null check (edition > 0),
  -- Letterhead and the sections of each kind, as src/therapy/11-report/report-style.ts reads them.
  letterhead jsonb not null,
  sections jsonb not null,
  -- The logo in the file store, already cleaned; by the SHA-256 of its bytes.
  file text check (file ~ '^[0-9a-f]{64}$'),
  logo_kind text check (logo_kind in ('image/png', 'image/svg+xml')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, edition),
  foreign key (practice_id, made_by) references person,
  check ((file is null) = (logo_kind is null))
);
create trigger report_style_is_kept before update or delete on report_style for each row execute function refuse_change();
create trigger report_style_stays before truncate on report_style for each statement execute function refuse_change();

-- What is added to a signed report, signed at once and final like the report itself.
create table report_addendum (
  practice_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  client_id uuid not null,
  words text not null check (words <> ''),
  signed_by uuid not null,
  signed_name text not null,
  signed_at timestamptz not null,
  signed_hash text not null,
  primary key (practice_id, id),
  foreign key (practice_id, report_id, client_id) references report (practice_id, id, client_id),
  foreign key (practice_id, signed_by) references person
);
create index report_addendum_by_report on report_addendum (practice_id, report_id);
create trigger report_addendum_is_final before update or delete on report_addendum for each row execute function refuse_change();
create trigger report_addendum_stays before truncate on report_addendum for each statement execute function refuse_change();
