-- A telling of the story, a moment of the team and something for home can be kept from one person of the family too, like a goal or a note.
alter table celebration add unique (practice_id, id, client_id);
alter table story_telling add unique (practice_id, id, client_id);
alter table release_for_person
  drop constraint release_for_person_check,
  add column telling_id uuid,
  add column moment_id uuid,
  add column activity_id uuid,
  add foreign key (practice_id, telling_id, client_id) references story_telling (practice_id, id, client_id),
  add foreign key (practice_id, moment_id, client_id) references celebration (practice_id, id, client_id),
  add foreign key (practice_id, activity_id, client_id) references home_activity (practice_id, id, client_id),
  add constraint one_thing_at_a_time check (num_nonnulls(goal_id, note_id, telling_id, moment_id, activity_id) = 1);

-- How somebody likes to read the family pages. The newest choice holds; nobody who chose nothing reads with symbols.
create table portal_reading (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  symbols boolean not null,
  larger boolean not null,
  chosen_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person
);
create index portal_reading_by_person on portal_reading (practice_id, person_id, chosen_at desc);

do $$
begin
  create trigger portal_reading_is_kept before update or delete on portal_reading for each row execute function refuse_change();
  create trigger portal_reading_stays before truncate on portal_reading for each statement execute function refuse_change();
end $$;
