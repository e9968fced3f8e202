/** The library's routes for goals and places. The library touches no client, so the right is asked about the practice as a whole. */
import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { isDomainHere } from "#assessment/server/domain-store.ts";
import { mountEvidence } from "./reference-routes.ts";
import { type BankGoal, matchesGoal } from "../goal-bank.ts";
import { readIn } from "../one-or-both.ts";
import type { OwnGoalWording } from "../own-goal.ts";
import * as own from "../own-library.api.ts";
import * as api from "../library.api.ts";
import { placesWith } from "../place.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import { facetsOf, withFacets } from "./goal-facets.ts";
import { mountInterventions, rowOf } from "./intervention-routes.ts";
import { bankGoals, bankInterventions, interventionsFor } from "./library-data.ts";
import { asBankGoal, asBankIntervention } from "./own-entry.ts";
import * as store from "./own-goal-store.ts";
import { latestInterventions } from "./own-intervention-store.ts";
import { mountPlaces } from "./place-routes.ts";
import { isSameName } from "./same-name.ts";
import { mountSongs } from "./song-routes.ts";

export function mountLibrary(door: Door): void {
  serve(door, api.listBankGoals, {
    handle: async (tx, { input }, { actor }) =>
      ok({ goals: (await allGoals(tx, actor.practiceId)).filter((goal) => matchesGoal(goal, input)) }),
  });

  serve(door, api.readBankGoal, {
    find: async (tx, { goalId }, { practiceId }) =>
      bankGoals().some(({ id }) => id === goalId) || (await store.ownGoal(tx, practiceId, goalId)) ? ofThePractice(practiceId) : undefined,
    handle: async (tx, { ids: { goalId } }, { actor: { practiceId } }) => {
      const goals = await allGoals(tx, practiceId);
      const written = goals.some(({ id, own: isOwn }) => id === goalId && !isOwn) ? undefined : await store.ownGoal(tx, practiceId, goalId);
      const goal = goals.find(({ id }) => id === goalId) ?? (written && asBankGoal(goalId, written.wording, new Map()));
      if (!goal) return refuse({ type: "not-found" });
      const theirs = (await latestInterventions(tx, practiceId, 300)).map((it) => asBankIntervention(it.id, it.wording));
      return ok({
        goal,
        narrower: goals.filter(({ parent }) => parent === goalId),
        interventions: interventionsFor(goalId, [...theirs, ...bankInterventions()]).map(rowOf),
        written: written === undefined ? null : { version: written.version, status: written.status, wording: written.wording },
      });
    },
  });

  serve(door, own.keepOwnGoal, {
    handle: async (tx, { input: { id, ...wording } }, { actor, now }) => {
      if (!(await isDomainHere(tx, actor.practiceId, ...wording.domains))) return refuse({ type: "no-such-domain" });
      if (isThere(await allGoals(tx, actor.practiceId), wording.name, id)) return refuse({ type: "goal-exists" });
      await store.saveOwnGoal(tx, actor, id, wording, now);
      return ok({ id });
    },
  });

  serve(door, own.changeOwnGoal, {
    find: async (tx, { ownGoalId }, { practiceId }) =>
      (await store.ownGoal(tx, practiceId, ownGoalId)) ? ofThePractice(practiceId) : undefined,
    handle: async (tx, { ids: { ownGoalId: id }, input: { basedOn, status, ...wording } }, { actor, now }) => {
      const latest = (await store.ownGoal(tx, actor.practiceId, id))?.version;
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      if (!(await isDomainHere(tx, actor.practiceId, ...wording.domains))) return refuse({ type: "no-such-domain" });
      if (status === "kept" && isThere(await allGoals(tx, actor.practiceId), wording.name, id)) return refuse({ type: "goal-exists" });
      await store.saveOwnGoalVersion(tx, actor, { id, version: latest + 1, status, wording }, now);
      return ok({ version: latest + 1 });
    },
  });

  mountPlaces(door);
  mountInterventions(door);
  mountSongs(door);
  mountEvidence(door);
}

/** A goal of the bank has no uuid of its own, so the trace names the practice whose member looked. */
const ofThePractice = (practiceId: string): Subject => ({ kind: "practice", id: practiceId, clientId: null });

/** What ships and what the practice wrote, each with for whom and where it is worked on here. */
async function allGoals(tx: Tx, practiceId: string): Promise<BankGoal[]> {
  const { goals, facets, changes } = await store.ownPart(tx, practiceId);
  if (goals.length === 0 && facets.length === 0 && changes.length === 0) return bankGoals();
  const its = facetsOf([...bankInterventions(), ...facets], placesWith(SHIPPED_PLACES, changes));
  return [...goals.map(({ id, wording }) => asBankGoal(id, wording, its)), ...bankGoals().map((goal) => withFacets(goal, its))];
}

const isThere = (goals: readonly BankGoal[], name: OwnGoalWording["name"], besides: string): boolean =>
  goals.some((goal) => goal.id !== besides && isSameName({ en: readIn(goal.name, "en"), fr: readIn(goal.name, "fr") }, name));
