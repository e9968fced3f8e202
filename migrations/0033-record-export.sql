-- Each time a client's whole record was taken out of the program: who, when, and why. The file itself is not kept: it is made anew, for an hour, for that person alone.
create table record_export (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  language text not null check (language in ('en', 'fr')),
  made_by uuid not null,
  made_at timestamptz not null,
  until timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, made_by) references person,
  check (until > made_at)
);
create index record_export_by_client on record_export (practice_id, client_id, made_at desc);
create index record_export_by_person on record_export (practice_id, made_by, made_at desc);
create trigger record_export_is_kept before update or delete on record_export for each row execute function refuse_change();
create trigger record_export_stays before truncate on record_export for each statement execute function refuse_change();
