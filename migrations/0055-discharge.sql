-- How a therapy ends: by a person's reasoned word with a music therapist's signature. No count, no absence and no date ends one by itself.
create table discharge (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  last_day date not null,
  reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ array['goals-reached', 'client-wishes', 'family-wishes', 'other-help', 'health', 'moved', 'no-longer-fits', 'service-ends', 'absences', 'died']),
  -- Why, in the therapist's words, and what comes next for the client.
  words text not null check (words <> ''),
  afterwards text not null,
  -- The conversation about absences it rests on, when absences are the only reason.
  talk_id uuid,
  signed_by uuid not null,
  signed_name text not null,
  signed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, talk_id) references absence_talk,
  foreign key (practice_id, signed_by) references person,
  -- Also for direct SQL: absences alone, without a conversation, are no reason.
  constraint absences_alone_need_a_conversation check (reasons <> array['absences'] or talk_id is not null)
);
create index discharge_by_client on discharge (practice_id, client_id, signed_at desc);
create trigger discharge_is_kept before update or delete on discharge for each row execute function refuse_change();
create trigger discharge_stays before truncate on discharge for each statement execute function refuse_change();

-- Somebody comes back, or it was a mistake: the paper stays, and the therapy goes on.
create table discharge_reopened (
  practice_id uuid not null,
  discharge_id uuid not null,
  words text not null check (words <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, discharge_id),
  foreign key (practice_id, discharge_id) references discharge,
  foreign key (practice_id, written_by) references person
);
create trigger discharge_reopened_is_kept before update or delete on discharge_reopened for each row execute function refuse_change();
create trigger discharge_reopened_stays before truncate on discharge_reopened for each statement execute function refuse_change();
