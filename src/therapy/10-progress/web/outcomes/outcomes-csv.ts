import { csvText } from "../../chart-csv.ts";
import type { OutcomeGroup } from "../../outcomes.ts";
import type { OutcomeWords } from "./use-outcome-words.ts";

/** The same as the screen shows: what is kept back there is kept back here. */
export function outcomesCsv(groups: readonly OutcomeGroup[], words: OutcomeWords): string {
  const lines = groups.flatMap((group) => {
    const row = [words.sides[group.side], words.keyOf(group), numberText(group.clients), numberText(group.objectives)];
    if (group.states.length === 0) return [[...row, "", ""]];
    return group.states.map(({ state, objectives }) => [...row, words.states[state], numberText(objectives)]);
  });
  return csvText([words.columns, ...lines]);
}

const numberText = (value: number | null): string => (value === null ? "" : String(value));
