-- Something went wrong with information about people: a tablet is gone, a letter went to the wrong address, somebody looked who should not have.
-- The register is kept for good: what was told first stays beside what was found out later, and a clock that was once running can be shown to have been.
create table incident (
  practice_id uuid not null references practice,
  id uuid not null,
  -- From here the laws count.
  found_at timestamptz not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, opened_by) references person
);
create trigger incident_is_kept before update or delete on incident for each row execute function refuse_change();
create trigger incident_stays before truncate on incident for each statement execute function refuse_change();

-- What is known of it, told anew whenever more is known. Null is "not known".
create table incident_telling (
  practice_id uuid not null,
  incident_id uuid not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('lost-device', 'stolen-device', 'wrong-recipient', 'looked-without-need', 'account-taken', 'malware', 'paper', 'other')),
  began_on date,
  ended_on date,
  happened text not null check (happened <> ''),
  contained text not null,
  harm text not null check (harm in ('unknown', 'unlikely', 'serious')),
  harm_reason text not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (practice_id, incident_id, version),
  foreign key (practice_id, incident_id) references incident,
  foreign key (practice_id, told_by) references person,
  check (ended_on is null or began_on is null or began_on <= ended_on)
);
create trigger incident_telling_is_kept before update or delete on incident_telling for each row execute function refuse_change();
create trigger incident_telling_stays before truncate on incident_telling for each statement execute function refuse_change();

-- What the trail is asked for this incident: a stretch of time, and whose account, which sign-in, which client, which kind of deed, where that is known.
create table incident_search (
  practice_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  person_id uuid,
  -- Sign-ins are swept when they are over; the trail keeps their numbers.
  sign_in_id uuid,
  client_id uuid,
  action text,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, incident_id) references incident,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, made_by) references person,
  foreign key (practice_id, ended_by) references person,
  check (from_at <= until_at),
  check ((ended_by is null) = (ended_at is null))
);
create index incident_search_by_incident on incident_search (practice_id, incident_id);
create trigger incident_search_is_only_ended before update or delete on incident_search for each row execute function refuse_all_but_ending();
create trigger incident_search_stays before truncate on incident_search for each statement execute function refuse_change();
-- Small enough to cost nothing while the trail is written, and enough to find a stretch of time in it.
create index audit_entry_by_moment on audit_entry using brin (at);

-- Rules of the practice's own, or in the place of one that comes with the program: whom to tell, by when, and where that is written.
create table incident_rule (
  practice_id uuid not null references practice,
  id uuid not null,
  rule_key text not null check (rule_key <> ''),
  place text not null,
  audience text not null check (audience in ('persons', 'authority', 'others', 'register')),
  title text not null check (title <> ''),
  -- Days after it was found; null: no number, as soon as it can be done.
  days int check (days between 1 and 1000),
  source text not null check (source <> ''),
  is_away boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, written_by) references person
);
create index incident_rule_by_key on incident_rule (practice_id, rule_key, written_at desc, id desc);
create trigger incident_rule_is_kept before update or delete on incident_rule for each row execute function refuse_change();
create trigger incident_rule_stays before truncate on incident_rule for each statement execute function refuse_change();

-- What a person decided about one rule for one incident; the newest holds.
create table incident_duty (
  practice_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  rule_key text not null,
  standing text not null check (standing in ('applies', 'does-not', 'told')),
  reason text not null check (reason <> ''),
  told_on date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, incident_id) references incident,
  foreign key (practice_id, decided_by) references person,
  check ((standing = 'told') = (told_on is not null))
);
create index incident_duty_by_incident on incident_duty (practice_id, incident_id);
create trigger incident_duty_is_kept before update or delete on incident_duty for each row execute function refuse_change();
create trigger incident_duty_stays before truncate on incident_duty for each statement execute function refuse_change();

-- A letter that a person wrote from the draft. The program sends none of them.
create table incident_notice (
  practice_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  audience text not null check (audience in ('persons', 'authority')),
  language text not null check (language in ('en', 'fr')),
  words text not null check (words <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, incident_id) references incident,
  foreign key (practice_id, written_by) references person
);
create index incident_notice_by_incident on incident_notice (practice_id, incident_id);
create trigger incident_notice_is_kept before update or delete on incident_notice for each row execute function refuse_change();
create trigger incident_notice_stays before truncate on incident_notice for each statement execute function refuse_change();

-- Closed with what was learned, or opened again; the newest holds.
create table incident_end (
  practice_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  is_closed boolean not null,
  words text not null check (words <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, incident_id) references incident,
  foreign key (practice_id, decided_by) references person
);
create index incident_end_by_incident on incident_end (practice_id, incident_id);
create trigger incident_end_is_kept before update or delete on incident_end for each row execute function refuse_change();
create trigger incident_end_stays before truncate on incident_end for each statement execute function refuse_change();
