/** What the practices of the test world wrote for their own libraries. */
import { v7 as uuidv7 } from "uuid";
import type { Wishes } from "#foundation/server/test-examples.ts";
import { keepOwnGoal, keepOwnIntervention } from "#library/own-library.api.ts";
import { keepSongs } from "#library/song.api.ts";
import type { World } from "./test-world.ts";

const NOTHING = { en: "", fr: "" };

export const OWN_GOAL = {
  name: { en: "Sings with the birds", fr: "Chante avec les oiseaux" },
  domains: ["musical"],
  usDomains: [],
  nature: "maintaining",
  caution: NOTHING,
  family: { en: "{name} sings with the birds.", fr: "{name} chante avec les oiseaux." },
  objectives: [],
  ideas: NOTHING,
  populations: ["older-adults"],
  from: null,
} as const;

export const OWN_INTERVENTION = {
  name: { en: "Birdsong walk", fr: "Promenade aux oiseaux" },
  method: "receptive",
  experiences: ["listening"],
  technique: null,
  formats: ["individual"],
  populations: ["older-adults"],
  settings: ["long-term-care"],
  goals: ["G56"],
  description: { en: "Listening at the window", fr: "On écoute à la fenêtre" },
  participation: NOTHING,
  music: [],
  materials: [],
  minutes: 10,
  adaptations: NOTHING,
  cautions: NOTHING,
  familyReason: { en: "Listening together calms.", fr: "Écouter ensemble apaise." },
  measures: [],
  from: null,
} as const;

const OWNERS = [
  ["our practice", "therapist"],
  ["another practice", "another-practice"],
] as const;

export async function anOwnLibrary(ask: World["ask"]) {
  const ownGoals = [];
  const ownInterventions = [];
  for (const [of, as] of OWNERS) {
    const [ownGoalId, ownInterventionId] = [uuidv7(), uuidv7()];
    for (const [it, input] of [
      [keepOwnGoal, { ...OWN_GOAL, id: ownGoalId }],
      [keepOwnIntervention, { ...OWN_INTERVENTION, id: ownInterventionId }],
    ] as const) {
      const { status, text } = await ask(it, { as, input });
      if (status !== 200) throw new Error(`${it.path}: ${status} ${text}`);
    }
    ownGoals.push({ of: `a goal of ${of}`, ownGoalId });
    ownInterventions.push({ of: `an intervention of ${of}`, ownInterventionId });
  }
  return { ownGoals, ownInterventions };
}

/** The same again under another name: a name is taken once. */
export const named = (entry: typeof OWN_GOAL | typeof OWN_INTERVENTION, en: string): Wishes => ({ ...entry, name: { en, fr: "" } });

/** A song of our practice and one of another. */
export async function songsOfPractices(ask: World["ask"]): Promise<World["songs"]> {
  const songs: World["songs"][number][] = [];
  for (const [of, as] of [
    ["a song of our practice", "therapist"],
    ["a song of another practice", "another-practice"],
  ] as const) {
    const songId = uuidv7();
    const song = { id: songId, title: "Scarves", artist: null, language: "en", tags: [], chart: "[G]Scarves" };
    const { status, text } = await ask(keepSongs, { as, input: { songs: [song] } });
    if (status !== 200) throw new Error(`${keepSongs.path}: ${status} ${text}`);
    songs.push({ of, songId });
  }
  return songs;
}
