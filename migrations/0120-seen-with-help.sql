-- What was seen elsewhere keeps with whom it was, in the words it was told in, and how much help it took. What was not said stays unknown.
alter table home_evidence
  add column with_words text not null default '',
  add column help text check (help in ('alone', 'hint', 'help'));

-- Somebody outside the room can be asked for five scales, or to tell in words what they saw: where, with whom, with how much help.
alter table rater_link
  add column form text not null default 'scales' check (form in ('scales', 'observation')),
  -- Told apart from the link, by telephone or in person; without it the form shows nothing. Only a hash of it is here.
  add column code_hash text,
  add column wrong_codes int not null default 0 check (wrong_codes between 0 and 5);
alter table rater_answer
  add column place text not null default '',
  add column with_words text not null default '',
  add column help text check (help in ('alone', 'hint', 'help')),
  add column how_often text check (how_often in ('once', 'few', 'often'));
