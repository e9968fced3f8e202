import { v7 as uuidv7 } from "uuid";
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import * as api from "../people.api.ts";
import { isToCome } from "../client.ts";
import { readTrail } from "../practice.api.ts";
import { allTellings, findClient, saveNewClient, saveTelling, storyOf, todayOfRelations } from "./people-store.ts";
import { everySafetyLine, findSafetyLine, saveSafetyLine, takeOffSafetyLine } from "./safety-store.ts";
import { contactOf, earlierProfiles, profileOf, saveProfile } from "./profile-store.ts";
import { practiceOf, savePractice } from "./practice-store.ts";
import { trailOf } from "./trail-store.ts";

const BORN_LATER = refuse({ type: "born-in-the-future" });

export function peopleRoutes(door: Door): void {
  serve(door, api.createClient, {
    handle: async (tx, { input }, { actor, now }) => {
      if (isToCome(input.bornOn, dayAt(now, actor.timeZone))) return BORN_LATER;
      await saveNewClient(tx, actor, input, uuidv7(), await todayOfRelations(tx, actor.timeZone));
      return ok({ id: input.id });
    },
  });

  serve(door, api.readClient, {
    find: findClient,
    handle: async (tx, { ids }, { actor, decision }) => {
      const { profile, version } = await profileOf(tx, actor.practiceId, ids.clientId);
      if (decision.fields === "contact") return ok({ fields: "contact" as const, id: ids.clientId, ...contactOf(profile) });
      const story = await storyOf(tx, actor.practiceId, ids.clientId);
      return ok({ fields: "whole" as const, id: ids.clientId, version, ...profile, ...story });
    },
  });

  serve(door, api.changeClientDetails, {
    find: findClient,
    handle: async (tx, { ids, input: { basedOn, ...profile } }, { actor, now }) => {
      if (isToCome(profile.bornOn, dayAt(now, actor.timeZone))) return BORN_LATER;
      return (await saveProfile(tx, actor, ids.clientId, profile, basedOn))
        ? ok({ id: ids.clientId })
        : refuse({ type: "changed-meanwhile" });
    },
  });

  serve(door, api.listEarlierDetails, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ earlier: await earlierProfiles(tx, actor.practiceId, ids.clientId) }),
  });

  serve(door, api.tellStory, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => {
      await saveTelling(tx, actor, ids.clientId, input);
      return ok({ id: input.id });
    },
  });

  serve(door, api.listTellings, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => ok({ tellings: await allTellings(tx, actor.practiceId, ids.clientId, input.voice) }),
  });

  serve(door, api.addSafetyLine, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (input.replaces !== null && !(await takeOffSafetyLine(tx, actor, { clientId: ids.clientId, lineId: input.replaces }, now)))
        return refuse({ type: "already-withdrawn" });
      await saveSafetyLine(tx, actor, ids.clientId, input);
      return ok({ id: input.id });
    },
  });

  serve(door, api.listSafetyLines, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ lines: await everySafetyLine(tx, actor.practiceId, ids.clientId) }),
  });

  serve(door, api.withdrawSafetyLine, {
    find: findSafetyLine,
    handle: async (tx, { ids }, { actor, now }) =>
      (await takeOffSafetyLine(tx, actor, ids, now)) ? ok({ id: ids.lineId }) : refuse({ type: "already-withdrawn" }),
  });

  serve(door, api.readPractice, {
    handle: async (tx, _, { actor, now }) => ok(await practiceOf(tx, actor.practiceId, dayAt(now, actor.timeZone))),
  });

  serve(door, api.changePractice, {
    handle: async (tx, { input }, { actor }) => {
      await savePractice(tx, actor, input);
      return ok({ done: true as const });
    },
  });

  serve(door, readTrail, { handle: async (tx, { input }, { actor }) => ok(await trailOf(tx, actor, input)) });
}
