-- In which setting music therapy with a client happens, as somebody said it: it gives the story its words (client, patient, resident, student). The last row holds.
create table client_setting (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- A setting as src/therapy/05-library/place.ts reads it; null: not known any more.
  setting text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person
);
create index client_setting_by_client on client_setting (practice_id, client_id, id desc);
create trigger client_setting_is_kept before update or delete on client_setting for each row execute function refuse_change();
create trigger client_setting_stays before truncate on client_setting for each statement execute function refuse_change();
