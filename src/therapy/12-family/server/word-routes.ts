import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { findClient } from "#people/server/people-store.ts";
import { fitsTogether, sayFamilyWord, seeWord } from "../family-word.api.ts";
import { readOwnWords, saysSomething, sayOwnWord } from "../own-word.api.ts";
import * as store from "./word-store.ts";

export function wordRoutes(door: Door): void {
  serve(door, sayFamilyWord, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!fitsTogether(input)) return refuse({ type: "says-nothing" });
      if (input.sessionId !== null) {
        const isOver = await store.isVisitOver(tx, actor, clientId, input.sessionId, now);
        if (isOver === undefined) return refuse({ type: "not-found" });
        if (isOver) return refuse({ type: "already-over" });
      }
      await store.saveFamilyWord(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, readOwnWords, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => ok({ words: await store.ownWordsOf(tx, actor, clientId) }),
  });

  serve(door, sayOwnWord, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!saysSomething(input)) return refuse({ type: "says-nothing" });
      await store.saveOwnWord(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, seeWord, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { wordId } }, { actor, now }) =>
      (await store.saveSeen(tx, actor, clientId, wordId, now)) ? ok({ wordId }) : refuse({ type: "not-found" }),
  });
}
