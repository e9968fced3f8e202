-- What a goal is worked towards until, why a musical goal is a clinical one; and the course of an objective: sessions of baseline, dates, the smaller steps on the way.
alter table goal_version add column due_on date, add column clinical_purpose text;
alter table objective_version
  add column baseline_sessions int check (baseline_sessions between 0 and 30),
  add column begins_on date,
  add column due_on date,
  add column steps jsonb not null default '[]';
-- From this phase on it is counted in another way: what was counted before stands in the picture and is never joined with it.
alter table objective_phase add column counted_anew boolean not null default false;

create or replace view goal_now as
  select g.practice_id, g.id, g.client_id, g.bank_goal, g.created_at, v.version, v.nature, v.domain, v.clinical_wording, v.family_wording, v.status, v.status_reason,
         v.due_on, v.clinical_purpose
  from goal g join lateral (
    select * from goal_version v where v.practice_id = g.practice_id and v.goal_id = g.id order by v.version desc limit 1) v on true;

create or replace view objective_now as
  select o.practice_id, o.id, o.goal_id, o.client_id, o.created_at, v.version, v.position, v.title, v.condition, v.behaviour, v.criterion, v.method, v.settings, v.form,
         v.direction, v.family_wording, v.status, v.baseline_sessions, v.begins_on, v.due_on, v.steps
  from objective o join lateral (
    select * from objective_version v where v.practice_id = o.practice_id and v.objective_id = o.id order by v.version desc limit 1) v on true;
