-- A telephone or a computer that somebody of the family lets be told that there is something on their pages. It can be taken back at any time, so the row goes;
-- nothing of a record is in it. The keys are the browser's own: with them a message is locked so that only this very browser opens it.
create table push_device (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  endpoint text not null check (endpoint <> '' and length(endpoint) <= 2000),
  public_key text not null,
  shared_secret text not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  -- One browser tells one person: whoever chose last.
  constraint one_person_of_a_device unique (practice_id, endpoint),
  foreign key (practice_id, person_id) references person
);
create index push_device_by_person on push_device (practice_id, person_id);

-- Who is told on their telephone may want no letter besides.
alter table family_notice_choice add column mail boolean not null default true;
