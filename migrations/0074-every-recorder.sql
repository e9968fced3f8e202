-- Every way of measuring by touch in the room: which step, interval or try a mark belongs to, what it is out of, whether it was written from memory,
-- who watched, which music was sounding, and the taps of a rhythm as they were made.
alter table mark
  drop constraint mark_kind_check,
  add constraint mark_kind_check check (kind in ('yes', 'no', 'count', 'start', 'stop', 'value', 'take-back', 'beats')),
  drop constraint mark_source_check,
  -- client: chosen by the client's own hand.
  add constraint mark_source_check check (source in ('tap', 'pedal', 'key', 'midi', 'client', 'typed')),
  -- Which step of a task or which interval, from zero; null: each mark counts for itself.
  add column nth int check (nth >= 0),
  -- Of a value written from memory: "about 6 of 10".
  add column out_of double precision check (out_of > 0),
  add column estimated boolean not null default false,
  -- Null: the marks that are charted. A second observer's stand beside them, for agreement.
  add column observer text check (observer = 'second'),
  -- The music in force as src/therapy/08-session/music-in-force.ts reads it; null: nothing was said to be sounding.
  add column music jsonb,
  -- The taps of one rhythm as src/therapy/04-assessment/beat-taps.ts reads them.
  add column beats jsonb,
  add constraint mark_beats_have_taps check ((kind = 'beats') = (beats is not null));
