import { v7 as uuidv7 } from "uuid";
import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { mailWorks } from "#foundation/server/mail-fate.ts";
import { serve } from "#foundation/server/serve.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../circle.api.ts";
import { readFamilyManner, settleFamilyManner } from "../family-manner.api.ts";
import { chooseReading, sayMailWorks } from "../portal-more.api.ts";
import { aroundOf, lookedAt, noticeChoiceOf, saveNoticeChoice } from "./circle-store.ts";
import { mannerOf, saveManner } from "./help-store.ts";
import { saveReading } from "./reading-store.ts";

export function circleRoutes(door: Door): void {
  serve(door, api.readCircle, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) =>
      ok({ ...(await aroundOf(tx, actor, clientId)), ...(await lookedAt(tx, actor, clientId, input.before)) }),
  });

  serve(door, api.readNotices, { handle: async (tx, _, { actor }) => ok(await noticeChoiceOf(tx, actor)) });

  serve(door, api.chooseNotices, {
    handle: async (tx, { input }, { actor, now }) => {
      await saveNoticeChoice(tx, actor, uuidv7(), input, now);
      return ok(input);
    },
  });

  serve(door, sayMailWorks, {
    handle: async (tx, _, { actor }) => {
      await mailWorks(tx, actor.accountId);
      return ok({ works: true });
    },
  });

  serve(door, chooseReading, {
    handle: async (tx, { input }, { actor, now }) => {
      await saveReading(tx, actor, input, now);
      return ok(input);
    },
  });

  serve(door, readFamilyManner, { handle: async (tx, _, { actor }) => ok((await mannerOf(tx, actor.practiceId)).manner) });

  serve(door, settleFamilyManner, {
    handle: async (tx, { input: { id, ...manner } }, { actor, now }) => {
      await saveManner(tx, actor, id, manner, now);
      return ok({ id });
    },
  });
}
