-- A celebration can come from the family as well as from the team. Who said it is told beside it, and of the family nobody reads what another wrote.
alter table celebration add column from_family boolean not null default false;
