/** A passkey of somebody of our practice and of another one. No device ever made them: they are there to be asked about. */
import { v7 as uuidv7 } from "uuid";
import type { Database } from "#foundation/server/database.ts";
import { savePasskey } from "#foundation/server/sign-in/passkey-store.ts";
import type { World } from "./test-world.ts";

export function passkeysOf(database: Database, people: World["people"]): Promise<World["passkeys"]> {
  return Promise.all(
    (["therapist", "another-practice"] as const).map(async (name) => {
      const passkeyId = uuidv7();
      const { rows } = await database.pool.query("select account_id from auth.sign_in where id = $1", [people.get(name)?.signInId]);
      const key = { id: passkeyId, accountId: String(rows[0]?.account_id), credentialId: uuidv7(), publicKey: "", counter: 0 };
      await savePasskey(database.db, { ...key, transports: [], name: "A tablet" });
      return { of: `a passkey of ${name}`, passkeyId };
    }),
  );
}
