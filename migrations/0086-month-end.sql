-- The month-end: which families get no report this month, and to whom an approved one went. Nothing is sent before somebody approved it.
create table report_skip (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The first day of the month it is about.
  month date not null check (extract(day from month) = 1),
  -- False takes an earlier word back. The last row holds.
  skipped boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, decided_by) references person
);
create index report_skip_by_client on report_skip (practice_id, client_id, month, decided_at desc);
create trigger report_skip_is_kept before update or delete on report_skip for each row execute function refuse_change();
create trigger report_skip_stays before truncate on report_skip for each statement execute function refuse_change();

-- A signed report shared with the family, once and for good: a signed document that was handed on cannot be taken out of anybody’s hands.
create table report_release (
  practice_id uuid not null,
  report_id uuid not null,
  client_id uuid not null,
  released_by uuid not null,
  released_at timestamptz not null,
  primary key (practice_id, report_id),
  foreign key (practice_id, report_id, client_id) references report (practice_id, id, client_id),
  foreign key (practice_id, released_by) references person
);
create index report_release_by_client on report_release (practice_id, client_id);
create trigger report_release_is_kept before update or delete on report_release for each row execute function refuse_change();
create trigger report_release_stays before truncate on report_release for each statement execute function refuse_change();

-- To whom it went: who might read it at that moment, and to which address the notice without a clinical word went. Null: no address is known.
create table report_delivery (
  practice_id uuid not null,
  report_id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  email text,
  sent_at timestamptz not null,
  primary key (practice_id, report_id, person_id),
  foreign key (practice_id, report_id) references report_release,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person
);
create index report_delivery_by_client on report_delivery (practice_id, client_id);
create trigger report_delivery_is_kept before update or delete on report_delivery for each row execute function refuse_change();
create trigger report_delivery_stays before truncate on report_delivery for each statement execute function refuse_change();

-- When somebody of the family opened it first.
create table report_opening (
  practice_id uuid not null,
  report_id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  opened_at timestamptz not null,
  primary key (practice_id, report_id, person_id),
  foreign key (practice_id, report_id) references report_release,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person
);
create index report_opening_by_client on report_opening (practice_id, client_id);
create trigger report_opening_is_kept before update or delete on report_opening for each row execute function refuse_change();
create trigger report_opening_stays before truncate on report_opening for each statement execute function refuse_change();

-- Whose therapy has ended, and whether because they died: nobody is written to by a month-end then.
create view ended_therapy as
  select d.practice_id, d.client_id, bool_or('died' = any (d.reasons)) as died from discharge d
  where not exists (select from discharge_reopened r where r.practice_id = d.practice_id and r.discharge_id = d.id)
  group by d.practice_id, d.client_id;
