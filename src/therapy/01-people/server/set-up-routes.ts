/** The first visit. Open to nobody without the code, and to nobody at all once a practice exists. */
import { ok, refuse } from "#foundation/result.ts";
import { transaction } from "#foundation/server/database.ts";
import { type PublicDoor, servePublic } from "#foundation/server/serve-public.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { checkSetUpCode, readSetUp, setUpPractice } from "../set-up.api.ts";
import { checkCode, findPractices, isSetUpNeeded, makePractice, newSetUpCode } from "./set-up-store.ts";

const WRONG = refuse({ type: "wrong-set-up-code" });
const ALREADY = refuse({ type: "already-set-up" });

/** `announce` prints a line where only the person at the computer sees it: the console. */
export async function mountSetUp(door: PublicDoor, accounts: Accounts, announce: (line: string) => void): Promise<void> {
  const { db } = door.database;
  const limited = accounts.configuration.rateLimits;
  const printCode = async () => announce(`Set-up code: ${await newSetUpCode(db)}`);

  servePublic(door, readSetUp, {
    limited,
    limit: { max: 120, seconds: 60, from: "first" },
    handle: async () => {
      const practices = await findPractices(db);
      const only = practices.length === 1 ? practices[0] : undefined;
      const language = only?.language === "fr" ? "fr" : only ? "en" : null;
      return ok({ isNeeded: practices.length === 0, practiceName: only?.name ?? null, language, isDemo: accounts.configuration.demo });
    },
  });

  servePublic(door, checkSetUpCode, {
    limited,
    handle: async ({ code }) => {
      if (!(await isSetUpNeeded(db))) return ALREADY;
      const check = await transaction(db, (tx) => checkCode(tx, code));
      if (check === "used-up") await printCode();
      return check === "right" ? ok({ state: "right" }) : WRONG;
    },
  });

  servePublic(door, setUpPractice, {
    limited,
    handle: async (setUp, { now, request }) => {
      if (!(await isSetUpNeeded(db))) return ALREADY;
      const outcome = await transaction(db, async (tx) => {
        const check = await checkCode(tx, setUp.code);
        // Looked at again under the lock: two people may have the code.
        if (!(await isSetUpNeeded(tx))) return "already";
        if (check === "right") await makePractice(tx, setUp, { now, requestId: String(request.id) });
        return check;
      });
      if (outcome === "used-up") await printCode();
      if (outcome === "already") return ALREADY;
      return outcome === "right" ? ok({ state: "set-up", recoverySheet: accounts.masterKey.recoverySheet }) : WRONG;
    },
  });

  if (await isSetUpNeeded(db)) await printCode();
}
