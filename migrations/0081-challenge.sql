-- Something that is hard at the moment, what is tried, and until when. It is looked at again on its day: nothing happens by itself.
create table challenge (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- The objective whose chart carries it; null = the client's as a whole.
  objective_id uuid,
  day date not null,
  hard text not null,
  tries text not null,
  look_again_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, client_id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, objective_id, client_id) references objective (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person,
  check (look_again_on > day)
);
create index challenge_by_client on challenge (practice_id, client_id, day);

-- What was found when it was looked at again. The newest row tells how it stands.
create table challenge_look (
  practice_id uuid not null,
  id uuid not null,
  challenge_id uuid not null,
  client_id uuid not null,
  outcome text not null check (outcome in ('eased', 'goes-on', 'let-go')),
  words text not null,
  look_again_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, challenge_id, client_id) references challenge (practice_id, id, client_id),
  foreign key (practice_id, recorded_by) references person,
  check ((outcome = 'goes-on') = (look_again_on is not null))
);
create index challenge_look_newest on challenge_look (practice_id, challenge_id, recorded_at desc, id desc);
create index challenge_look_by_client on challenge_look (practice_id, client_id);

-- How it stands: open until somebody found it eased or let it go, and on which day it is looked at again.
create view challenge_now as
  select c.practice_id, c.id, c.client_id, c.objective_id, c.day, c.hard, c.tries, coalesce(l.outcome, 'open') as state,
    case when l.outcome is null then c.look_again_on else l.look_again_on end as look_again_on
  from challenge c
  left join lateral (select outcome, look_again_on from challenge_look l where l.practice_id = c.practice_id and l.challenge_id = c.id
    order by l.recorded_at desc, l.id desc limit 1) l on true;

do $$
declare kept text;
begin
  foreach kept in array array['challenge', 'challenge_look'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
