-- A practice's own songs beside those that ship with the product, and what each client sings them in.
create table song (
  practice_id uuid not null references practice,
  id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (practice_id, id),
  foreign key (practice_id, created_by) references person
);

create function song_words(title text, artist text, tags text[]) returns text language sql immutable parallel safe
  return folded(title || ' ' || coalesce(artist, '') || ' ' || array_to_string(tags, ' '));

create table song_version (
  practice_id uuid not null,
  song_id uuid not null,
  version int not null check (version > 0),
  title text not null,
  artist text,
  language text,
  -- Read from the chart when it was written: what lists sort and look by.
  key text,
  beats_per_minute int,
  metre text,
  tags text[] not null,
  -- ChordPro: the therapist's own, private to the practice.
  chart text not null,
  status text not null check (status in ('kept', 'put-away')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- What lists are sorted and searched by, worked out once.
  sort_title text not null generated always as (folded(title)) stored,
  told text not null generated always as (song_words(title, artist, tags)) stored,
  primary key (practice_id, song_id, version),
  foreign key (practice_id, song_id) references song,
  foreign key (practice_id, recorded_by) references person
);

create view song_now as
  select distinct on (v.practice_id, v.song_id) v.* from song_version v order by v.practice_id, v.song_id, v.version desc;

-- What a client sings a song in, and whether they know it. The newest row of a song holds; the rows before it stay.
create table client_song (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  -- A song of the practice by its id, or one that ships with the product: "T01".
  song text not null,
  key text,
  beats_per_minute int check (beats_per_minute between 30 and 240),
  knows boolean not null,
  -- Taken off the list again: a row like the others.
  dropped boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references client,
  foreign key (practice_id, recorded_by) references person
);
create index client_song_by_client on client_song (practice_id, client_id, song, id desc);
create index client_song_by_song on client_song (practice_id, song, client_id, id desc);

do $$
declare kept text;
begin
  foreach kept in array array['song', 'song_version', 'client_song'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_is_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_stays', kept);
  end loop;
end $$;
