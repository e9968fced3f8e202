-- Who asks for music therapy, for whom and why, as they typed it; what became of it; and what is told at intake. Nothing of it is overwritten.
create table referral (
  practice_id uuid not null references practice,
  id uuid not null,
  -- Each form that is shown can be sent once: sent again, it is the same referral.
  form_id uuid not null,
  body_hash text not null,
  -- What the person who asks keeps, to speak of it later.
  number text not null,
  language text not null check (language in ('en', 'fr')),
  asked_by text not null check (asked_by in ('self', 'parent', 'relative', 'professional', 'other')),
  asker_name text not null,
  asker_place text not null default '',
  about_name text not null,
  -- A year, a day, or nothing: "2017", "2017-03-04".
  born text check (born ~ '^\d{4}(-\d{2}-\d{2})?$'),
  reason text not null,
  hopes text not null default '',
  matters jsonb not null default '[]',
  loves text not null default '',
  leave_out text not null default '',
  reach_by text check (reach_by in ('phone', 'text', 'email')),
  phone text not null default '',
  email text not null default '',
  reach_when text not null default '',
  -- They agreed to be contacted about this; without it nothing is kept.
  consented_at timestamptz not null,
  received_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, form_id),
  unique (practice_id, number)
);
create index referral_by_day on referral (practice_id, received_at desc, id desc);
create trigger referral_is_kept before update or delete on referral for each row execute function refuse_change();
create trigger referral_stays before truncate on referral for each statement execute function refuse_change();

-- What was decided, one step after the other; without a step a referral is new. Of two who decide at once the first takes the place.
create table referral_step (
  practice_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  position int not null check (position > 0),
  state text not null check (state in ('new', 'waiting', 'accepted', 'declined')),
  -- Why it was declined, for the record.
  reason text not null default '',
  client_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, referral_id, position),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, decided_by) references person,
  check ((state = 'accepted') = (client_id is not null)),
  check (state <> 'declined' or reason <> '')
);
create index referral_step_by_client on referral_step (practice_id, client_id) where client_id is not null;
create trigger referral_step_is_kept before update or delete on referral_step for each row execute function refuse_change();
create trigger referral_step_stays before truncate on referral_step for each statement execute function refuse_change();

-- One answer of the intake as it was typed. A later one stands beside it; a draft is an answer somebody has not finished.
create table intake_answer (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  field text not null,
  value text not null check (value in ('told', 'unknown', 'not-said')),
  words text not null default '',
  settled boolean not null,
  told_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person,
  check (value = 'told' or words = '')
);
create index intake_answer_latest on intake_answer (practice_id, client_id, field, recorded_at desc, id desc);
create trigger intake_answer_is_kept before update or delete on intake_answer for each row execute function refuse_change();
create trigger intake_answer_stays before truncate on intake_answer for each statement execute function refuse_change();
