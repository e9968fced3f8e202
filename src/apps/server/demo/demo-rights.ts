/** The family of the demo’s clients, the clients with a door of their own, and the intern with who answers for her: invented people with real rights. */
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { momentAt } from "#foundation/server/zone.ts";
import { NewCapacityDecision } from "#people/capacity.ts";
import { saveCapacity } from "#people/server/capacity-store.ts";
import { saveGuardian } from "#people/server/guardian-store.ts";
import { saveSelf, saveSupervision, saveTeamMember } from "#people/server/team-store.ts";
import { NewGuardian, NewSelf, NewTeamMember, type Relationship } from "#people/team.ts";

const EVERYTHING = {
  consents: true,
  mustCoConsent: false,
  seesRecord: true,
  toldAttendance: true,
  messages: true,
  reportsAbsence: true,
  receivesInvoices: true,
  collects: true,
  noContact: false,
  restricted: false,
} as const;
const DATES_ONLY = { ...EVERYTHING, seesRecord: false } as const;

interface Relative {
  readonly key: string;
  readonly of: string;
  readonly chosenName: string;
  readonly familyName: string;
  readonly language: "en" | "fr";
  readonly relationship: Relationship;
  readonly rights: typeof EVERYTHING | typeof DATES_ONLY;
  readonly words: string;
  readonly document?: string;
}

const FAMILY: readonly Relative[] = [
  {
    key: "xerxes-parent",
    of: "xerxes",
    chosenName: "Leila",
    familyName: "Farrokh",
    language: "en",
    relationship: "parent",
    rights: EVERYTHING,
    words: "",
  },
  {
    key: "nicu-parent",
    of: "noor",
    chosenName: "Samira",
    familyName: "Haddad",
    language: "en",
    relationship: "mother",
    rights: EVERYTHING,
    words: "",
  },
  {
    key: "dementia-daughter",
    of: "odile",
    chosenName: "Claire",
    familyName: "Tremblay",
    language: "fr",
    relationship: "daughter",
    rights: EVERYTHING,
    words: "Mandataire de sa mère",
    document: "Mandat de protection homologué",
  },
  {
    key: "teen-mother",
    of: "maya",
    chosenName: "Renata",
    familyName: "R.",
    language: "en",
    relationship: "mother",
    rights: DATES_ONLY,
    words: "Privacy agreement with Maya: attendance, dates, and what Maya releases",
  },
];

const OWN_DOORS = [
  { key: "teen", of: "maya", kind: "capable", decision: "Found capable of deciding about her own page at intake, with her mother" },
  { key: "gait-client", of: "desmond", kind: "adult", decision: "An adult who decides for himself" },
] as const;

/** What was judged, by whom, and by which of the staff it was written down. */
const JUDGED = [
  {
    of: "maya",
    by: "therapist-group",
    matter: "sharing",
    outcome: "capable",
    basis: "Said in her own words what her mother would read and what she would not, twice, two weeks apart",
    judgedBy: "Ines Duarte, MT-BC, with Maya and her mother",
    afterMonths: null,
  },
  {
    of: "maya",
    by: "therapist-group",
    matter: "own-page",
    outcome: "capable",
    basis: "Understood who reads what she writes, and how to take it back",
    judgedBy: "Ines Duarte, MT-BC",
    afterMonths: null,
  },
  {
    of: "odile",
    by: "therapist-dementia",
    matter: "treatment",
    outcome: "not-capable",
    basis: "Ne retient pas les renseignements d’une visite à l’autre ; ses oui et ses non du moment sont respectés à chaque séance",
    judgedBy: "Dre Lavoie, médecin de famille",
    afterMonths: 6,
  },
] as const;

export interface DemoClient {
  readonly clientId: string;
  /** The day of their first session, when the relations around them begin. */
  readonly since: string;
}

export async function writeDemoRights(tx: Tx, actors: ReadonlyMap<string, Actor>, clients: ReadonlyMap<string, DemoClient>): Promise<void> {
  const owner = known(actors, "owner");
  for (const { key, of, rights, ...relative } of FAMILY) {
    const { clientId, since } = known(clients, of);
    const { document = "" } = relative;
    const paper = { document, documentSeenOn: document === "" ? null : since };
    const guardian = NewGuardian.parse({ ...relative, ...rights, ...paper, ...from(since), email: emailOf(key) });
    await saveGuardian(tx, owner, clientId, guardian, since);
  }
  for (const { key, of, kind, decision } of OWN_DOORS) {
    const { clientId, since } = known(clients, of);
    await saveSelf(tx, owner, clientId, NewSelf.parse({ kind, decision, ...from(since), email: emailOf(key) }), since);
  }
  for (const { of, by, afterMonths, ...judged } of JUDGED) {
    const { clientId, since } = known(clients, of);
    const actor = known(actors, by);
    const decision = NewCapacityDecision.parse({
      ...judged,
      id: uuidv7(),
      judgedOn: since,
      reviewOn: afterMonths && monthsAfter(since, afterMonths),
    });
    await saveCapacity(tx, actor, clientId, decision, momentAt(since, "10:00", actor.timeZone));
  }
  const { personId: internId } = known(actors, "intern");
  const { clientId, since } = known(clients, "maya");
  await saveTeamMember(tx, owner, clientId, NewTeamMember.parse({ personId: internId, part: "intern", ...from(since) }), since);
  await saveSupervision(tx, owner, { id: uuidv7(), internId, supervisorId: known(actors, "therapist-group").personId, fromDay: since });
}

/** The first of the month that lies so many months later. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

const emailOf = (key: string): string => `${key}@hillside.example`;
const from = (since: string) => ({ id: uuidv7(), fromDay: since, untilDay: null });

function known<Value>(of: ReadonlyMap<string, Value>, key: string): Value {
  const value = of.get(key);
  if (value === undefined) throw new Error(`The demo has no ${key}`);
  return value;
}
