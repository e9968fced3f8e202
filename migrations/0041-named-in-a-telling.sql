-- A telling of the story that is shared is read by the family as well: words in it that name another client are answered for like those of a note or a goal.
alter table named_on_purpose drop constraint named_on_purpose_kind_check,
  add constraint named_on_purpose_kind_check check (kind in ('note', 'goal', 'telling', 'question', 'observation', 'celebration', 'report', 'export'));
