import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { Instant } from "#foundation/words.ts";
import { peersNamed } from "#people/server/named-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import * as api from "../session.api.ts";
import { keepMarks, marksOf, scoresOfSession, storeScores } from "./mark-store.ts";
import { keepShown } from "./shown-store.ts";
import { keepEntries } from "./timeline-store.ts";
import { findNote, hasAttendance, keepDraft, noteOf, saveAddendum, sign } from "./note-store.ts";

export function sessionRoutes(door: Door): void {
  serve(door, api.sendMarks, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor }) => {
      const results = await keepMarks(tx, actor, ids, input.marks);
      if (results.some(({ outcome }) => outcome === "accepted")) await storeScores(tx, actor.practiceId, ids);
      return ok({ results });
    },
  });

  serve(door, api.sendShown, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor }) => ok({ results: await keepShown(tx, actor, ids, input.shown) }),
  });

  serve(door, api.sendTimeline, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor }) => ok({ results: await keepEntries(tx, actor, ids, input.entries) }),
  });

  serve(door, api.readMarks, {
    find: findParticipation,
    handle: async (tx, { ids }, { actor }) =>
      ok({ marks: await marksOf(tx, actor.practiceId, ids), scores: await scoresOfSession(tx, actor.practiceId, ids) }),
  });

  serve(door, api.readNote, {
    find: findParticipation,
    handle: async (tx, { ids }, { actor }) => ok({ note: await noteOf(tx, actor, ids) }),
  });

  serve(door, api.writeNote, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const version = await keepDraft(tx, actor, ids, input, now);
      if (version === null) return refuse({ type: "changed-meanwhile" });
      return ok({ id: input.id, version, namesPeers: await peersNamed(tx, actor, ids.clientId, input.words) });
    },
  });

  serve(door, api.signNote, {
    find: findNote,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if (!(await hasAttendance(tx, actor.practiceId, ids.noteId))) return refuse({ type: "attendance-not-recorded" });
      const signed = await sign(tx, actor, ids.noteId, input.version, await signatureOf(tx, actor), now);
      return signed ? ok({ id: ids.noteId, signedAt: Instant.parse(now) }) : refuse({ type: "changed-meanwhile" });
    },
  });

  serve(door, api.addAddendum, {
    find: findNote,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      await saveAddendum(tx, actor, ids.noteId, input, await signatureOf(tx, actor), now);
      return ok({ id: input.id, signedAt: Instant.parse(now) });
    },
  });
}
