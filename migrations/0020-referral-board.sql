-- The referrals as a board: who was spoken to, whose fit is being looked at, who waits and for what; why one was closed, by kind; moves that can be taken back.
alter table referral drop constraint referral_asked_by_check;
alter table referral add constraint referral_asked_by_check
  check (asked_by in ('parent', 'guardian', 'self', 'relative', 'physician', 'teacher', 'agency', 'professional', 'other'));

-- What was called declined is closed from now on, so the old word is written anew this once; what was decided, by whom and when stays.
alter table referral_step disable trigger referral_step_is_kept;
alter table referral_step drop constraint referral_step_state_check;
alter table referral_step drop constraint referral_step_check;
alter table referral_step drop constraint referral_step_check1;
alter table referral_step
  -- Since when it stands there: taking a move back gives the days back too.
  add column since timestamptz,
  -- Why it was closed, as one of a few, beside the words.
  add column closing text check (closing in ('not-the-right-help', 'named-elsewhere', 'no-place', 'too-far', 'cost', 'changed-their-mind', 'not-reached', 'asked-twice', 'other')),
  -- The step that this one takes back.
  add column takes_back uuid,
  -- True where the words were added to somebody who was a client already.
  add column joined boolean not null default false;
update referral_step set since = decided_at, state = case state when 'declined' then 'closed' else state end,
  closing = case state when 'declined' then 'other' end;
alter table referral_step alter column since set not null;
alter table referral_step add constraint referral_step_state_check
  check (state in ('new', 'contacted', 'assessing', 'waiting', 'accepted', 'closed'));
alter table referral_step add constraint referral_step_accepted_check check ((state = 'accepted') = (client_id is not null));
alter table referral_step add constraint referral_step_closed_check
  check ((state = 'closed') = (closing is not null) and (state <> 'closed' or reason <> ''));
alter table referral_step add constraint referral_step_takes_back_fkey
  foreign key (practice_id, takes_back) references referral_step (practice_id, id);
alter table referral_step enable trigger referral_step_is_kept;

-- A link that tells whoever asked how it stands, and nothing else. Of its secret only the print is kept; who works here can end it.
create table referral_status_link (
  practice_id uuid not null,
  referral_id uuid not null,
  token_hash text not null,
  until timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (practice_id, referral_id),
  unique (practice_id, token_hash),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, ended_by) references person,
  check ((ended_by is null) = (ended_at is null))
);

-- Who may be the same person: names without accents and capitals, the last nine digits of a number. Only candidates; what is alike is judged by the rules of the chapter.
create function name_key(words text) returns text language sql immutable parallel safe as
  $$ select nullif(split_part(trim(regexp_replace(lower(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g')), '[\s.,;''’-]+', ' ', 'g')), ' ', 1), '') $$;
create function phone_key(words text) returns text language sql immutable parallel safe as
  $$ select nullif(right(regexp_replace(words, '[^0-9]', '', 'g'), 9), '') $$;
create index referral_by_name on referral (practice_id, name_key(about_name));
create index referral_by_phone on referral (practice_id, phone_key(phone)) where phone <> '';
create index referral_by_email on referral (practice_id, lower(email)) where email <> '';
create index person_by_name on person (practice_id, name_key(chosen_name));
create index person_by_email on person (practice_id, lower(email)) where email is not null;

-- When, where and how they wish to come. A newer note stands beside the older; the newest holds.
create table referral_wish (
  practice_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  -- Days of the week that suit, Monday is 1; none: any day.
  days jsonb not null default '[]',
  times text not null default '',
  places text not null default '',
  setting text not null check (setting in ('individual', 'group', 'either')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, referral_id) references referral,
  foreign key (practice_id, noted_by) references person
);
create index referral_wish_latest on referral_wish (practice_id, referral_id, noted_at desc, id desc);
create trigger referral_wish_is_kept before update or delete on referral_wish for each row execute function refuse_change();
create trigger referral_wish_stays before truncate on referral_wish for each statement execute function refuse_change();
