import { ok, refuse } from "#foundation/result.ts";
import { type Limit, take } from "#foundation/server/attempts.ts";
import { audit } from "#foundation/server/audit.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { sendMail } from "#foundation/server/mail.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import * as api from "../emergency.api.ts";
import * as store from "./emergency-store.ts";

/** Whoever tries names to find out who comes here is stopped, and each try stays in the trail. */
const TEN_NAMES_AN_HOUR: Limit = { max: 10, seconds: 3600, from: "first" };

export function mountEmergencies(door: Door, { publicUrl }: { readonly publicUrl: string }, say: ServerSay): void {
  serve(door, api.openInEmergency, {
    handle: async (tx, { input: { id, whom, reason } }, { actor, decision, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if (!(await take(tx, `emergency ${actor.accountId}`, TEN_NAMES_AN_HOUR)).allowed) return ok({ state: "locked", clientId: null });
      const [found, another] = await store.meant(tx, actor, whom);
      if (!found) return ok({ state: "nobody", clientId: null });
      if (another) return ok({ state: "several", clientId: null });
      const { clientId } = found;
      if (found.isMine) return ok({ state: "yours", clientId });
      await store.saveEmergency(tx, actor, { id, clientId, reason });
      await noteOpening(tx, actor, { id, clientId, rule: decision.rule });
      await tell(tx, actor, now);
      return ok({ state: "opened", clientId });
    },
  });

  serve(door, api.endEmergency, {
    find: store.findEmergency,
    handle: async (tx, { ids: { accessId } }, { actor }) =>
      (await store.saveEnd(tx, actor, accessId)) ? ok({ id: accessId }) : refuse({ type: "already-ended" }),
  });

  serve(door, api.listEmergencies, {
    handle: async (tx, _, { actor, decision }) => ok({ emergencies: await store.emergenciesOf(tx, actor, decision.fields === "own") }),
  });

  serve(door, api.reviewEmergency, {
    find: store.findEmergency,
    handle: async (tx, { ids: { accessId }, input: { words } }, { actor }) => {
      if (await store.mustBeSomebodyElse(tx, actor, accessId)) return refuse({ type: "somebody-else-reviews" });
      return (await store.saveReview(tx, actor, accessId, words)) ? ok({ id: accessId }) : refuse({ type: "looked-at-already" });
    },
  });

  /** The deed itself is asked of the practice, since nobody may know before whether there is such a record; the client's own trail tells of it as well. */
  const noteOpening = (
    tx: Tx,
    { practiceId, accountId, signInId }: Actor,
    { id, clientId, rule }: { readonly id: string; readonly clientId: string; readonly rule: string },
  ) =>
    audit(tx, {
      practiceId,
      accountId,
      signInId,
      rule,
      clientId,
      action: api.openInEmergency.may,
      outcome: "done",
      kind: "emergency",
      recordId: id,
      requestId: id,
    });

  /** Whoever runs the practice hears of it with the very same commit. Neither the client nor the reason leaves the practice in a letter. */
  async function tell(tx: Tx, actor: Actor, now: string): Promise<void> {
    const by = await store.nameOf(tx, actor);
    const link = `${publicAddress(door.app, publicUrl)}/practice/emergencies`;
    for (const { email, language } of await store.whoRunsIt(tx, actor)) {
      const when = new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-CA", {
        dateStyle: "long",
        timeStyle: "short",
        timeZone: actor.timeZone,
      }).format(new Date(now));
      const part = (name: string) => say(`emergency-letter.${name}`, { name: by, when }, language);
      await sendMail(door.jobs, tx, { to: email, subject: part("subject"), text: `${[part("what"), part("look"), link].join("\n\n")}\n` });
    }
  }
}
