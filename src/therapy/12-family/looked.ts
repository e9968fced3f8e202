/** The trail in plain words: what kind of page somebody opened, and what they are to the client. Which page it was, and every word on it, stays out. */
import { z } from "zod";

export const LookedPart = z.enum([
  "therapist",
  "substitute",
  "supervisor",
  "intern",
  "emergency",
  "office",
  "family",
  "self",
  "me",
  "former",
]);
export type LookedPart = z.infer<typeof LookedPart>;

export const LookedKind = z.enum(["details", "story", "consents", "goals", "sessions", "notes", "progress", "reports", "pages", "copy"]);
export type LookedKind = z.infer<typeof LookedKind>;

/** By the first half of the row that was asked: "note.sign" is about notes. What is not named here is told as details: nothing is left out. */
const KINDS: Readonly<Record<string, LookedKind>> = {
  story: "story",
  safety: "story",
  intake: "story",
  assessment: "story",
  referral: "story",
  consent: "consents",
  assent: "consents",
  capacity: "consents",
  plan: "goals",
  session: "sessions",
  "session-plan": "sessions",
  attendance: "sessions",
  absence: "sessions",
  series: "sessions",
  group: "sessions",
  "stand-in": "sessions",
  note: "notes",
  progress: "progress",
  celebration: "progress",
  report: "reports",
  discharge: "reports",
  family: "pages",
  portal: "pages",
  record: "copy",
  file: "copy",
};

export const kindOfAction = (action: string): LookedKind => KINDS[action.split(".")[0] ?? ""] ?? "details";

/** Whoever only looked changed nothing. */
export const isWriting = (action: string): boolean => !/\.(read|list|search|looked)$|^emergency\./.test(action);
