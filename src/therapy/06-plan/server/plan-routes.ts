import { ok, refuse } from "#foundation/result.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { isDomainHere } from "#assessment/server/domain-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { isCountedAnew } from "../counted-anew.ts";
import { targetFits } from "../objective.ts";
import * as api from "../plan.api.ts";
import { textsOf } from "../wording.ts";
import { readCaseload } from "../caseload.api.ts";
import { goalsOfCaseload } from "./caseload-store.ts";
import { beginFromBaseline, proposalsOf } from "./baseline-store.ts";
import { mayStandThere } from "./family-words.ts";
import { findIntervention, latestInterventionVersion, saveInterventionVersion, saveNewIntervention } from "./intervention-store.ts";
import * as store from "./plan-store.ts";

export function planRoutes(door: Door): void {
  serve(door, api.readPlan, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok(await store.planOf(tx, actor.practiceId, ids.clientId)),
  });

  serve(door, readCaseload, { handle: async (tx, _, { actor }) => ok({ goals: await goalsOfCaseload(tx, actor) }) });

  serve(door, api.listProposals, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ proposals: await proposalsOf(tx, actor.practiceId, ids.clientId) }),
  });

  serve(door, api.setGoal, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => {
      if (!(await isDomainHere(tx, actor.practiceId, input.domain))) return refuse({ type: "no-such-domain" });
      await store.saveNewGoal(tx, actor, ids.clientId, input);
      return ok({ id: input.id, version: 1 });
    },
  });

  serve(door, api.changeGoal, {
    find: store.findGoal,
    handle: async (tx, { ids, input: { basedOn, namedOnPurpose: onPurpose, ...wording } }, { actor, subject, now }) => {
      if (wording.status !== "active" && !wording.statusReason) return refuse({ type: "reason-needed" });
      if (!(await isDomainHere(tx, actor.practiceId, wording.domain))) return refuse({ type: "no-such-domain" });
      const latest = await store.latestGoalVersion(tx, actor.practiceId, ids.goalId);
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      const words = { clientId: clientOf(subject), of: { goalId: ids.goalId }, texts: textsOf(wording.familyWording), onPurpose };
      const stands = await mayStandThere(tx, actor, words, now);
      if (!stands.ok) return stands;
      await store.saveGoalVersion(tx, actor, ids.goalId, latest + 1, wording);
      return ok({ id: ids.goalId, version: latest + 1 });
    },
  });

  serve(door, api.addObjective, {
    find: store.findGoal,
    handle: async (tx, { ids, input: { baselineId, namedOnPurpose: onPurpose, ...input } }, { actor, now }) => {
      const goal = await store.goalBehind(tx, actor.practiceId, ids.goalId);
      const fits = targetFits(goal.nature, input.target);
      if (!fits.ok) return fits;
      const words = { clientId: goal.clientId, of: { goalId: ids.goalId }, texts: textsOf(input.familyWording), onPurpose };
      const stands = await mayStandThere(tx, actor, words, now);
      if (!stands.ok) return stands;
      await store.saveNewObjective(tx, actor, ids.goalId, goal.clientId, input);
      const begun = baselineId === null ? ok(null) : await beginFromBaseline(tx, actor, goal.clientId, baselineId, input);
      if (!begun.ok) return begun;
      return ok({ id: input.id, version: 1 });
    },
  });

  serve(door, api.changeObjective, {
    find: store.findObjective,
    handle: async (tx, { ids, input: { basedOn, newPhase, namedOnPurpose: onPurpose, ...wording } }, { actor, now }) => {
      const goalId = await store.goalOfObjective(tx, actor.practiceId, ids.objectiveId);
      const goal = await store.goalBehind(tx, actor.practiceId, goalId);
      const fits = targetFits(goal.nature, wording.target);
      if (!fits.ok) return fits;
      const latest = await store.latestObjectiveVersion(tx, actor.practiceId, ids.objectiveId);
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      const words = { clientId: goal.clientId, of: { goalId }, texts: textsOf(wording.familyWording), onPurpose };
      const stands = await mayStandThere(tx, actor, words, now);
      if (!stands.ok) return stands;
      const countsAnew = isCountedAnew(await store.countedHow(tx, actor.practiceId, ids.objectiveId), wording);
      if (countsAnew && newPhase === null) return refuse({ type: "new-phase-needed" });
      await store.saveObjectiveVersion(tx, actor, ids.objectiveId, latest + 1, wording);
      if (newPhase !== null) await store.savePhase(tx, actor, ids.objectiveId, { ...newPhase, countedAnew: countsAnew });
      return ok({ id: ids.objectiveId, version: latest + 1 });
    },
  });

  serve(door, api.beginPhase, {
    find: store.findObjective,
    handle: async (tx, { ids, input }, { actor }) => {
      await store.savePhase(tx, actor, ids.objectiveId, input);
      return ok({ id: input.id });
    },
  });

  serve(door, api.planIntervention, {
    find: findClient,
    handle: async (tx, { ids, input: { namedOnPurpose: onPurpose, ...input } }, { actor, now }) => {
      const words = {
        clientId: ids.clientId,
        of: { objectiveIds: input.objectiveIds },
        texts: [...textsOf(input.familyReason), input.name],
        onPurpose,
      };
      const stands = await mayStandThere(tx, actor, words, now);
      if (!stands.ok) return stands;
      await saveNewIntervention(tx, actor, ids.clientId, input);
      return ok({ id: input.id, version: 1 });
    },
  });

  serve(door, api.changeIntervention, {
    find: findIntervention,
    handle: async (tx, { ids, input: { basedOn, namedOnPurpose: onPurpose, ...wording } }, { actor, subject, now }) => {
      const latest = await latestInterventionVersion(tx, actor.practiceId, ids.interventionId);
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      const clientId = clientOf(subject);
      const words = {
        clientId,
        of: { objectiveIds: wording.objectiveIds },
        texts: [...textsOf(wording.familyReason), wording.name],
        onPurpose,
      };
      const stands = await mayStandThere(tx, actor, words, now);
      if (!stands.ok) return stands;
      await saveInterventionVersion(tx, actor, ids.interventionId, clientId, latest + 1, wording);
      return ok({ id: ids.interventionId, version: latest + 1 });
    },
  });
}

function clientOf({ clientId }: Subject): string {
  if (clientId === null) throw new Error("A plan belongs to a client");
  return clientId;
}
