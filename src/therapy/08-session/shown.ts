/** What a client showed of themselves in a session. It is their word, never a score: declining or watching is a way of being there, not a failure. */
import { z } from "zod";
import { DeviceMoment, idOf, shortText } from "#foundation/words.ts";

export const ShownId = idOf("Shown");
export type ShownId = z.infer<typeof ShownId>;

/** Our own signs on a board: instruments, what one may want, faces, colours. */
export const Sign = z.enum([
  "drum",
  "guitar",
  "piano",
  "voice",
  "shaker",
  "bell",
  "song",
  "listen",
  "move",
  "again",
  "something-else",
  "stop",
  "face-glad",
  "face-calm",
  "face-tired",
  "face-sad",
  "face-worried",
  "face-angry",
  "colour-sun",
  "colour-leaf",
  "colour-sky",
  "colour-violet",
  "colour-ember",
  "colour-night",
]);
export type Sign = z.infer<typeof Sign>;

/** One field of a board: a sign, and the words that stand with it. */
export const Choice = z.strictObject({ sign: Sign.nullable(), words: shortText(60) });
export type Choice = z.infer<typeof Choice>;

export const MOST_CHOICES = 6;

/** How somebody took part, in their own way. */
export const TakingPart = z.enum(["joined", "joined-differently", "watched", "declined", "left-and-came-back"]);
export type TakingPart = z.infer<typeof TakingPart>;

/** Whether they still want to, looked for in every session. */
export const Assent = z.enum(["yes", "not-now", "no", "cannot-tell"]);
export type Assent = z.infer<typeof Assent>;

const Codes = { part: TakingPart, assent: Assent } as const;

export const Shown = z
  .strictObject({
    id: ShownId,
    about: z.enum(["choice", "feeling", "part", "assent", "take-back"]),
    /** What stood on the board, in its order. */
    offered: z.array(Choice).max(MOST_CHOICES),
    /** Which of them; null: the board was left without a choice, which is an answer too. */
    chosen: z
      .int()
      .min(0)
      .max(MOST_CHOICES - 1)
      .nullable(),
    code: z.enum([...TakingPart.options, ...Assent.options]).nullable(),
    /** What it undoes: alone, or in the place of another word. */
    takesBack: ShownId.nullable(),
    at: DeviceMoment,
    steadyMs: z.number().nullable(),
    source: z.enum(["client", "staff"]),
  })
  .refine((it) => fits(it), { error: "does-not-fit-what-it-is-about" });
export type Shown = z.infer<typeof Shown>;

interface ToFit {
  readonly about: "choice" | "feeling" | "part" | "assent" | "take-back";
  readonly offered: readonly Choice[];
  readonly chosen: number | null;
  readonly code: TakingPart | Assent | null;
  readonly takesBack: string | null;
}

function fits({ about, offered, chosen, code, takesBack }: ToFit): boolean {
  if (about === "take-back") return takesBack !== null;
  if (about === "part" || about === "assent") return Codes[about].safeParse(code).success && offered.length === 0 && chosen === null;
  return code === null && offered.length >= 2 && (chosen === null || chosen < offered.length);
}

/** What was not taken back, in the order it was shown, whatever the order it arrived in and however often. */
export function shownStanding(all: readonly Shown[]): Shown[] {
  const gone = new Set(all.flatMap(({ takesBack }) => takesBack ?? []));
  const once = new Map(all.map((one) => [one.id, one]));
  return [...once.values()].filter(({ id, about }) => about !== "take-back" && !gone.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface ShownSummary {
  readonly part: TakingPart | null;
  readonly assent: Assent | null;
  /** In the order they came. */
  readonly boards: readonly { readonly about: "choice" | "feeling"; readonly words: string | null; readonly offered: readonly string[] }[];
}

/** The session in the client’s own terms: the last word about taking part and agreeing, and every choice. Null: nobody looked, or nobody said. */
export function shownSummary(all: readonly Shown[]): ShownSummary {
  const standing = shownStanding(all);
  return {
    part: TakingPart.safeParse(standing.findLast(({ about }) => about === "part")?.code).data ?? null,
    assent: Assent.safeParse(standing.findLast(({ about }) => about === "assent")?.code).data ?? null,
    boards: standing.flatMap(({ about, offered, chosen }) =>
      about === "choice" || about === "feeling"
        ? [{ about, words: chosen === null ? null : (offered[chosen]?.words ?? null), offered: offered.map(({ words }) => words) }]
        : [],
    ),
  };
}
