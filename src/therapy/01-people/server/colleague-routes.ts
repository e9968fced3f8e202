import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { sendMail } from "#foundation/server/mail.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { endStaffSignIns } from "#foundation/server/sign-in/sign-in-store.ts";
import { dayAt } from "#foundation/server/zone.ts";
import type { Language } from "#foundation/words.ts";
import * as api from "../colleague.api.ts";
import { colleagueLetter } from "../colleague-letter.ts";
import { endColleagueLinks, type LinkKind, makeColleagueLink } from "./colleague-link-store.ts";
import * as store from "./colleague-store.ts";
import { practiceOf } from "./practice-store.ts";

const FACTOR = refuse({ type: "factor-needed" });
const LEFT = refuse({ type: "left-already" });

/** Whoever runs the practice settles who works in it. Each of these asks for a factor of just now: they open and close records of children. */
export function mountColleagues(door: Door, { configuration }: Pick<Accounts, "configuration">, say: ServerSay): void {
  serve(door, api.listColleagues, {
    handle: async (tx, _, { actor }) => ok({ colleagues: await store.colleaguesOf(tx, actor.practiceId) }),
  });

  serve(door, api.inviteColleague, {
    handle: async (tx, { input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      await store.holdPractice(tx, actor.practiceId);
      const known = await store.findByAddress(tx, actor.practiceId, input.email);
      if (known !== undefined && (await store.colleagueOf(tx, actor.practiceId, known)).duties.length > 0)
        return refuse({ type: "already-works-here" });
      if (known === undefined) await store.savePerson(tx, actor, input);
      const personId = known ?? input.id;
      await store.settleDuties(tx, actor, personId, input);
      // An account that opens the family's pages has no password: only its mailbox may give it one.
      const account = await store.accountStandsFor(tx, input.email);
      const mailedOnly = account !== undefined && !account.hasPassword;
      const { email, language, send } = input;
      return ok(await invite(tx, actor, { personId, email, language, kind: "invitation", mailedOnly, send }, now));
    },
    remembered: { link: "", until: null },
  });

  serve(door, api.inviteColleagueAgain, {
    find: store.findColleague,
    handle: async (tx, { ids: { colleagueId: personId }, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      const { duties, email, language, accountId } = await store.colleagueOf(tx, actor.practiceId, personId);
      if (duties.length === 0 || email === null) return LEFT;
      // Whoever has come in already may be let in anew by their mailbox only: nobody who runs the practice gets hold of their signature.
      const account = await store.accountStandsFor(tx, email);
      const kind: LinkKind = accountId === null ? "invitation" : "anew";
      const mailedOnly = kind === "anew" || (account !== undefined && !account.hasPassword);
      return ok(await invite(tx, actor, { personId, email, language, kind, mailedOnly, send: input.send }, now));
    },
    remembered: { link: "", until: null },
  });

  serve(door, api.changeColleague, {
    find: store.findColleague,
    handle: async (tx, { ids: { colleagueId: personId }, input }, { actor }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      await store.holdPractice(tx, actor.practiceId);
      const { duties } = await store.colleagueOf(tx, actor.practiceId, personId);
      if (duties.length === 0) return LEFT;
      if (!input.duties.includes("owner") && (await store.isLastOwner(tx, actor.practiceId, personId)))
        return refuse({ type: "last-owner" });
      const supervisorId = input.duties.includes("intern") ? input.supervisorId : null;
      if (supervisorId !== null && (supervisorId === personId || !(await isTherapist(tx, actor, supervisorId))))
        return refuse({ type: "supervisor-is-no-therapist" });
      await store.settleDuties(tx, actor, personId, input);
      await store.settleSupervisor(tx, actor, personId, supervisorId);
      return ok({ id: personId });
    },
  });

  serve(door, api.endColleague, {
    find: store.findColleague,
    handle: async (tx, { ids: { colleagueId: personId } }, { actor }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      await store.holdPractice(tx, actor.practiceId);
      const { duties, accountId } = await store.colleagueOf(tx, actor.practiceId, personId);
      if (duties.length === 0) return LEFT;
      if (await store.isLastOwner(tx, actor.practiceId, personId)) return refuse({ type: "last-owner" });
      const clientsLeft = await store.leaveTeams(tx, actor, personId);
      await store.settleDuties(tx, actor, personId, { duties: [], credential: "" });
      await endColleagueLinks(tx, { practiceId: actor.practiceId, personId });
      if (accountId !== null) await endStaffSignIns(tx, accountId);
      return ok({ id: personId, clientsLeft });
    },
  });

  async function isTherapist(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
    const found = await store.findColleague(tx, { colleagueId: personId }, actor);
    return found !== undefined && (await store.colleagueOf(tx, actor.practiceId, personId)).duties.includes("therapist");
  }

  async function invite(
    tx: Tx,
    { practiceId, timeZone }: Actor,
    { personId, email, language, kind, mailedOnly, send }: Invitation,
    now: string,
  ): Promise<{ link: string; until: string | null }> {
    const { token, until } = await makeColleagueLink(tx, { kind, email, practiceId, personId, mailedOnly });
    const link = `${publicAddress(door.app, configuration.publicUrl)}/join#${token}`;
    const { name: practiceName } = await practiceOf(tx, practiceId, dayAt(now, timeZone));
    if (send || mailedOnly) await sendMail(door.jobs, tx, { to: email, ...colleagueLetter(kind, say, language, { practiceName, link }) });
    return { link: mailedOnly ? "" : link, until };
  }
}

interface Invitation {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly kind: LinkKind;
  readonly mailedOnly: boolean;
  readonly send: boolean;
}
