import type { Door } from "#foundation/server/door.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "./test-people.ts";

export interface TestGround {
  readonly database: TestDatabase;
  readonly practice: TestPractice;
  readonly therapist: TestMember;
  readonly client: TestClient;
  readonly door: TestDoor;
  readonly close: () => Promise<void>;
}

/** What nearly every test of routes begins with: a practice, a therapist, their client, and a door the therapist is signed in at. */
export async function aGround(...routes: readonly ((door: Door) => void)[]): Promise<TestGround> {
  const database = await aDatabase();
  const practice = await aPractice(database);
  const therapist = await aTherapist(database, practice);
  const client = await aClient(database, practice, { therapist });
  const door = await aDoor(database, { routes, signedInAs: therapist });
  const close = async () => {
    await door.close();
    await database.drop();
  };
  return { database, practice, therapist, client, door, close };
}
