-- What therapists read: references of the practice, brought from a file or typed, what they are evidence for, and when somebody looked at them last.
create table reference_import (
  practice_id uuid not null references practice,
  id uuid not null,
  -- As the file was called; shown, never used as a place.
  name text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, made_by) references person
);

create table reference (
  practice_id uuid not null references practice,
  id uuid not null,
  -- The file it came from; null: typed by hand.
  import_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, import_id) references reference_import,
  foreign key (practice_id, created_by) references person
);
create index reference_by_import on reference (practice_id, import_id) where import_id is not null;

create table reference_version (
  practice_id uuid not null,
  reference_id uuid not null,
  version int not null check (version > 0),
  kind text not null,
  -- Empty: only its DOI is known, or the file could not be read.
  title text not null,
  authors jsonb not null,
  authors_told text not null,
  year int,
  container text,
  volume text,
  issue text,
  pages text,
  publisher text,
  -- Kept and linked to; nothing is fetched from anywhere.
  doi text check (doi = lower(doi)),
  url text,
  note text not null,
  reviewed_on date,
  look_again_on date,
  -- What stood in the file where it could not be read whole: line, trouble and the words themselves.
  unread jsonb,
  status text not null check (status in ('kept', 'put-away')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  sort_words text not null generated always as (folded(authors_told || ' ' || coalesce(year::text, '') || ' ' || title)) stored,
  told text not null generated always as
    (folded(authors_told || ' ' || coalesce(year::text, '') || ' ' || title || ' ' || coalesce(container, '') || ' ' || coalesce(doi, '') || ' ' || note)) stored,
  primary key (practice_id, reference_id, version),
  foreign key (practice_id, reference_id) references reference,
  foreign key (practice_id, recorded_by) references person
);

create view reference_now as
  select distinct on (v.practice_id, v.reference_id) v.* from reference_version v order by v.practice_id, v.reference_id, v.version desc;

-- What a reference is evidence for: a goal or an intervention. The newest row of a pair holds; the rows before it stay.
create table reference_link (
  practice_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  -- One that ships with the product, "G27" or "I04".
  about text not null,
  linked boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, reference_id) references reference,
  foreign key (practice_id, decided_by) references person
);
create index reference_link_by_pair on reference_link (practice_id, reference_id, about, id desc);

create view reference_link_now as
  select distinct on (l.practice_id, l.reference_id, l.about) l.* from reference_link l order by l.practice_id, l.reference_id, l.about, l.id desc;

do $$
declare kept text;
begin
  foreach kept in array array['reference_import', 'reference', 'reference_version', 'reference_link'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
