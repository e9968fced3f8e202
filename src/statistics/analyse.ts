import { readCaseFile } from "./case-file.ts";
import { answerOther } from "./other-answers.ts";
import { type Answer, answerSingleCase } from "./single-case-answers.ts";

/** The answers by the id of their case, and the kinds of question that are not answered. */
export type Analysis = {
  readonly answers: { readonly ab_cases: Readonly<Record<string, Answer>>; readonly other_cases: Readonly<Record<string, Answer>> };
  readonly unanswered: readonly string[];
};

/**
 * Computes every statistic of this folder for a file of cases, read from parsed JSON.
 *
 * Each answer has the names of the file's own `expected` block, which itself is not read. Cases of a kind that is not
 * known are left out and their kinds listed. Throws `FormError` naming the place where the file is not of the form.
 */
export const analyse = (json: unknown): Analysis => {
  const { singleCases, otherCases } = readCaseFile(json);
  const others: [string, Answer][] = [];
  const unanswered = new Set<string>();
  for (const other of otherCases) {
    const answer = answerOther(other);
    if (answer === null) unanswered.add(other.kind);
    else others.push([other.id, answer]);
  }
  const answers = {
    ab_cases: Object.fromEntries(singleCases.map((one) => [one.id, answerSingleCase(one)])),
    other_cases: Object.fromEntries(others),
  };
  return { answers, unanswered: [...unanswered] };
};
