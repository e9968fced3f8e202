-- Of the story, the family reads only what who treats has shared: a telling, as it was told. Each decision is a row, and the newest holds.
create table telling_release (
  practice_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  shared boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, telling_id) references story_telling,
  foreign key (practice_id, decided_by) references person
);
create index telling_release_newest on telling_release (practice_id, telling_id, decided_at desc, id desc);
create trigger telling_release_is_kept before update or delete on telling_release for each row execute function refuse_change();
create trigger telling_release_stays before truncate on telling_release for each statement execute function refuse_change();
