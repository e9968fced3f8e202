-- What is shared with the family can be kept from one person of it, and a note can be given away before it is signed: it goes out once it is.
create table release_for_person (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  note_id uuid,
  hidden boolean not null,
  -- Why, in a few words of whoever decided.
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, goal_id, client_id) references goal (practice_id, id, client_id),
  foreign key (practice_id, note_id) references note,
  foreign key (practice_id, decided_by) references person,
  check (num_nonnulls(goal_id, note_id) = 1)
);
create index release_for_person_by_client on release_for_person (practice_id, client_id, person_id, decided_at desc);

create table release_after_signing (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  client_id uuid not null,
  wanted boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, note_id) references note,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, decided_by) references person
);
create index release_after_signing_by_note on release_after_signing (practice_id, note_id, decided_at desc);

do $$
declare kept text;
begin
  foreach kept in array array['release_for_person', 'release_after_signing'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
