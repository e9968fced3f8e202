-- A calendar address for the family: the sessions of one client, as "Session" and nothing more, for as long as that person may see when they are.
alter table calendar_feed
  add column client_id uuid,
  -- Who made it for them, if they did not make it themselves.
  add column given_by uuid,
  add foreign key (practice_id, client_id) references client,
  add foreign key (practice_id, given_by) references person,
  add check (client_id is null or shows = 'session'),
  add check (given_by is null or client_id is not null);
create index calendar_feed_by_client on calendar_feed (practice_id, client_id) where client_id is not null;
