/** The care plan from draft to signature, agreement and review. A rule never changes it: each step is a person's. */
import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { outcomeFor } from "#people/capacity.ts";
import { agreeing, deciders, signingOf } from "#people/consent-signer.ts";
import { capacityOf } from "#people/server/capacity-store.ts";
import { signersAround } from "#people/server/consent-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import * as api from "../care-plan.api.ts";
import { changesPlan, type GoalOfPlan, isWorkedOn, type NewPlanReview } from "../care-plan.ts";
import { composePlanPaper } from "../compose-plan-paper.ts";
import * as store from "./care-plan-store.ts";
import { planOf, saveGoalVersion } from "./plan-store.ts";

export function carePlanRoutes(door: Door): void {
  serve(door, api.readCarePlan, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor, now }) => {
      const { open, clientName: _, ...kept } = await store.carePlanOf(tx, actor.practiceId, clientId);
      const people = await signersAround(tx, actor, clientId);
      const found = outcomeFor(await capacityOf(tx, actor, clientId), "treatment");
      const self = people.filter(({ relation }) => relation === "self");
      return ok({
        ...kept,
        today: CalendarDay.parse(dayAt(now, actor.timeZone)),
        draft: open === null ? null : await draftOf(tx, actor, clientId, open),
        signers: agreeing([...deciders(people), ...self], found).map(({ personId, name, relation, ground }) => ({
          personId,
          name,
          relation,
          ground,
        })),
      });
    },
  });

  serve(door, api.beginPlan, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { id, follows, terms } }, { actor, now }) => {
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { open, versions } = await store.carePlanOf(tx, actor.practiceId, clientId);
      if (open !== null) return refuse({ type: "draft-is-open" });
      const standing = versions[0]?.version ?? 0;
      if (standing !== follows) return refuse({ type: "plan-already-stands" });
      await store.saveNewPlan(tx, actor, { id, clientId, version: standing + 1, terms }, now);
      return ok({ id, version: standing + 1 });
    },
  });

  serve(door, api.changePlanTerms, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId: id }, input: { basedOn, terms } }, { actor, subject, now }) => {
      const clientId = subject.clientId ?? "";
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { open } = await store.carePlanOf(tx, actor.practiceId, clientId);
      if (open?.id !== id) return refuse({ type: "plan-is-signed" });
      if (open.revision !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveTerms(tx, actor, { id, clientId, revision: basedOn + 1, terms }, now);
      return ok({ id, revision: basedOn + 1 });
    },
  });

  serve(door, api.dismissPlan, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId: id } }, { actor, subject, now }) => {
      const clientId = subject.clientId ?? "";
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { open } = await store.carePlanOf(tx, actor.practiceId, clientId);
      if (open?.id !== id) return refuse({ type: "plan-is-signed" });
      await store.dismiss(tx, actor, id, now);
      return ok({ id });
    },
  });

  serve(door, api.signPlan, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId: id }, input: { fingerprint } }, { actor, subject, now }) => {
      const clientId = subject.clientId ?? "";
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { open } = await store.carePlanOf(tx, actor.practiceId, clientId);
      if (open?.id !== id) return refuse({ type: "plan-is-signed" });
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const draft = await draftOf(tx, actor, clientId, open);
      if (draft.fingerprint !== fingerprint) return refuse({ type: "changed-meanwhile" });
      const { goals } = draft.content;
      if (!goals.some(isWorkedOn)) return refuse({ type: "plan-without-goal" });
      if (goals.some((goal) => goal.status === "active" && !hasObjective(goal))) return refuse({ type: "goal-without-objective" });
      await store.sign(tx, actor, draft, { signedName: await signatureOf(tx, actor), signedAt: now });
      return ok({ id, signedAt: Instant.parse(now) });
    },
  });

  serve(door, api.agreeToPlan, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId }, input }, { actor, subject, now }) => {
      const clientId = subject.clientId ?? "";
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { versions } = await store.carePlanOf(tx, actor.practiceId, clientId);
      const plan = versions.find(({ id }) => id === planId);
      if (plan === undefined) return refuse({ type: "plan-not-signed-yet" });
      const found = outcomeFor(await capacityOf(tx, actor, clientId), "treatment");
      const signing = signingOf(await signersAround(tx, actor, clientId), input.signer, found);
      if (!signing.ok) return signing;
      if (plan.signatures.some(({ personId }) => personId === signing.value.personId)) return refuse({ type: "has-agreed-already" });
      if (input.signedOn > dayAt(now, actor.timeZone)) return refuse({ type: "signed-in-future" });
      await store.saveAgreement(tx, actor, { planId, clientId }, input, signing.value, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.reviewPlan, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId }, input }, { actor, subject, now }) => {
      const clientId = subject.clientId ?? "";
      await store.holdPlansOf(tx, actor.practiceId, clientId);
      const { versions, open } = await store.carePlanOf(tx, actor.practiceId, clientId);
      const standing = versions[0];
      if (standing?.id !== planId) return refuse({ type: "plan-not-standing" });
      if (input.reviewedOn > dayAt(now, actor.timeZone)) return refuse({ type: "day-to-come" });
      const goals = (await planOf(tx, actor.practiceId, clientId)).goals.filter(isWorkedOn);
      const decidedOn = new Map<string, NewPlanReview["decisions"][number]>(input.decisions.map((one) => [one.goalId, one]));
      if (goals.some(({ id }) => !decidedOn.has(id)) || input.decisions.length !== goals.length)
        return refuse({ type: "goal-not-decided" });
      if (goals.some(({ id, version }) => decidedOn.get(id)?.goalVersion !== version)) return refuse({ type: "changed-meanwhile" });
      await store.saveReview(tx, actor, { planId, clientId }, input, now);
      for (const goal of goals) await endAsDecided(tx, actor, goal, decidedOn.get(goal.id));
      if (open !== null || !changesPlan(input.decisions)) return ok({ id: input.id, draft: open?.id ?? null });
      const terms = { ...standing.content.terms, startsOn: input.reviewedOn, reviewOn: input.nextReviewOn };
      await store.saveNewPlan(tx, actor, { id: input.draftId, clientId, version: standing.version + 1, terms }, now);
      return ok({ id: input.id, draft: input.draftId });
    },
  });

  serve(door, api.listPlansDue, {
    handle: async (tx, _, { actor, now }) => {
      const today = dayAt(now, actor.timeZone);
      return ok({ today: CalendarDay.parse(today), due: await store.plansDue(tx, actor, daysAfter(today, store.DAYS_AHEAD)) });
    },
  });
}

/** The page to print speaks a language of its own, so it is said here. */
export function mountPlanPaper(door: Door, { say }: { readonly say: ServerSay }): void {
  serve(door, api.readPlanPaper, {
    find: store.findCarePlan,
    handle: async (tx, { ids: { planId }, input: { language } }, { actor, subject }) => {
      const clientId = subject.clientId ?? "";
      const { versions, open, clientName } = await store.carePlanOf(tx, actor.practiceId, clientId);
      const signed = versions.find(({ id }) => id === planId) ?? null;
      const plan = signed ?? (open && (await draftOf(tx, actor, clientId, open)));
      if (plan === null) throw new Error("A plan that was just found is gone");
      const before = versions.find(({ version }) => version === plan.version - 1)?.content ?? null;
      const { version, content } = plan;
      const facts = { language, timeZone: actor.timeZone, clientName, version, content, before, signed };
      return ok(composePlanPaper(facts, (code, values = {}) => say(code, values, language)));
    },
  });
}

async function draftOf(tx: Tx, actor: Actor, clientId: string, open: NonNullable<Awaited<ReturnType<typeof store.carePlanOf>>["open"]>) {
  const { terms, ...draft } = open;
  const content = await store.contentOf(tx, actor.practiceId, clientId, terms);
  return { ...draft, content, fingerprint: store.fingerprintOf(draft.id, content) };
}

const hasObjective = ({ objectives }: GoalOfPlan): boolean => objectives.some(({ status }) => status === "active" || status === "paused");

/** "Reached" and "stop" end the goal with the reason given at the review; "continue" and "change" leave it to whoever words it. */
async function endAsDecided(
  tx: Tx,
  actor: Actor,
  goal: GoalOfPlan,
  decided: NewPlanReview["decisions"][number] | undefined,
): Promise<void> {
  if (decided === undefined || decided.decision === "continue" || decided.decision === "change") return;
  const { nature, domain, clinicalWording, familyWording, dueOn, clinicalPurpose } = goal;
  const status = decided.decision === "reached" ? "met" : "discontinued";
  const wording = { nature, domain, clinicalWording, familyWording, dueOn, clinicalPurpose };
  await saveGoalVersion(tx, actor, goal.id, goal.version + 1, { ...wording, status, statusReason: decided.reason });
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
