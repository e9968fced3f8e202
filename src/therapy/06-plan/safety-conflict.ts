/** Where a plan names what the safety card warns of. It compares words and says which; it knows nothing of meaning, and a person decides. */
import { readChordPro } from "#library/chord-pro.ts";
import { foundIn, type Word, wordsIn } from "#library/same-words.ts";
import { SOUNDING_THINGS } from "#library/sounding-things.ts";
import { inSafetyOrder, NAMES_A_THING, type SafetyLine, type SafetyThing } from "#people/safety-card.ts";
import type { Intervention } from "./intervention.ts";

export type Planned = Pick<Intervention, "name" | "music" | "chart"> & {
  /** What the library says it is done with, in every language. */
  readonly materials: readonly string[];
};

export type ConflictPlace = "name" | "music" | "song" | "materials";

export interface Conflict {
  readonly line: SafetyLine;
  /** The words of the card. */
  readonly card: string;
  /** The words of the plan. */
  readonly plan: string;
  readonly place: ConflictPlace;
}

/** Each line once, with the first place of the plan that names what it warns of. */
export function conflictsOf(lines: readonly SafetyLine[], planned: Planned): readonly Conflict[] {
  const texts = textsOf(planned);
  return inSafetyOrder(lines).flatMap((line) => {
    for (const { place, text, words } of texts) {
      const met = metIn(line, words, place);
      if (met) return [{ line, card: met.card, plan: place === "song" || place === "name" ? text : met.plan, place }];
    }
    return [];
  });
}

interface Text {
  readonly place: ConflictPlace;
  readonly text: string;
  readonly words: readonly Word[];
}

function textsOf({ name, music, chart, materials }: Planned): readonly Text[] {
  const title = chart === null ? null : readChordPro(chart).title;
  const of = (place: ConflictPlace) => (text: string) => ({ place, text, words: wordsIn(text) });
  return [
    ...materials.map(of("materials")),
    ...music.map(({ value }) => value).map(of("music")),
    ...(title === null ? [] : [of("song")(title)]),
    of("name")(name),
  ];
}

interface Met {
  readonly card: string;
  readonly plan: string;
}

function metIn(line: SafetyLine, words: readonly Word[], place: ConflictPlace): Met | undefined {
  for (const part of partsOf(line)) {
    const found = foundIn(words, part.words) ?? (part.mayBeKin ? kinOf(part.words, words) : undefined);
    if (found) return { card: part.text, plan: found.map(({ written }) => written).join(" ") };
  }
  const isUnnamed = line.kind === "mouth-instrument" && line.which === null;
  const blown =
    isUnnamed && place !== "song"
      ? firstOf(
          THINGS.filter(({ byMouth }) => byMouth),
          words,
        )
      : undefined;
  return blown && { card: line.words, plan: blown.map(({ written }) => written).join(" ") };
}

interface Part {
  readonly text: string;
  readonly words: readonly Word[];
  /** Another name of the same instrument or material will do. A song is only that song. */
  readonly mayBeKin: boolean;
}

/** Words that say nothing about which: "loud sounds" is met where something is loud. */
const SAYS_LITTLE: Readonly<Partial<Record<SafetyThing, RegExp>>> = {
  sound: /^(?:sounds?|noises?|sons?|bruits?|music|musique)$/iu,
  instrument: /^(?:instruments?)$/iu,
  movement: /^(?:movements?|mouvements?)$/iu,
};

function partsOf({ kind, thing, which, words }: SafetyLine): readonly Part[] {
  if (NAMES_A_THING[kind] === undefined) return [];
  // Named on purpose, each name alone counts; from a sentence only what stands between its marks, all words together.
  const texts = which === null ? words.split(/[,;:.()·«»“”"?!]/u) : which.split(/[,;/·]|\s(?:or|and|ou|et)\s/u);
  const little = thing === null ? undefined : SAYS_LITTLE[thing];
  return texts.map((text) => {
    const said = wordsIn(text).filter(({ written }) => !little?.test(written) && written.length > 1);
    // In a longer part of a sentence the instrument may only be where something happens: “balloons near the drum”.
    const isName = which !== null || said.length <= 2;
    return { text: text.trim(), words: said, mayBeKin: thing !== "song" && isName };
  });
}

/** A thing the part names, met under any of its names. */
function kinOf(part: readonly Word[], words: readonly Word[]): readonly Word[] | undefined {
  const named = THINGS.filter((thing) => firstOf([thing], part) !== undefined);
  return firstOf(named, words);
}

function firstOf(things: readonly Thing[], words: readonly Word[]): readonly Word[] | undefined {
  for (const { names, not } of things) {
    if (foundIn(words, not) !== undefined) continue;
    for (const name of names) {
      const found = foundIn(words, name);
      if (found) return found;
    }
  }
  return undefined;
}

const THINGS = SOUNDING_THINGS.map(({ names, byMouth, not }) => ({ names: names.map(wordsIn), byMouth, not: wordsIn(not ?? "") }));
type Thing = (typeof THINGS)[number];
