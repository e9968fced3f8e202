-- A caseload taken over from a file: which clients came from which file, and that they can be taken back while nothing was added to them.
create table client_import (
  practice_id uuid not null references practice,
  id uuid not null,
  -- As the person's own device calls the file, so that they know it again.
  file_name text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, imported_by) references person
);
create index client_import_by_person on client_import (practice_id, imported_by, imported_at desc);

-- Which row of the file became which client. The row itself is the client's details; nothing of it is kept twice.
create table client_import_row (
  practice_id uuid not null,
  import_id uuid not null,
  line int not null check (line > 0),
  client_id uuid not null,
  care_id uuid not null,
  primary key (practice_id, import_id, line),
  unique (practice_id, client_id),
  foreign key (practice_id, import_id) references client_import,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, care_id) references care_relation
);

do $$
declare kept text;
begin
  foreach kept in array array['client_import', 'client_import_row'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;

-- A client who was taken back stands in no list and opens for nobody; the row stays, as every row of the record does.
alter table client add column taken_back_at timestamptz;
