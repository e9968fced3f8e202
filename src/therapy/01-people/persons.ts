/** The persons of the rights matrix: everybody whom a right can be asked about today, each with what they are. This file is the list. */
import type { Duty } from "./person.ts";

export interface MatrixPerson {
  readonly name: string;
  /** What they are, in one sentence. */
  readonly is: string;
  readonly practice: "ours" | "another" | "none";
  readonly duties: readonly Duty[];
  /** `ended` = worked here until yesterday. */
  readonly works: "now" | "ended";
  /** What they are to one of the clients, and since or until when. */
  readonly care?: { readonly part: "therapist" | "substitute" | "intern"; readonly of: WhichClient; readonly when: When };
  /** Opened the record in an emergency; `ended` = until a moment ago. */
  readonly emergency?: { readonly of: WhichClient; readonly when: "now" | "ended" };
  /** The intern they answer for; supervisor of a client is what follows from it. */
  readonly supervises?: { readonly intern: "intern" | "other-intern"; readonly when: When };
  /** Family of one of the clients, or that client in person. */
  readonly family?: { readonly as: FamilyPart; readonly of: WhichClient; readonly when: When };
  readonly account: "open" | "disabled";
  /** How they proved who they are; `password` alone is half a sign-in, and a letter opens the family’s door only. */
  readonly signedIn: "both factors" | "password" | "letter" | "not at all";
}

type FamilyPart = "full" | "info" | "reading" | "collecting" | "not-contacted" | "restricted" | "adult" | "capable";
export type WhichClient = "our client" | "our other client" | "another practice’s client";
export type When = "now" | "until yesterday" | "from tomorrow";

const now = { practice: "ours", works: "now", account: "open", signedIn: "both factors" } as const;
const family = { practice: "ours", duties: [], works: "now", account: "open", signedIn: "letter" } as const;
const caresAs = <const Part extends "therapist" | "substitute" | "intern">(part: Part) =>
  ({ part, of: "our client", when: "now" }) as const;
const familyAs = <const As extends FamilyPart>(as: As) => ({ as, of: "our client", when: "now" }) as const;

export const PERSONS = [
  { ...now, name: "therapist", is: "the music therapist of our client", duties: ["therapist"], care: caresAs("therapist") },
  {
    ...now,
    name: "substitute",
    is: "a music therapist who stands in for the therapist of our client",
    duties: ["therapist"],
    care: caresAs("substitute"),
  },
  { ...now, name: "intern", is: "an intern on the team of our client", duties: ["intern"], care: caresAs("intern") },
  {
    ...now,
    name: "supervisor",
    is: "the supervisor of the intern on the team of our client",
    duties: ["therapist"],
    supervises: { intern: "intern", when: "now" },
  },
  {
    ...now,
    name: "solo",
    is: "the owner of the practice who is also a therapist of our client",
    duties: ["owner", "therapist"],
    care: caresAs("therapist"),
  },
  {
    ...now,
    name: "other-therapist",
    is: "a music therapist who cares for our other client only",
    duties: ["therapist"],
    care: { part: "therapist", of: "our other client", when: "now" },
  },
  { ...now, name: "other-intern", is: "an intern who is on no team yet", duties: ["intern"] },
  { ...now, name: "owner", is: "the owner of the practice, on no care team", duties: ["owner"] },
  { ...now, name: "front-desk", is: "the front desk", duties: ["frontdesk"] },
  { ...now, name: "auditor", is: "an auditor of the practice", duties: ["auditor"] },
  {
    ...now,
    name: "former-team-member",
    is: "a music therapist who cared for our client until yesterday",
    duties: ["therapist"],
    care: { part: "therapist", of: "our client", when: "until yesterday" },
  },
  {
    ...now,
    name: "in-an-emergency",
    is: "a music therapist on no team, who has just opened our client’s record in an emergency",
    duties: ["therapist"],
    emergency: { of: "our client", when: "now" },
  },
  {
    ...now,
    name: "after-an-emergency",
    is: "a music therapist on no team, who opened our client’s record in an emergency and closed it",
    duties: ["therapist"],
    emergency: { of: "our client", when: "ended" },
  },
  {
    ...now,
    name: "other-supervisor",
    is: "the supervisor of an intern who is on no team",
    duties: ["therapist"],
    supervises: { intern: "other-intern", when: "now" },
  },
  {
    ...now,
    name: "former-supervisor",
    is: "who supervised the intern on the team of our client until yesterday",
    duties: ["therapist"],
    supervises: { intern: "intern", when: "until yesterday" },
  },
  {
    ...now,
    name: "future-substitute",
    is: "a music therapist who will stand in from tomorrow",
    duties: ["therapist"],
    care: { part: "substitute", of: "our client", when: "from tomorrow" },
  },
  {
    ...now,
    name: "former-staff",
    is: "a therapist of our client who left the practice yesterday and whose care nobody ended",
    duties: ["therapist"],
    care: caresAs("therapist"),
    works: "ended",
  },
  {
    ...now,
    name: "disabled",
    is: "a therapist of our client whose account was disabled while signed in",
    duties: ["therapist"],
    care: caresAs("therapist"),
    account: "disabled",
  },
  {
    ...now,
    name: "half-signed-in",
    is: "a therapist of our client who gave the password and no second factor",
    duties: ["therapist"],
    care: caresAs("therapist"),
    signedIn: "password",
  },
  {
    ...now,
    name: "letter-only",
    is: "a therapist of our client who came in by the link of a letter, as the family does",
    duties: ["therapist"],
    care: caresAs("therapist"),
    signedIn: "letter",
  },
  {
    ...now,
    name: "restricted-front-desk",
    is: "the front desk, and a parent of our client whom an order keeps away",
    duties: ["frontdesk"],
    family: familyAs("restricted"),
  },
  {
    ...now,
    name: "another-practice",
    is: "owner and music therapist of another practice",
    practice: "another",
    duties: ["owner", "therapist"],
    care: { part: "therapist", of: "another practice’s client", when: "now" },
  },
  { ...family, name: "full-guardian", is: "the mother of our client, with every right", family: familyAs("full") },
  {
    ...family,
    name: "info-guardian",
    is: "the father of our client, who is told when sessions are and who came",
    family: familyAs("info"),
  },
  {
    ...family,
    name: "reading-guardian",
    is: "a grandparent of our client, who sees what is shared and writes nothing",
    family: familyAs("reading"),
  },
  { ...family, name: "collecting-guardian", is: "an aunt of our client, who takes them home and no more", family: familyAs("collecting") },
  {
    ...family,
    name: "uncontacted-guardian",
    is: "a parent of our client who decides, and whom nobody contacts",
    family: familyAs("not-contacted"),
  },
  { ...family, name: "restricted-guardian", is: "a parent of our client whom an order keeps away", family: familyAs("restricted") },
  {
    ...family,
    name: "former-guardian",
    is: "who had every right until yesterday",
    family: { as: "full", of: "our client", when: "until yesterday" },
  },
  {
    ...family,
    name: "other-mother",
    is: "the mother of our other client, who comes to the same group",
    family: { as: "full", of: "our other client", when: "now" },
  },
  {
    ...family,
    name: "adult-self",
    is: "our other client in person, an adult",
    family: { as: "adult", of: "our other client", when: "now" },
  },
  { ...family, name: "capable-minor", is: "our client in person, found capable of this decision", family: familyAs("capable") },
  {
    ...family,
    name: "disabled-guardian",
    is: "a parent of our client whose account was disabled while signed in",
    family: familyAs("full"),
    account: "disabled",
  },
  {
    ...family,
    name: "another-family",
    is: "the mother of another practice’s client",
    practice: "another",
    family: { as: "full", of: "another practice’s client", when: "now" },
  },
  { ...now, name: "anonymous", is: "nobody who is signed in", practice: "none", duties: [], signedIn: "not at all" },
] as const satisfies readonly MatrixPerson[];

export type PersonName = (typeof PERSONS)[number]["name"];
