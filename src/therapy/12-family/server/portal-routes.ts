import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { changeLanguage } from "#people/server/me-store.ts";
import { isToCome } from "#progress/evidence.ts";
import { saveCelebration } from "#progress/server/evidence-store.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { urgentNumbersOf } from "../family-manner.api.ts";
import * as api from "../portal.api.ts";
import * as more from "../portal-more.api.ts";
import { faqOf, mannerOf } from "./help-store.ts";
import { attendancePageOf, pageOf, portalOf } from "./portal-store.ts";
import { attendanceStoryOf, sharedStoryOf } from "./portal-story-store.ts";
import { isObjectiveShown, isShown } from "./release-store.ts";
import { findOwnQuestion, saveMessage, saveNothingNew, saveObservation, saveQuestion } from "./talk-store.ts";

export function portalRoutes(door: Door): void {
  serve(door, api.readPortal, {
    handle: async (tx, _, { actor, now }) => ok(await portalOf(tx, actor, dayAt(now, actor.timeZone))),
  });

  serve(door, api.readPortalClient, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now, decision }) =>
      ok(await (decision.fields === "attendance" ? attendancePageOf : pageOf)(tx, actor, ids.clientId, now)),
  });

  serve(door, api.readPortalStory, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now, decision }) =>
      ok(await (decision.fields === "attendance" ? attendanceStoryOf : sharedStoryOf)(tx, actor, ids.clientId, now)),
  });

  serve(door, api.tellObservation, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (isToCome(input.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      if (!(await isShown(tx, actor, ids.clientId, input))) return NOT_FOUND;
      await saveObservation(tx, actor, ids.clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, more.tellNothingNew, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      await saveNothingNew(tx, actor, ids.clientId, { id: input.id, day: dayAt(now, actor.timeZone) }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, more.readHelp, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => {
      const { manner, country } = await mannerOf(tx, actor.practiceId);
      const may = async (medium: "photo" | "audio") =>
        (await lockedBy(tx, actor, clientId, { do: "record", medium, use: "clinical-review" })) === undefined;
      const { answerDays, urgentEn, urgentFr } = manner;
      const faq = await faqOf(tx, actor.practiceId);
      return ok({
        answerDays,
        urgentEn,
        urgentFr,
        urgent: [...urgentNumbersOf(country)],
        faq,
        mayPhoto: await may("photo"),
        maySound: await may("audio"),
      });
    },
  });

  serve(door, api.celebrateAtHome, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (isToCome(input.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      if (!(await isObjectiveShown(tx, actor, ids.clientId, input.objectiveId))) return NOT_FOUND;
      await saveCelebration(tx, actor, ids.clientId, input, { now, fromFamily: true });
      return ok({ id: input.id });
    },
  });

  serve(door, api.askQuestion, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!(await isShown(tx, actor, ids.clientId, input))) return NOT_FOUND;
      await saveQuestion(tx, actor, ids.clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.askFurther, {
    find: findOwnQuestion,
    handle: async (tx, { ids, input }, { actor, now }) => {
      await saveMessage(tx, actor, ids.questionId, input, { now, fromFamily: true });
      return ok({ id: ids.questionId });
    },
  });

  serve(door, api.choosePortalLanguage, {
    handle: async (tx, { input }, { actor }) => {
      await changeLanguage(tx, actor, input.language);
      return ok({ language: input.language });
    },
  });
}

/** What is not shared does not exist for the family. */
const NOT_FOUND = refuse({ type: "not-found" });
