-- Professionals around a client who are not of the practice: physician, teacher, whoever referred them. Known by name; they open nothing.
create table professional_relation (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('physician', 'teacher', 'educator', 'speech-language-pathologist', 'occupational-therapist', 'physiotherapist',
    'psychologist', 'social-worker', 'nurse', 'music-teacher', 'agency', 'other')),
  -- School, ward, clinic.
  place text not null default '',
  -- It was they who asked for music therapy.
  referred boolean not null default false,
  words text not null default '',
  from_day date not null,
  until_day date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person,
  foreign key (practice_id, created_by) references person,
  foreign key (practice_id, ended_by) references person,
  check (until_day is null or until_day >= from_day),
  check ((ended_by is null) = (ended_at is null))
);
create index professional_relation_by_client on professional_relation (practice_id, client_id);
create trigger professional_relation_is_only_ended before update or delete on professional_relation for each row execute function refuse_all_but_ending();
create trigger professional_relation_stays before truncate on professional_relation for each statement execute function refuse_change();
