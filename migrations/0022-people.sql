-- People in full: who a client is beyond a name, what was written before, and names that are found by a few letters.
alter table person
  -- The whole name as papers have it, where that differs from what the person goes by.
  add column legal_name text,
  add column phone text;

alter table client
  -- As the family calls them: "Farsi", "ASL".
  add column home_languages text[] not null default '{}',
  -- Null: nobody has asked yet.
  add column needs_interpreter boolean,
  add column reading_language text,
  add column communication text[] not null default '{}',
  add column communication_words text not null default '',
  -- How and when they are best reached.
  add column reach text not null default '';

-- What was written about a client until somebody wrote it anew: nothing is lost, and who changed what can be read.
create table earlier_details (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- 1 for the first wording that was replaced, then upwards: two who change at once cannot both replace the same.
  version integer not null check (version > 0),
  details jsonb not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null default now(),
  primary key (practice_id, id),
  constraint one_wording_is_replaced_once unique (practice_id, client_id, version),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, replaced_by) references person
);
create trigger earlier_details_are_kept before update or delete on earlier_details for each row execute function refuse_change();
create trigger earlier_details_stay before truncate on earlier_details for each statement execute function refuse_change();

-- Letters as they are looked for: without accents, without case, words apart. "D’Arcy-Éloïse" is found by "elo".
-- The bodies are bound when they are made: an index reads them on a search path of its own.
create function folded(words text) returns text language sql immutable parallel safe
  return trim(regexp_replace(lower(regexp_replace(normalize(coalesce(words, ''), NFKD), U&'[\0300-\036f\064b-\065f\0591-\05c7]', '', 'g')),
    U&'[\0001-\002f\003a-\0040\005b-\0060\007b-\00bf\2000-\206f]+', ' ', 'g'));
create function name_words(chosen text, family text, legal text) returns tsvector language sql immutable parallel safe
  return array_to_tsvector(array_remove(string_to_array(folded(coalesce(chosen, '') || ' ' || coalesce(family, '') || ' ' || coalesce(legal, '')), ' '), ''));
-- Each of the words begins a word of the name; nothing typed finds nothing.
create function words_begun(typed text) returns tsquery language sql immutable parallel safe
  return (select coalesce(string_agg('''' || word || ''':*', ' & '), '')::tsquery from unnest(array_remove(string_to_array(folded(typed), ' '), '')) word);
create index person_by_words on person using gin (name_words(chosen_name, family_name, legal_name));
create index person_by_folded_name on person (practice_id, folded(chosen_name), id);
