/** A goal of the practice's own, to start from like those that ship. Every change is a version; what was put aside stays. */
import { z } from "zod";
import { Domain, UsDomain } from "#assessment/domain.ts";
import { Direction, Method } from "#assessment/method.ts";
import { Nature } from "#assessment/nature.ts";
import { BankGoalId, OwnGoalId } from "./goal-bank.ts";
import { lackingIn, oneOrBoth, OwnFamilyWording, perhapsBoth } from "./one-or-both.ts";
import { PlaceKey } from "./place.ts";

export const EntryStatus = z.enum(["kept", "put-away"]);
export type EntryStatus = z.infer<typeof EntryStatus>;

/** An objective as an example. Only what the client does has to be said. */
export const OwnObjective = z.strictObject({
  when: perhapsBoth(300),
  does: oneOrBoth(300),
  until: perhapsBoth(300),
  method: Method,
  direction: Direction,
});

export const OwnGoalWording = z.strictObject({
  name: oneOrBoth(160),
  domains: z.array(Domain).min(1, { error: "choose-a-domain" }),
  usDomains: z.array(UsDomain),
  nature: Nature,
  caution: perhapsBoth(1_000),
  family: OwnFamilyWording,
  objectives: z.array(OwnObjective).max(6),
  ideas: perhapsBoth(),
  populations: z.array(PlaceKey).max(30),
  /** The goal it was copied from. */
  from: z.union([BankGoalId, OwnGoalId]).nullable(),
});
export type OwnGoalWording = z.infer<typeof OwnGoalWording>;

export const goalTexts = ({ name, family, caution, ideas, objectives }: OwnGoalWording) => [
  name,
  family,
  caution,
  ideas,
  ...objectives.flatMap(({ when, does, until }) => [when, does, until]),
];

/** A goal without any family sentence lacks it in both languages. */
export const lackingInGoal = (wording: OwnGoalWording) =>
  wording.family.en === "" && wording.family.fr === "" ? (["en", "fr"] as const) : lackingIn(goalTexts(wording));
