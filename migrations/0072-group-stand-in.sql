-- Standing in with a group: its sessions go to a colleague, who sees the records of those members whose music therapist asked them to.
alter table stand_in
  alter column client_id drop not null,
  add column group_id uuid,
  add foreign key (practice_id, group_id) references therapy_group,
  add check ((client_id is null) <> (group_id is null)),
  add check (group_id is null or care_id is null);
create index stand_in_by_group on stand_in (practice_id, group_id) where group_id is not null;

-- The places on care teams that came with it, one a member; they end with it.
create table stand_in_care (
  practice_id uuid not null,
  stand_in_id uuid not null,
  care_id uuid not null,
  primary key (practice_id, stand_in_id, care_id),
  foreign key (practice_id, stand_in_id) references stand_in,
  foreign key (practice_id, care_id) references care_relation
);
create trigger stand_in_care_is_kept before update or delete on stand_in_care for each row execute function refuse_change();
create trigger stand_in_care_stays before truncate on stand_in_care for each statement execute function refuse_change();
