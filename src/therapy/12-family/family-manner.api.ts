/** Where to turn when it cannot wait, by the country of the practice. Known to everybody there; a practice may put its own words instead. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, longText } from "#foundation/words.ts";

export interface UrgentNumber {
  readonly what: "danger" | "crisis";
  readonly call: string;
}

/** Emergency services, and the line for thoughts of suicide. Looked up in 2026; a change of country or number is a change of this list. */
const NUMBERS: Readonly<Record<string, readonly UrgentNumber[]>> = {
  CA: [
    { what: "danger", call: "911" },
    { what: "crisis", call: "988" },
  ],
  US: [
    { what: "danger", call: "911" },
    { what: "crisis", call: "988" },
  ],
};

export const urgentNumbersOf = (country: string): readonly UrgentNumber[] => NUMBERS[country] ?? [];

export const Tone = z.enum(["warm", "formal"]);
export type Tone = z.infer<typeof Tone>;

export const FamilyManner = z.strictObject({
  answerDays: z.int().min(1).max(30),
  tone: Tone,
  urgentEn: longText(400),
  urgentFr: longText(400),
});
export type FamilyManner = z.infer<typeof FamilyManner>;

/** What holds until a practice says otherwise. */
export const USUAL_MANNER = { answerDays: 3, tone: "warm", urgentEn: "", urgentFr: "" } as const;

const Nothing = z.strictObject({});

export const readFamilyManner = endpoint({
  method: "GET",
  path: "/practice/family-manner",
  summary: "In how many days families are answered, in which tone letters are, and where they turn when it cannot wait",
  may: "practice.read",
  ids: Nothing,
  input: Nothing,
  output: FamilyManner,
  refusals: {},
});

export const settleFamilyManner = endpoint({
  method: "POST",
  path: "/practice/family-manner",
  summary: "Settle how the practice answers families; earlier versions stay",
  may: "practice.write",
  ids: Nothing,
  input: FamilyManner.extend({ id: idOf("FamilyManner") }),
  output: z.strictObject({ id: z.string() }),
  refusals: {},
});
