/** Reads words with chords in ChordPro, the way therapists keep their songs, and moves them to another key. What it does not know it shows as it stands. */

/** A piece of a line: the chord that is struck where these words begin; null = the words go on under the chord before. */
export interface Piece {
  readonly chord: string | null;
  readonly words: string;
}

export type SongLine =
  | { readonly kind: "line"; readonly pieces: readonly Piece[] }
  /** "Verse 2" in the singer’s own words, or null for a chorus without a name. */
  | { readonly kind: "section"; readonly part: "verse" | "chorus" | "bridge"; readonly name: string | null }
  | { readonly kind: "comment"; readonly words: string };

export interface Song {
  readonly title: string | null;
  readonly key: string | null;
  readonly beatsPerMinute: number | null;
  readonly lines: readonly SongLine[];
}

const DIRECTIVE = /^\{\s*([a-z_]+)\s*(?::\s*(.*?))?\s*\}$/i;
const CHORD = /\[([^\]]*)\]/;

export function readChordPro(text: string): Song {
  const head: { title: string | null; key: string | null; beatsPerMinute: number | null } = {
    title: null,
    key: null,
    beatsPerMinute: null,
  };
  const lines: SongLine[] = [];
  for (const row of text.split(/\r?\n/)) {
    const [, name = "", value = ""] = DIRECTIVE.exec(row.trim()) ?? [];
    const directive = name.toLowerCase();
    if (row.trim() === "" || row.startsWith("#")) continue;
    if (directive === "") lines.push({ kind: "line", pieces: piecesOf(row) });
    else if (directive === "title" || directive === "t") head.title = value;
    else if (directive === "key") head.key = value;
    else if (directive === "tempo") head.beatsPerMinute = tempoIn(value);
    else if (directive === "comment" || directive === "c") lines.push({ kind: "comment", words: value });
    else {
      const part = SECTIONS[directive];
      if (part !== undefined) lines.push({ kind: "section", part, name: value === "" ? null : value });
    }
  }
  return { ...head, lines };
}

const SECTIONS: Readonly<Record<string, "verse" | "chorus" | "bridge">> = {
  start_of_verse: "verse",
  sov: "verse",
  start_of_chorus: "chorus",
  soc: "chorus",
  start_of_bridge: "bridge",
  sob: "bridge",
};

function piecesOf(row: string): Piece[] {
  const parts = row.split(CHORD);
  const pieces: Piece[] = parts[0] === undefined || parts[0] === "" ? [] : [{ chord: null, words: parts[0] }];
  for (let at = 1; at < parts.length; at += 2) pieces.push({ chord: parts[at] ?? null, words: parts[at + 1] ?? "" });
  return pieces;
}

/** The first believable tempo in a person’s own words: "88", "60 to 72 bpm", "de 108 à 66 à la noire". */
export function tempoIn(words: string): number | null {
  const found = [...words.matchAll(/\d+/g)].map(([figures]) => Number(figures));
  return found.find((tempo) => tempo >= 30 && tempo <= 240) ?? null;
}

const SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];
const FLATS = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"];
/** Keys written with flats, as a guitarist or pianist would. */
const FLAT_KEYS = new Set(["F", "Bb", "Eb", "Ab", "Db", "Gb", "Dm", "Gm", "Cm", "Fm", "Bbm", "Ebm"]);

const placeOf = (note: string): number => {
  const sharp = SHARPS.indexOf(note);
  return sharp === -1 ? FLATS.indexOf(note) : sharp;
};

const moveNote = (note: string, steps: number, flat: boolean): string => {
  const place = placeOf(note);
  return place === -1 ? note : ((flat ? FLATS : SHARPS)[(((place + steps) % 12) + 12) % 12] ?? note);
};

/** One chord moved by so many semitones, with its colour and its bass: "Am7/G". */
export function moveChord(chord: string, steps: number, flat: boolean): string {
  return chord.replace(/^([A-G][#b]?)([^/]*)(?:\/([A-G][#b]?))?$/, (_, root: string, colour: string, bass?: string) => {
    const below = bass === undefined ? "" : `/${moveNote(bass, steps, flat)}`;
    return moveNote(root, steps, flat) + colour + below;
  });
}

/** The key so many semitones away, in its usual spelling: G and 3 give Bb. */
export function moveKey(key: string, steps: number): string {
  const minor = /^[A-G][#b]?m/.test(key) ? "m" : "";
  const flatName = moveChord(key.replace(/m.*$/, ""), steps, true) + minor;
  return FLAT_KEYS.has(flatName) ? flatName : moveChord(key.replace(/m.*$/, ""), steps, false) + minor;
}

/** The whole song in another key. Without a named key its first chord stands for it. */
export function transpose(song: Song, steps: number): Song {
  if (steps === 0) return song;
  const first = song.lines.flatMap((line) => (line.kind === "line" ? line.pieces : [])).find(({ chord }) => chord !== null)?.chord;
  const key = moveKey(song.key ?? first ?? "C", steps);
  const flat = FLAT_KEYS.has(key);
  const lines = song.lines.map((line) =>
    line.kind === "line"
      ? {
          ...line,
          pieces: line.pieces.map((piece) => ({ ...piece, chord: piece.chord === null ? null : moveChord(piece.chord, steps, flat) })),
        }
      : line,
  );
  return { ...song, key: song.key === null ? null : key, lines };
}
