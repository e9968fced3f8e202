-- How much somebody took part in a session and seemed to enjoy it: two series of their own, never mixed into what was counted. The newest row holds; earlier ones stay.
create table taking_part (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  -- Steps 1 to 5; null = not said.
  engagement int check (engagement between 1 and 5),
  enjoyment int check (enjoyment between 1 and 5),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id, client_id) references participation,
  foreign key (practice_id, recorded_by) references person
);
create index taking_part_newest on taking_part (practice_id, client_id, session_id, recorded_at desc, id desc);
create trigger taking_part_is_kept before update or delete on taking_part for each row execute function refuse_change();
create trigger taking_part_stays before truncate on taking_part for each statement execute function refuse_change();
