/** Hopes are said in three voices that stay apart; each may begin a goal, and a person decides which. */
import { z } from "zod";
import type { Said } from "./intake.ts";

/** The family's own view of what a goal wants of time. */
export const HopeView = z.enum(["grow", "keep", "prevent"]);
export type HopeView = z.infer<typeof HopeView>;

export interface Hope {
  /** Names it in an address, where its words must not stand: "hopes.family", "hopes.priorities.2". */
  readonly place: string;
  readonly field: string;
  readonly words: string;
}

const VOICES = ["hopes.client", "hopes.family", "hopes.professional"];

/** What was told, the client's own first; of a list each line is a hope. */
export function hopesOf(answers: readonly (Said & { readonly field: string })[]): { hopes: readonly Hope[]; view: HopeView | null } {
  const told = (field: string) => answers.find((answer) => answer.field === field && answer.value === "told");
  const voices = VOICES.flatMap((field) => {
    const words = told(field)?.words.trim() ?? "";
    return words === "" ? [] : [{ place: field, field, words }];
  });
  const lines = (told("hopes.priorities")?.words ?? "").split("\n").map((line) => line.trim());
  const listed = lines.flatMap((words, at) =>
    words === "" ? [] : [{ place: `hopes.priorities.${at + 1}`, field: "hopes.priorities", words }],
  );
  const view = HopeView.safeParse(told("hopes.nature")?.picks[0]);
  return { hopes: [...voices, ...listed], view: view.success ? view.data : null };
}
