/** Answers worth giving again: in general words, for every family of the practice, and never about anybody. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, Language, shortText } from "#foundation/words.ts";

export const FaqId = idOf("FamilyFaq");
export const Faq = z.strictObject({ id: FaqId, language: Language, question: shortText(300), answer: shortText(2_000) });
export type Faq = z.infer<typeof Faq>;

const Nothing = z.strictObject({});

export const readFaq = endpoint({
  method: "GET",
  path: "/library/family-faq",
  summary: "Answers the practice gives to every family that asks",
  may: "library.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({ faq: z.array(Faq) }),
  refusals: {},
});

export const keepFaq = endpoint({
  method: "POST",
  path: "/library/family-faq",
  summary: "Keep an answer for every family: they read it before they ask. It names no client",
  may: "library.write",
  ids: Nothing,
  input: Faq,
  output: z.strictObject({ id: FaqId }),
  refusals: { "names-a-client": 409 },
});

export const endFaq = endpoint({
  method: "POST",
  path: "/library/family-faq/end",
  summary: "Take an answer off the pages of families",
  may: "library.write",
  ids: Nothing,
  input: z.strictObject({ faqId: FaqId }),
  output: z.strictObject({ faqId: FaqId }),
  refusals: { "already-ended": 409, "not-found": 404 },
});
