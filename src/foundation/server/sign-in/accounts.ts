/** Opens the way in: who is behind a request, and the routes of signing in. Handed to the door by apps/server. */
import type { FastifyRequest } from "fastify";
import type { Configuration } from "../configuration.ts";
import type { Database, Tx } from "../database.ts";
import type { Actor } from "../door.ts";
import { forgive, take } from "../attempts.ts";
import { MasterKeyRefused, type MasterKey } from "../master-key.ts";
import type { PublicDoor } from "../serve-public.ts";
import { mountDemo } from "./demo-routes.ts";
import { type Library, openLibrary } from "./library.ts";
import { factorKey, TEN_IN_A_ROW } from "./factor-attempts.ts";
import { isCodeNow } from "./one-time-code.ts";
import { refuseForeignOrigins } from "./origin.ts";
import { type DoorName, hashOf, type SignInCookie, signInCookie } from "./sign-in-cookie.ts";
import { mountPasskeySignIn } from "./passkey-sign-in.ts";
import { mountSignIn } from "./sign-in-routes.ts";
import {
  actorRow,
  claimCode,
  findSecondFactor,
  isKeyOfThisDatabase,
  markFactorProved,
  portalActorRow,
  type PortalProof,
  type Proof,
  tidySignIns,
  welcome,
  type WhoInSql,
} from "./sign-in-store.ts";

export interface AccountsGround {
  readonly database: Database;
  readonly masterKey: MasterKey;
  readonly configuration: Pick<Configuration, "publicUrl" | "rateLimits" | "demo">;
}

export type FactorOutcome = "proved" | "wrong-code" | "locked";

export interface Accounts extends AccountsGround {
  readonly who: (door: DoorName) => WhoInSql;
  /** Mounts signing in, the check of where a request comes from, and in the demo the one-click people. */
  readonly mount: (door: PublicDoor) => void;
  /** Proves the second factor once more, for signing. A wrong code is counted, so it is an outcome and not a refusal that would be rolled back. */
  readonly proveFactor: (tx: Tx, actor: Actor, code: string) => Promise<FactorOutcome>;
  readonly tidy: () => Promise<void>;
  readonly cookie: SignInCookie;
  /** The family's, which opens nothing of the staff's. */
  readonly portalCookie: SignInCookie;
  readonly library: Library;
}

const PORTAL_PROOFS: readonly PortalProof[] = ["email", "invitation"];
const STAFF_PROOFS: readonly Proof[] = ["pwd+otp", "pwd+backup", "passkey"];

export async function openAccounts(ground: AccountsGround): Promise<Accounts> {
  const { database, masterKey, configuration } = ground;
  if (!(await isKeyOfThisDatabase(database.db, masterKey.print)))
    throw new MasterKeyRefused(
      "The master key in the data directory is not the one this database was locked with: restore the right key from the recovery sheet or a backup",
    );
  const cookie = signInCookie(configuration.publicUrl.startsWith("https://"));
  const portalCookie = signInCookie(configuration.publicUrl.startsWith("https://"), "portal");
  const library = openLibrary({
    database,
    secret: masterKey.derive("sign-in"),
    codeKey: masterKey.derive("used-codes"),
    cookie,
    publicUrl: configuration.publicUrl,
  });
  const proofs: readonly Proof[] = configuration.demo ? [...STAFF_PROOFS, "demo"] : STAFF_PROOFS;

  const accounts: Accounts = {
    ...ground,
    cookie,
    portalCookie,
    library,
    who: (door) => {
      const [known, opens, row] = door === "portal" ? [portalCookie, PORTAL_PROOFS, portalActorRow] : [cookie, proofs, actorRow];
      const given = (request: FastifyRequest) => {
        const secret = known.read(request.headers.cookie);
        return secret === undefined ? undefined : { tokenHash: hashOf(secret), proofs: [...opens] };
      };
      return { row, given, welcome };
    },
    mount: (door) => {
      refuseForeignOrigins(door.app, configuration.publicUrl);
      mountSignIn(door, accounts);
      mountPasskeySignIn(door, accounts);
      if (configuration.demo) mountDemo(door, accounts);
    },
    proveFactor: async (tx, actor, code) => {
      const key = factorKey(actor.accountId);
      if (!(await take(tx, key, TEN_IN_A_ROW)).allowed) return "locked";
      const factor = await findSecondFactor(tx, actor.accountId);
      const isRight =
        factor?.verified &&
        isCodeNow(await library.decrypt(factor.secret), code) &&
        (await claimCode(tx, actor.accountId, library.hashOfCode(code)));
      if (!isRight) return "wrong-code";
      await forgive(tx, key);
      await markFactorProved(tx, actor.signInId);
      return "proved";
    },
    tidy: () => tidySignIns(database.db),
  };
  return accounts;
}
