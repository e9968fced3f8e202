-- What somebody of the family wants to hear of by e-mail, and when it may come. The newest choice holds; nobody who chose nothing is silent: the defaults stand in the code.
create table family_notice_choice (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  news boolean not null,
  reminders boolean not null,
  -- From this hour of the practice's clock until that one nothing is sent; the same hour twice: no quiet hours.
  quiet_from time not null,
  quiet_until time not null,
  chosen_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, person_id) references person
);
create index family_notice_choice_by_person on family_notice_choice (practice_id, person_id, chosen_at desc);

-- How a practice meets families: in how many days it answers, in which tone its letters are, which numbers help at once. Earlier versions stay.
create table family_manner (
  practice_id uuid not null references practice,
  id uuid not null,
  answer_days int not null check (answer_days between 1 and 30),
  tone text not null check (tone in ('warm', 'formal')),
  -- Empty: the numbers of the country the practice is in.
  urgent_en text not null,
  urgent_fr text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, written_by) references person
);

-- One thing somebody of the family could be told of. It waits here until it goes out with the others, and holds no word of a record.
create table family_notice (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('answer', 'shared', 'reminder')),
  -- What it is about, so that nothing is told twice.
  about_id uuid not null,
  since timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, person_id, kind, about_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, person_id) references person
);
create index family_notice_by_client on family_notice (practice_id, client_id);

-- How it ended: sent in a letter, or not to be told any more.
create table family_notice_end (
  practice_id uuid not null,
  notice_id uuid not null,
  outcome text not null check (outcome in ('sent', 'let-go')),
  ended_at timestamptz not null,
  primary key (practice_id, notice_id),
  foreign key (practice_id, notice_id) references family_notice
);

-- A letter that a mail server took or would not take: the newest word about an address holds. Of no practice: the program sends for all of them.
create table auth.mail_fate (
  id uuid primary key,
  email text not null,
  returned boolean not null,
  at timestamptz not null default now()
);
create index mail_fate_by_email on auth.mail_fate (email, at desc);

do $$
declare kept text;
begin
  foreach kept in array array['family_notice_choice', 'family_manner', 'family_notice', 'family_notice_end'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
