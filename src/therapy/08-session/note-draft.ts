/** The first draft of a note, from what is already known: goals with their numbers, what was planned, who came. What it meant, and what comes next, is the therapist’s to write. */
import type { Intervention } from "#plan/intervention.ts";
import { amountSaying, type Saying } from "#plan/objective-sentence.ts";
import type { Objective } from "#plan/objective.ts";
import type { Score } from "./note.ts";
import { type Shown, shownSummary } from "./shown.ts";

/** Goal, intervention, response, plan; of a missed session only who did not come, and the plan. */
export type DraftPart = "attendance" | "goal" | "intervention" | "response" | "plan";

export interface DraftLine {
  readonly part: DraftPart;
  readonly sayings: readonly Saying[];
}

export interface NoteFacts {
  /** Null: not yet recorded, which is said and never guessed. */
  readonly attendance: {
    readonly outcome: "came" | "partly" | "absent" | "did-not-run";
    readonly category: string | null;
    readonly reason: string;
  } | null;
  /** As planned: nobody measures when a session really ends. */
  readonly minutes: number;
  readonly objectives: readonly Pick<Objective, "id" | "title" | "measure" | "form">[];
  readonly scores: readonly Score[];
  readonly interventions: readonly Pick<Intervention, "name" | "music" | "objectiveIds">[];
  readonly shown: readonly Shown[];
}

export function noteDraftOf(facts: NoteFacts): DraftLine[] {
  const { attendance } = facts;
  if (attendance !== null && (attendance.outcome === "absent" || attendance.outcome === "did-not-run"))
    return [
      { part: "attendance", sayings: [...attendanceSayings(facts), { code: "note.nothing-counted", values: {} }] },
      { part: "plan", sayings: [] },
    ];
  const counted = facts.objectives.flatMap((objective) => {
    const score = facts.scores.find((one) => one.objectiveId === objective.id);
    return score === undefined ? [] : [{ objective, score }];
  });
  const goals = counted.map(({ objective, score }) => resultSaying(objective, score));
  const help = counted.flatMap(({ objective, score }) => helpSaying(objective.title, score));
  return [
    { part: "goal", sayings: goals.length > 0 ? goals : [{ code: "note.nothing-counted", values: {} }] },
    {
      part: "intervention",
      sayings: plannedSayings(
        facts,
        counted.map(({ objective }) => objective.id),
      ),
    },
    { part: "response", sayings: [...attendanceSayings(facts), ...shownSayings(facts), ...help] },
    { part: "plan", sayings: [] },
  ];
}

/** The draft as text, one heading a line, each part open for what the therapist adds. */
export const draftText = (lines: readonly DraftLine[], spell: (saying: Saying) => string): string =>
  lines
    .map(({ part, sayings }) => spell({ code: `note.part-${part}`, values: { words: sayings.map(spell).join(" ") } }).trimEnd())
    .join("\n\n");

function attendanceSayings({ attendance, minutes }: NoteFacts): Saying[] {
  if (attendance === null) return [{ code: "note.not-yet-recorded", values: {} }];
  const said: Saying = { code: `note.attendance-${attendance.outcome}`, values: { minutes } };
  const why: Saying[] =
    attendance.category === null
      ? []
      : [{ code: "note.category", values: { category: { code: `absence.${attendance.category}`, values: {} } } }];
  const unknown: Saying[] =
    attendance.category === null && attendance.reason === "" && attendance.outcome === "absent"
      ? [{ code: "note.reason-not-known", values: {} }]
      : [];
  const words: Saying[] = attendance.reason === "" ? [] : [{ code: "note.their-words", values: { words: attendance.reason } }];
  return [said, ...why, ...words, ...unknown];
}

/** How they took part and what they chose, in the client’s own terms. */
function shownSayings({ shown }: NoteFacts): Saying[] {
  const { part, assent, boards } = shownSummary(shown);
  return [
    ...(assent === null ? [] : [{ code: `note.assent-${assent}`, values: {} }]),
    ...(part === null ? [] : [{ code: `note.took-part-${part}`, values: {} }]),
    ...boards.map(({ about, words, offered }): Saying => {
      if (words === null) return { code: `note.${about}-none`, values: { offered: offered.join(", ") } };
      return { code: `note.${about}`, values: { words, offered: offered.join(", ") } };
    }),
  ];
}

/** A number never stands without its whole or its unit; before and after stand side by side. */
function resultSaying({ title, measure, form }: NoteFacts["objectives"][number], { value, outOf, details }: Score): Saying {
  const { before, after } = details;
  if (form === "before-after" && before !== undefined && after !== undefined)
    return {
      code: "note.before-after",
      values: { title, before: amountSaying(measure, before, null), after: amountSaying(measure, after, null) },
    };
  if (measure.method === "pair" && details["one"] !== undefined && details["other"] !== undefined)
    return {
      code: "note.result-together",
      values: {
        title,
        amount: amountSaying(measure, value),
        one: measure.one,
        ones: details["one"],
        other: measure.other,
        others: details["other"],
      },
    };
  const isShareOfTime = measure.method === "dur" && measure.value === "share" && outOf !== null && outOf > 0;
  const amount = isShareOfTime ? amountSaying(measure, Math.round((100 * value) / outOf), null) : amountSaying(measure, value, outOf);
  return { code: "note.result", values: { title, amount } };
}

/** "Asks with sign and voice: 4 on their own, 3 with a gesture." Nothing is said where the help was not noted. */
function helpSaying(title: string, { support }: Score): Saying[] {
  const levels = HELP_ORDER.flatMap((level) => {
    const count = support[level] ?? 0;
    return count > 0 ? [{ code: `note.help-${level}`, values: { count } }] : [];
  });
  const [first, ...others] = levels;
  if (first === undefined) return [];
  const list = others.reduce<Saying>((sofar, next) => ({ code: "note.and-then", values: { first: sofar, next } }), first);
  return [{ code: "note.help", values: { title, list } }];
}

const HELP_ORDER = ["I", "MC", "G", "V", "M", "P", "NR", "R"];

/** What the plan holds for the objectives that were counted. It was planned; whether it was played is the therapist’s to say. */
function plannedSayings({ interventions }: NoteFacts, countedIds: readonly string[]): Saying[] {
  return interventions
    .filter(({ objectiveIds }) => countedIds.length === 0 || objectiveIds.some((id) => countedIds.includes(id)))
    .map(({ name, music }) => {
      const played = music.map(({ value }) => value).join(", ");
      return played === "" ? { code: "note.planned", values: { name } } : { code: "note.planned-music", values: { name, music: played } };
    });
}
