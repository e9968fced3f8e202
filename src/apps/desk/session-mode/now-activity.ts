/** What stands beside the tiles: the activities of the session’s plan in their order, then whatever else the client’s plan holds, because a client may want something else today. */
import type { Language } from "#foundation/words.ts";
import type { AnySongId } from "#library/own-song.ts";
import { readChordPro, tempoIn } from "#library/chord-pro.ts";
import { keyAway, keyName, keyOf, stepsBetween } from "#library/note-name.ts";
import { keyOfSong } from "#library/transpose.ts";
import type { Room } from "#overview/overview.api.ts";
import type { MusicChoice } from "#plan/intervention.ts";
import { type Conflict, conflictsOf } from "#plan/safety-conflict.ts";
import { familyWordsIn } from "#plan/wording.ts";
import type { IsoStep } from "#session/iso-steps.ts";
import type { MusicInForce } from "#session/music-in-force.ts";

export interface NowActivity {
  readonly id: string;
  readonly name: string;
  /** Null: not planned for today. */
  readonly minutes: number | null;
  readonly song: AnySongId | null;
  readonly songTitle: string | null;
  readonly chart: string | null;
  readonly key: string | null;
  readonly beatsPerMinute: number | null;
  readonly music: readonly MusicChoice[];
  readonly steps: readonly IsoStep[];
  /** What this client works on in it, and why: each a line. */
  readonly why: readonly string[];
  readonly conflicts: readonly Conflict[];
}

export function activitiesOf(room: Room, language: Language): readonly NowActivity[] {
  const today = room.plan.map((it) => ofSession(room, it));
  const rest = room.interventions.filter(({ id }) => !room.plan.some(({ interventionId }) => interventionId === id));
  return [...today, ...rest.map((it) => ofPlan(room, it, language))];
}

function ofSession(room: Room, { interventionId, objectiveIds, reason, materials, ...activity }: Room["plan"][number]): NowActivity {
  const music = room.interventions.find(({ id }) => id === interventionId)?.music ?? [];
  const titled = activity.songTitle === null ? activity.chart : `{title: ${activity.songTitle.replaceAll("}", "")}}`;
  const titles = room.objectives.filter(({ id }) => objectiveIds.includes(id)).map(({ title }) => title);
  return {
    ...activity,
    music,
    key: activity.key ?? chosen(music, "key"),
    beatsPerMinute: activity.beatsPerMinute ?? activity.steps[0]?.beatsPerMinute ?? tempoIn(chosen(music, "tempo") ?? ""),
    why: [...titles, reason].filter((line) => line !== ""),
    conflicts: conflictsOf(room.safety, { name: activity.name, music: [...music], chart: titled, materials }),
  };
}

function ofPlan(room: Room, intervention: Room["interventions"][number], language: Language): NowActivity {
  const { id, name, chart, music, familyReason } = intervention;
  return {
    id,
    name,
    minutes: null,
    song: null,
    songTitle: null,
    chart,
    key: chosen(music, "key"),
    beatsPerMinute: tempoIn(chosen(music, "tempo") ?? ""),
    music,
    steps: [],
    why: [familyWordsIn(familyReason, language)].filter((line) => line !== ""),
    conflicts: conflictsOf(room.safety, intervention),
  };
}

const chosen = (music: readonly MusicChoice[], element: MusicChoice["element"]): string | null =>
  music.find((choice) => choice.element === element)?.value ?? null;

/** From the key the song is written in to the one it is planned in. */
export function plannedSteps({ chart, key }: NowActivity): number {
  const written = chart === null ? undefined : keyOfSong(readChordPro(chart));
  const planned = keyOf(key ?? "");
  return written === undefined || planned === undefined ? 0 : stepsBetween(written, planned);
}

/** The music as the screen has it in this moment, for the mark that is made now. */
export function musicInForce(
  { name, song, songTitle, chart, key, music }: NowActivity,
  { steps, tempo, beating }: { readonly steps: number; readonly tempo: number | null; readonly beating: boolean },
): MusicInForce {
  const written = chart === null ? undefined : keyOfSong(readChordPro(chart));
  const elements = music.filter(({ element }) => element !== "key" && element !== "tempo");
  return {
    activity: name,
    song,
    songTitle,
    beatsPerMinute: tempo,
    key: written === undefined ? key : keyName(keyAway(written, steps)),
    metronome: beating,
    elements: Object.fromEntries(elements.map(({ element, value }) => [element, value.slice(0, 400)])),
  };
}
