/** Invented relatives for tests: a test states only what matters to it. */
import { v7 as uuid } from "uuid";
import type { Database } from "#foundation/server/database.ts";
import type { GuardianRights } from "#people/team.ts";
import type { TestMember, TestPractice } from "#people/server/test-people.ts";

type Rights = "full" | "info" | "restricted";

export interface TestRelative extends TestMember {
  readonly email: string;
}

/** Somebody of the family of a client, who may or may not have been let in yet. */
export async function aRelative(
  { db }: Database,
  { practiceId }: TestPractice,
  {
    of: clientId,
    name = "Nadia",
    rights = "full",
    relationship = "mother",
    more = {},
  }: { of: string; name?: string; rights?: Rights; relationship?: string; more?: Partial<GuardianRights> },
): Promise<TestRelative> {
  const relative = { practiceId, accountId: uuid(), personId: uuid(), email: `${name.toLowerCase()}-${uuid().slice(-6)}@home.example` };
  await db
    .insertInto("person")
    .values({ practiceId, id: relative.personId, chosenName: name, language: "en", accountId: relative.accountId })
    .execute();
  await db
    .insertInto("guardians")
    .values({
      practiceId,
      id: uuid(),
      clientId,
      personId: relative.personId,
      relationship,
      seesRecord: rights === "full",
      toldAttendance: rights !== "restricted",
      consents: rights === "full",
      messages: rights !== "restricted",
      restricted: rights === "restricted",
      ...more,
      fromDay: "2020-01-01",
      createdBy: relative.personId,
    })
    .execute();
  return relative;
}
