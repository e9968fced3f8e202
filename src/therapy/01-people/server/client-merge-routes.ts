import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Decision, Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../client-merge.api.ts";
import { mayUndo } from "../client-merge.ts";
import { comparisonOf, doublesFor, findMerge, holdRecords, isClient, saveMerge, undoMerge } from "./client-merge-store.ts";
import { findClient } from "./people-store.ts";

const asClient = (clientId: string): Subject => ({ kind: "client", id: clientId, clientId });

export function clientMergeRoutes(door: Door): void {
  /** What is asked about the second record: that it is one of this practice, before what somebody is to it. */
  const mayJoin = async (tx: Tx, actor: Actor, clientId: string): Promise<Decision> =>
    (await isClient(tx, actor, clientId))
      ? door.guard.decide(tx, actor, "client.merge", asClient(clientId))
      : { allow: false, rule: "none", seen: false };

  serve(door, api.listDoubles, { handle: async (tx, _, { actor }) => ok({ pairs: await doublesFor(tx, actor) }) });

  serve(door, api.compareRecords, {
    find: findClient,
    handle: async (tx, { ids: { clientId: keptId }, input: { with: asideId } }, { actor, decision, now }) => {
      if (keptId === asideId) return refuse({ type: "same-record" });
      const there = await mayJoin(tx, actor, asideId);
      if (!there.allow) return NOT_THERE;
      const reads = decision.fields === "whole" && there.fields === "whole";
      return ok(await comparisonOf(tx, actor, { keptId, asideId, now, reads }));
    },
  });

  serve(door, api.joinRecords, {
    find: findClient,
    handle: async (tx, { ids: { clientId: keptId }, input }, { actor, now }) => {
      const { asideId } = input;
      if (keptId === asideId) return refuse({ type: "same-record" });
      if (!(await mayJoin(tx, actor, asideId)).allow) return NOT_THERE;
      await holdRecords(tx, actor, [keptId, asideId]);
      const { joinedAlready, open, teamOnlyThere, againstOrder } = await comparisonOf(tx, actor, { keptId, asideId, now, reads: false });
      if (joinedAlready) return refuse({ type: "already-joined" });
      if (open.length > 0 || teamOnlyThere.length > 0 || againstOrder.length > 0) return refuse({ type: "not-settled" });
      await saveMerge(tx, actor, keptId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.partRecords, {
    find: findMerge,
    handle: async (tx, { ids: { clientId, mergeId } }, { actor, subject, now }) => {
      const { keptId, asideId, joinedAt, undone } = subject.facts ?? {};
      if (undone === true) return refuse({ type: "already-undone" });
      const other = String(keptId === clientId ? asideId : keptId);
      if (!(await mayJoin(tx, actor, other)).allow) return NOT_THERE;
      if (!mayUndo(String(joinedAt), now)) return refuse({ type: "past-undoing" });
      return (await undoMerge(tx, actor, mergeId, now)) ? ok({ id: mergeId }) : refuse({ type: "already-undone" });
    },
  });
}

/** A record somebody may not join does not exist for them here. */
const NOT_THERE = refuse({ type: "not-found" });
