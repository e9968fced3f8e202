/**
 * A colleague comes in. Whoever invited them may have seen the link, so it opens no account that was there before: that asks for the
 * password it has, or for a link that was only ever sent to the mailbox. The second factor follows in every case.
 */
import { ok, refuse } from "#foundation/result.ts";
import { forgive, take } from "#foundation/server/attempts.ts";
import { type Tx, transaction } from "#foundation/server/database.ts";
import { type PublicDoor, servePublic } from "#foundation/server/serve-public.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { TEN_IN_A_ROW } from "#foundation/server/sign-in/factor-attempts.ts";
import { isPasswordOf } from "#foundation/server/sign-in/password-check.ts";
import { hashOf } from "#foundation/server/sign-in/sign-in-cookie.ts";
import * as accounts from "#foundation/server/sign-in/sign-in-store.ts";
import { joinPractice, readInvitation } from "../join.api.ts";
import { type ColleagueLink, findColleagueLink, useUpColleagueLink } from "./colleague-link-store.ts";
import { giveAccount } from "./person-store.ts";

export function mountJoin(door: PublicDoor, { configuration }: Pick<Accounts, "configuration">): void {
  const { db } = door.database;
  const limited = configuration.rateLimits;

  servePublic(door, readInvitation, {
    limited,
    handle: async ({ token }) =>
      transaction(db, async (tx) => {
        const found = await openLink(tx, token);
        if (!found.ok) return found;
        const { practiceName, language, name, email, kind } = found.value;
        return ok({
          practiceName,
          language,
          name,
          email,
          password: asksKnownPassword(found.value) ? "known" : "new",
          isAnew: kind === "anew",
        });
      }),
  });

  servePublic(door, joinPractice, {
    limited,
    handle: async ({ token, password }, { request }) => {
      // Counted outside the transaction, where a refusal does not take it back.
      const key = `join ${hashOf(token)}`;
      const tries = await take(db, key, TEN_IN_A_ROW);
      if (!tries.allowed) return refuse({ type: "locked", retryAfter: tries.retryAfter });
      const came = await transaction(db, async (tx) => {
        const found = await openLink(tx, token);
        if (!found.ok) return found;
        const link = found.value;
        const accountId = asksKnownPassword(link) ? await knownAccount(tx, link, password) : await withNewPassword(tx, link, password);
        if (accountId === undefined) return refuse({ type: "wrong-credentials" });
        await giveAccount(tx, link, accountId);
        await useUpColleagueLink(tx, link.id);
        const noted = { action: "sign-in.join", outcome: "done", signInId: null, requestId: String(request.id) };
        await accounts.auditSignIn(tx, { accountId }, noted);
        return ok({ email: link.email });
      });
      if (came.ok) await forgive(db, key);
      return came;
    },
  });
}

const knownAccount = async (tx: Tx, { accountId }: ColleagueLink, password: string): Promise<string | undefined> =>
  accountId !== null && (await isPasswordOf(tx, accountId, password)) ? accountId : undefined;

async function openLink(tx: Tx, token: string) {
  const link = await findColleagueLink(tx, token);
  if (!link?.worksHere || link.isDisabled) return refuse({ type: "link-unknown" });
  if (link.isUsed) return refuse({ type: "link-used" });
  if (link.isOver) return refuse({ type: "link-expired" });
  // An account without a password opens the family's pages. Only its mailbox may give it one.
  if (link.accountId !== null && !link.hasPassword && !link.mailedOnly) return refuse({ type: "link-unknown" });
  return ok(link);
}

const asksKnownPassword = ({ kind, hasPassword }: ColleagueLink): boolean => kind === "invitation" && hasPassword;

/** A first password, or a new one: whatever opened this account before ends, and the second factor is made anew at the next sign-in. */
async function withNewPassword(tx: Tx, { accountId, email, name }: ColleagueLink, password: string): Promise<string> {
  if (accountId === null) return accounts.makeAccount(tx, { email, name, password });
  await accounts.beginAnew(tx, accountId, password);
  return accountId;
}
