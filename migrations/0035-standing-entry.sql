-- Which entry stands for a client in a session is asked by every screen and every chart, and worked out from entries, corrections and withdrawals each time.
-- It is kept beside the client's place in the session instead: derived, in the same transaction as the entry or withdrawal it follows from, also for direct SQL.
-- Nobody writes it by hand, and it decides nothing: what was written remains in the entries alone.
alter table participation add column standing_entry_id uuid, add column outcome text, add column category text,
  add check ((standing_entry_id is null) = (outcome is null)),
  add check (standing_entry_id is not null or category is null);

-- The newest entry that is neither withdrawn nor corrected by one that stands: the same rule as `attendanceOf` of the program.
create view standing_entry as
  select distinct on (a.practice_id, a.session_id, a.client_id) a.practice_id, a.session_id, a.client_id, a.id, a.outcome, a.category
  from attendance_entry a
  where not exists (select from attendance_withdrawal w where w.practice_id = a.practice_id and w.entry_id = a.id)
    and not exists (select from attendance_entry b where b.practice_id = a.practice_id and b.supersedes = a.id
      and not exists (select from attendance_withdrawal v where v.practice_id = b.practice_id and v.entry_id = b.id))
  order by a.practice_id, a.session_id, a.client_id, a.id desc;

create function keep_standing_entry(of_practice uuid, of_session uuid, of_client uuid) returns void language plpgsql as $$
begin
  -- Two entries about one place wait for each other here; whoever comes second then sees the first.
  perform from participation p where p.practice_id = of_practice and p.session_id = of_session and p.client_id = of_client for no key update;
  update participation p set (standing_entry_id, outcome, category) = (
    select s.id, s.outcome, s.category from standing_entry s where s.practice_id = of_practice and s.session_id = of_session and s.client_id = of_client)
  where p.practice_id = of_practice and p.session_id = of_session and p.client_id = of_client;
end $$;

create function entry_may_stand() returns trigger language plpgsql as $$
begin
  -- The first word about a place stands at once; anything later is worked out.
  if new.supersedes is null then
    update participation p set standing_entry_id = new.id, outcome = new.outcome, category = new.category
    where p.practice_id = new.practice_id and p.session_id = new.session_id and p.client_id = new.client_id and p.standing_entry_id is null;
    if found then return null; end if;
  end if;
  perform keep_standing_entry(new.practice_id, new.session_id, new.client_id);
  perform keep_standing_entry(a.practice_id, a.session_id, a.client_id) from attendance_entry a
  where a.practice_id = new.practice_id and a.id = new.supersedes and (a.session_id, a.client_id) <> (new.session_id, new.client_id);
  return null;
end $$;
create trigger entry_may_stand after insert on attendance_entry for each row execute function entry_may_stand();

create function withdrawn_entry_stands_no_more() returns trigger language plpgsql as $$
begin
  perform keep_standing_entry(a.practice_id, a.session_id, a.client_id) from attendance_entry a
  where a.practice_id = new.practice_id
    and (a.id = new.entry_id or a.id = (select b.supersedes from attendance_entry b where b.practice_id = new.practice_id and b.id = new.entry_id));
  return null;
end $$;
create trigger withdrawn_entry_stands_no_more after insert on attendance_withdrawal for each row execute function withdrawn_entry_stands_no_more();

update participation p set standing_entry_id = s.id, outcome = s.outcome, category = s.category
from standing_entry s where s.practice_id = p.practice_id and s.session_id = p.session_id and s.client_id = p.client_id;

-- Absences and sessions nothing is written about are few among all, and asked for by client and day.
drop index attendance_absent;
create index participation_absent on participation (practice_id, client_id, day) include (session_id, category) where outcome = 'absent';
create index participation_unwritten on participation (practice_id, client_id, day) where standing_entry_id is null;
