/** Invented people for tests: a test states only what matters to it. */
import { v7 as uuid } from "uuid";
import type { Database } from "#foundation/server/database.ts";
import type { ConsentKind } from "../consent.ts";

export interface TestPractice {
  readonly practiceId: string;
  readonly timeZone: string;
}

export async function aPractice(
  { db }: Database,
  { name = "Riverbend Music Therapy", timeZone = "America/Toronto" } = {},
): Promise<TestPractice> {
  const practiceId = uuid();
  await db
    .insertInto("practice")
    .values({ practiceId, name, slug: `riverbend-${practiceId.slice(-6)}`, language: "en", timeZone, country: "CA" })
    .execute();
  return { practiceId, timeZone };
}

export interface TestMember {
  readonly practiceId: string;
  readonly accountId: string;
  readonly personId: string;
}

type Duty = "owner" | "therapist" | "intern" | "frontdesk" | "auditor";

export async function aMember(
  { db }: Database,
  { practiceId }: TestPractice,
  { name = "Maude", duties = ["therapist"], fromDay = "2020-01-01" }: { name?: string; duties?: readonly Duty[]; fromDay?: string } = {},
): Promise<TestMember> {
  const member = { practiceId, accountId: uuid(), personId: uuid() };
  await db
    .insertInto("person")
    .values({ practiceId, id: member.personId, chosenName: name, familyName: "Invented", language: "en", accountId: member.accountId })
    .execute();
  for (const duty of duties)
    await db.insertInto("membership").values({ practiceId, id: uuid(), personId: member.personId, duty, fromDay }).execute();
  return member;
}

export const aTherapist = (database: Database, practice: TestPractice, { name = "Maude" } = {}) => aMember(database, practice, { name });

export interface TestClient extends Readonly<Record<string, string>> {
  readonly clientId: string;
  readonly personId: string;
}

/** Something the client agreed to long ago. */
async function anAgreement({ db }: Pick<Database, "db">, client: TestClient & { readonly practiceId: string }, kind: ConsentKind) {
  const { practiceId, clientId, personId } = client;
  await db
    .insertInto("consent")
    .values({
      practiceId,
      id: uuid(),
      clientId,
      kind,
      answer: "yes",
      textVersion: "2020",
      language: "en",
      textWords: "As it was then",
      fromDay: "2020-01-01",
      recordedBy: personId,
      recordedAt: "2020-01-01T12:00:00Z",
    })
    .execute();
}

/** A client, with whoever cares for them and as what. */
export async function aClient(
  { db }: Database,
  { practiceId }: TestPractice,
  {
    name = "Ilse",
    therapist,
    part = "therapist",
    agreedTo = ["treatment", "portal", "email", "intern"],
  }: {
    name?: string;
    therapist?: TestMember;
    part?: "therapist" | "substitute" | "intern";
    /** What has been agreed to long ago; a test about consents says what. */
    agreedTo?: readonly ConsentKind[];
  } = {},
): Promise<TestClient> {
  const client = { clientId: uuid(), personId: uuid() };
  await db.insertInto("person").values({ practiceId, id: client.personId, chosenName: name, language: "en" }).execute();
  await db
    .insertInto("client")
    .values({ practiceId, id: client.clientId, personId: client.personId, createdBy: therapist?.personId ?? client.personId })
    .execute();
  for (const kind of agreedTo) await anAgreement({ db }, { practiceId, ...client }, kind);
  if (therapist)
    await db
      .insertInto("careRelation")
      .values({ practiceId, id: uuid(), clientId: client.clientId, personId: therapist.personId, part, fromDay: "2020-01-01" })
      .execute();
  return client;
}
