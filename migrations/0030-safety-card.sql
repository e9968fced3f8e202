-- The safety card says what kind of thing, which and why, so that a plan can be held against it. A line is taken off or superseded, once, and never overwritten.
alter table safety_line drop constraint safety_line_kind_check;
alter table safety_line add constraint safety_line_kind_check check (kind in (
  'leave-out', 'not-now', 'stop', 'medical', 'before-you-start', 'sensory', 'seizure', 'mouth-instrument', 'allergy', 'movement', 'behaviour'));

alter table safety_line
  add column thing text check (thing in ('song', 'sound', 'instrument', 'material', 'movement', 'other')),
  -- The very song, sound or instrument; the words then say why.
  add column which text,
  -- The line this one stands in the place of.
  add column replaces uuid,
  add constraint a_line_says_something check (words <> '' or which is not null),
  add constraint a_thing_is_named check ((thing is null) = (which is null)),
  add constraint safety_line_of_client unique (practice_id, id, client_id),
  add constraint superseded_once unique (practice_id, replaces),
  add constraint replaces_a_line_of_the_same_client foreign key (practice_id, replaces, client_id) references safety_line (practice_id, id, client_id);

-- All that ever changes in a line is that it ends.
create function safety_line_only_ends() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null or new.withdrawn_at is null
    or to_jsonb(new) - array['withdrawn_at', 'withdrawn_by'] <> to_jsonb(old) - array['withdrawn_at', 'withdrawn_by'] then
    raise exception 'A line of the safety card is taken off or superseded, never changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger safety_line_only_ends before update or delete on safety_line for each row execute function safety_line_only_ends();
create trigger safety_line_stays before truncate on safety_line for each statement execute function refuse_change();
