-- A mail server can take a letter and send it back hours later. Such a word about an address names the letter it is about, is taken once,
-- and is not undone by the next server that takes a letter: a person says that the address works again.
alter table auth.mail_fate
  add column letter_id uuid,
  add column why text check (why in ('nobody', 'full', 'refused')),
  add check (letter_id is null or returned);
create unique index mail_fate_by_letter on auth.mail_fate (letter_id) where letter_id is not null;
