/** The library's reading routes. The library is shipped with the product: it touches no client, so the right is asked about the practice as a whole. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { listBankGoals, listBankInterventions, readBankGoal } from "../library.api.ts";
import { mountEvidence } from "./reference-routes.ts";
import { mountSongs } from "./song-routes.ts";
import { bankGoal, bankGoals, bankInterventions, interventionsFor, narrowerGoals } from "./library-data.ts";

export function mountLibrary(door: Door): void {
  serve(door, listBankGoals, { handle: async (_tx, { input }) => ok({ goals: bankGoals(input) }) });

  serve(door, readBankGoal, {
    find: async (_tx, { goalId }, actor) => (bankGoal(goalId) ? ofThePractice(actor.practiceId) : undefined),
    handle: async (_tx, { ids }) => {
      const goal = bankGoal(ids.goalId);
      if (!goal) return refuse({ type: "not-found" });
      return ok({ goal, narrower: narrowerGoals(goal.id), interventions: interventionsFor(goal.id) });
    },
  });

  serve(door, listBankInterventions, {
    handle: async (_tx, { input }) => ok({ interventions: input.goalId ? interventionsFor(input.goalId) : bankInterventions() }),
  });

  mountSongs(door);
  mountEvidence(door);
}

/** A goal of the bank has no uuid of its own, so the trace names the practice whose member looked. */
const ofThePractice = (practiceId: string): Subject => ({ kind: "practice", id: practiceId, clientId: null });
