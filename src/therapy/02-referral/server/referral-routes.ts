import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { saveNewClient, saveTelling, storyOf, todayOfRelations } from "#people/server/people-store.ts";
import { saveProfessional } from "#people/server/professional-store.ts";
import { saveSafetyLine } from "#people/server/safety-store.ts";
import { NewSafetyLine, safetyText } from "#people/safety-card.ts";
import { NewTelling } from "#people/story.ts";
import { NewProfessional } from "#people/team.ts";
import { carriedWords } from "../carried-words.ts";
import * as api from "../referral.api.ts";
import { referrerOf } from "../referrer.ts";
import { AskedBy, type Closing, mayGo, type ReferralState } from "../referral.ts";
import { findReferral, heldSteps, isTreatedBy, referralOf, referralsOf, saveStep, wordsOf } from "./referral-store.ts";
import { saveWishes, waitingOf } from "./waiting-store.ts";
import { endStatusLink } from "./status-link-store.ts";

export function referralRoutes(door: Door): void {
  serve(door, api.listReferrals, {
    handle: async (tx, { input }, { actor, decision }) => ok(await referralsOf(tx, actor, input, decision.fields)),
  });

  serve(door, api.listWaiting, { handle: async (tx, { input }, { actor }) => ok(await waitingOf(tx, actor, input)) });

  serve(door, api.noteWishes, {
    find: findReferral,
    handle: async (tx, { ids, input: { id, ...wishes } }, { actor, now }) => {
      await saveWishes(tx, actor, { id, ...ids, wishes, at: now });
      return ok({ id });
    },
  });

  serve(door, api.readReferral, {
    find: findReferral,
    handle: async (tx, { ids }, { actor, decision, now }) => ok(await referralOf(tx, actor, ids.referralId, decision.fields, now)),
  });

  serve(door, api.moveReferral, {
    find: findReferral,
    handle: async (tx, { ids, input: { to, ...input } }, { actor, now }) => step(tx, actor, { ...ids, ...input, state: to, at: now }),
  });

  serve(door, api.closeReferral, {
    find: findReferral,
    handle: async (tx, { ids, input }, { actor, now }) => step(tx, actor, { ...ids, ...input, state: "closed", at: now }),
  });

  serve(door, api.takeBackMove, {
    find: findReferral,
    handle: async (tx, { ids, input: { id, basedOn } }, { actor, now: at }) => {
      const { now, before } = await heldSteps(tx, actor.practiceId, ids.referralId);
      const isSlip = before !== undefined && now.takesBack === null && now.state !== "accepted";
      if (now.position !== basedOn || !isSlip) return refuse({ type: "decided-meanwhile" });
      const { state, since, closing, reason } = before;
      await saveStep(tx, actor, { id, ...ids, position: basedOn + 1, state, since, closing, reason, takesBack: now.id, at });
      return ok({ id, state });
    },
  });

  serve(door, api.endStatusLink, {
    find: findReferral,
    handle: async (tx, { ids }, { actor, now }) =>
      (await endStatusLink(tx, actor, ids.referralId, now)) ? ok({ id: ids.referralId }) : refuse({ type: "already-ended" }),
  });

  serve(door, api.acceptReferral, {
    find: findReferral,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const { client } = input;
      if (!(await isStill(tx, actor, { ...ids, ...input, state: "accepted" }))) return refuse({ type: "decided-meanwhile" });
      await saveNewClient(tx, actor, client, uuidv7(), await todayOfRelations(tx, actor.timeZone));
      await carryWords(tx, actor, ids.referralId, { clientId: client.id, toldBy: input.toldBy });
      await saveStep(tx, actor, {
        id: input.id,
        ...ids,
        position: input.basedOn + 1,
        state: "accepted",
        clientId: client.id,
        at: now,
      });
      return ok({ id: input.id, state: "accepted" as const, clientId: client.id });
    },
  });

  serve(door, api.joinReferral, {
    find: findReferral,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const { id, basedOn, clientId } = input;
      if (!(await isStill(tx, actor, { ...ids, ...input, state: "accepted" }))) return refuse({ type: "decided-meanwhile" });
      if (!(await isTreatedBy(tx, actor, clientId))) return refuse({ type: "not-in-your-care" });
      await carryWords(tx, actor, ids.referralId, input);
      await saveStep(tx, actor, { id, ...ids, position: basedOn + 1, state: "accepted", clientId, joined: true, at: now });
      return ok({ id, state: "accepted" as const, clientId });
    },
  });
}

interface Step {
  readonly id: z.input<typeof api.moveReferral.output>["id"];
  readonly referralId: string;
  readonly basedOn: number;
  readonly state: ReferralState;
}

async function step(
  tx: Tx,
  actor: Actor,
  { basedOn, ...it }: Step & { readonly closing?: Closing; readonly reason?: string; readonly at: string },
) {
  if (!(await isStill(tx, actor, { basedOn, ...it }))) return refuse({ type: "decided-meanwhile" });
  await saveStep(tx, actor, { ...it, position: basedOn + 1 });
  return ok({ id: it.id, state: it.state });
}

/** Nobody decided since the person looked, and the step can be taken from where it stands. */
async function isStill(tx: Tx, actor: Actor, { referralId, basedOn, state }: Step): Promise<boolean> {
  const { now } = await heldSteps(tx, actor.practiceId, referralId);
  return now.position === basedOn && mayGo(now.state, state);
}

/** Whoever asked as a professional stays known as who referred them. The words of the referral become tellings of the story, exactly as they were typed, beside what was told before and the pictures that were there. */
async function carryWords(
  tx: Tx,
  actor: Actor,
  referralId: string,
  { clientId, toldBy }: { readonly clientId: string; readonly toldBy: string },
): Promise<void> {
  const typed = await wordsOf(tx, actor.practiceId, referralId);
  const { tellings, leaveOut } = carriedWords({ ...typed, askedBy: AskedBy.parse(typed.askedBy) });
  const told = await storyOf(tx, actor.practiceId, clientId);
  const toldOn = dayAt(typed.receivedAt, actor.timeZone);
  for (const { voice, words } of tellings) {
    const pictures = told.tellings.find((one) => one.voice === voice)?.pictures ?? [];
    await saveTelling(tx, actor, clientId, NewTelling.parse({ id: uuidv7(), voice, words, pictures, toldBy, toldOn }));
  }
  const isNoted = told.safety.some((line) => line.kind === "leave-out" && safetyText(line) === leaveOut);
  if (leaveOut !== "" && !isNoted)
    await saveSafetyLine(tx, actor, clientId, NewSafetyLine.parse({ id: uuidv7(), kind: "leave-out", words: leaveOut }));
  const referrer = referrerOf({ ...typed, askedBy: AskedBy.parse(typed.askedBy) });
  if (referrer !== null) {
    const today = await todayOfRelations(tx, actor.timeZone);
    await saveProfessional(tx, actor, clientId, NewProfessional.parse({ id: uuidv7(), ...referrer }), today);
  }
}
