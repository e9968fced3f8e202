import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Door } from "#foundation/server/door.ts";
import { sendMail } from "#foundation/server/mail.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { inviteToPortal } from "../family.api.ts";
import { portalLetter } from "../portal-letter.ts";
import { findRelative, keepEmail } from "./family-store.ts";
import { endInvitations, isAddressOfAnother, makeLink, practiceNameOf } from "./portal-link-store.ts";

/** A therapist lets somebody of the family in: by a link to copy, and by mail when wished. */
export function mountInvitation(door: Door, { configuration }: Pick<Accounts, "configuration">, say: ServerSay): void {
  serve(door, inviteToPortal, {
    find: findRelative,
    handle: async (tx, { ids, input }, { actor }) => {
      const person = { practiceId: actor.practiceId, personId: ids.personId };
      const { email, language, send } = input;
      for (const what of send ? (["open-portal", "write-by-email"] as const) : (["open-portal"] as const)) {
        const kind = await lockedBy(tx, actor, ids.clientId, { do: what });
        if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      }
      if (await isAddressOfAnother(tx, person, email)) return refuse({ type: "address-of-another" });
      await endInvitations(tx, person);
      await keepEmail(tx, actor, ids.personId, email);
      const { token, until } = await makeLink(tx, { email, person, browser: null });
      const link = `${publicAddress(door.app, configuration.publicUrl)}/family/enter#${token}`;
      const practiceName = await practiceNameOf(tx, actor.practiceId);
      if (send) await sendMail(door.jobs, tx, { to: email, ...portalLetter("invitation", say, language, { practiceName, link }) });
      return ok({ link, until });
    },
    remembered: { link: "", until: null },
  });
}
