-- A calendar on somebody's own telephone: an address nobody can guess, which shows when and where, never who in full. Only its hash is kept; ending it is enough to close it.
create table calendar_feed (
  practice_id uuid not null references practice,
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  shows text not null check (shows in ('initials', 'session')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person
);
create index calendar_feed_by_secret on calendar_feed (secret_hash) where ended_at is null;
create index calendar_feed_by_person on calendar_feed (practice_id, person_id);
