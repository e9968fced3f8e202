-- Somebody stands in for a therapist with one client, for a session or for some days. Their right is an ordinary one of the care team with a last day, so
-- it ends by itself; here stands which sessions they took over and from whom, so that what is still to come can be given back.
create table stand_in (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- Who stands in, and for whom.
  person_id uuid not null,
  for_id uuid not null,
  from_day date not null,
  until_day date not null,
  -- Null: they were on the team already.
  care_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  given_back_by uuid,
  given_back_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, for_id) references person,
  foreign key (practice_id, care_id) references care_relation,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, given_back_by) references person,
  check (until_day >= from_day),
  check (person_id <> for_id),
  check ((given_back_by is null) = (given_back_at is null))
);
create index stand_in_by_client on stand_in (practice_id, client_id);

alter table session
  add column stand_in_id uuid,
  add foreign key (practice_id, stand_in_id) references stand_in;
