import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Category } from "../question.ts";

/** What a question is of, for the therapist who answers it. */
export const CATEGORY_WORDS: Readonly<Record<Category, MessageDescriptor>> = {
  why: msg`Why something is done`,
  response: msg`How it went`,
  progress: msg`How it is going`,
  home: msg`What to do at home`,
  schedule: msg`Times and visits`,
  fees: msg`Fees`,
  worry: msg`A worry`,
  other: msg`Something else`,
};
