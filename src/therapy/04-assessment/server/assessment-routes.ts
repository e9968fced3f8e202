import type { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { Instant } from "#foundation/words.ts";
import { findClient } from "#people/server/people-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import { isOfVisit, ownDomainIn } from "../assessment.ts";
import * as api from "../assessment.api.ts";
import { composeSummary } from "../compose-summary.ts";
import { itemsWith, ownItemIn } from "../own-item.ts";
import { assessmentOf, assessmentsOf } from "./assessment-read.ts";
import { isDomainHere } from "./domain-store.ts";
import { changesOf } from "./item-store.ts";
import * as store from "./assessment-store.ts";

type AssessmentIds = (typeof api.writeVisit)["ids"];
type Refusals = (typeof api.writeVisit)["refusals"];

export function mountAssessments(door: Door, { say }: { readonly say: ServerSay }): void {
  serve(door, api.listAssessments, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ assessments: await assessmentsOf(tx, actor.practiceId, ids.clientId) }),
  });

  serve(door, api.beginAssessment, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => {
      await store.beginAssessment(tx, actor, ids.clientId, input);
      return ok({ id: input.id });
    },
  });

  serve(door, api.readAssessment, {
    find: store.findAssessment,
    handle: async (tx, { ids }, { actor }) => {
      const { clientName: _, ...page } = await assessmentOf(tx, actor, ids.assessmentId);
      return ok(page);
    },
  });

  serve(door, api.readAssessmentSummary, {
    find: store.findAssessment,
    handle: async (tx, { ids, input: { language } }, { actor }) => {
      const page = await assessmentOf(tx, actor, ids.assessmentId);
      return ok(composeSummary({ ...page, language, timeZone: actor.timeZone }, (code, values = {}) => say(code, values, language)));
    },
  });

  writing(door, api.writeVisit, async (tx, open, input, { actor, now }) => ({
    id: input.id,
    version: await store.saveVisit(tx, actor, open, input, now),
  }));
  serve(door, api.writeEntry, {
    find: store.findAssessment,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (isOfVisit(input.field) !== (input.visitId !== null)) return refuse({ type: "visit-missing" });
      const own = ownItemIn(input.field);
      if (own !== null && !itemsWith(await changesOf(tx, actor.practiceId)).known.some(({ id }) => id === own))
        return refuse({ type: "no-such-item" });
      const domain = ownDomainIn(input.field);
      if (domain !== null && !(await isDomainHere(tx, actor.practiceId, domain))) return refuse({ type: "no-such-domain" });
      const open = await store.holdOpen(tx, actor, ids.assessmentId);
      if (open === undefined) return refuse({ type: "assessment-is-finished" });
      await store.saveEntry(tx, actor, open, input, now);
      return ok({ id: input.id });
    },
  });
  serve(door, api.addBaseline, {
    find: store.findAssessment,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!(await isDomainHere(tx, actor.practiceId, input.domain))) return refuse({ type: "no-such-domain" });
      const open = await store.holdOpen(tx, actor, ids.assessmentId);
      if (open === undefined) return refuse({ type: "assessment-is-finished" });
      await store.saveBaseline(tx, actor, open, input, now);
      return ok({ id: input.id });
    },
  });
  writing(door, api.sendTaps, async (tx, open, { taps }, { actor, now }) => {
    await store.saveTaps(tx, actor, open, taps, now);
    return { kept: taps.map(({ id }) => id) };
  });
  writing(door, api.addPublishedTotal, async (tx, open, input, { actor, now }) => {
    await store.saveTotal(tx, actor, open, input, now);
    return { id: input.id };
  });

  serve(door, api.finishAssessment, {
    find: store.findAssessment,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const { visits } = await assessmentOf(tx, actor, ids.assessmentId);
      if (visits.length === 0) return refuse({ type: "no-visit-yet" });
      const signature = { signedName: await signatureOf(tx, actor), signedAt: now };
      const done = await store.finish(tx, actor, ids.assessmentId, input.fingerprint, signature);
      return done ? ok({ id: ids.assessmentId, signedAt: Instant.parse(now) }) : refuse({ type: "changed-meanwhile" });
    },
  });

  serve(door, api.addToAssessment, {
    find: store.findAssessment,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      await store.saveAddendum(tx, actor, ids.assessmentId, input, { signedName: await signatureOf(tx, actor), signedAt: now });
      return ok({ id: input.id, signedAt: Instant.parse(now) });
    },
  });
}

/** Everything that writes into an assessment holds it open while it does, and is told when somebody has just finished it. */
function writing<Input extends z.ZodType, Output extends z.ZodType>(
  door: Door,
  it: Endpoint<AssessmentIds, Input, Output, Refusals>,
  write: (
    tx: Tx,
    open: store.OpenAssessment,
    input: z.output<Input>,
    moment: { readonly actor: Actor; readonly now: string },
  ) => Promise<z.input<Output>>,
): void {
  serve(door, it, {
    find: store.findAssessment,
    handle: async (tx, { ids, input }, moment) => {
      const open = await store.holdOpen(tx, moment.actor, ids.assessmentId);
      return open === undefined ? refuse({ type: "assessment-is-finished" }) : ok(await write(tx, open, input, moment));
    },
  });
}
