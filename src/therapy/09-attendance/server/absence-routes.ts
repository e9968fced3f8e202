/** What is written at once about an absence, what families said ahead, what lost its session, and what the practice asks of families. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import { categoryOfNotice, noticeHours } from "../absence-account.ts";
import { readAbsence, writeAccount } from "../absence-account.api.ts";
import { AttendanceReport, daysLate, writtenAt } from "../attendance.ts";
import { type AttendancePolicy, policyOn, USUAL } from "../attendance-policy.ts";
import { readPolicies, writePolicy } from "../attendance-policy.api.ts";
import { answerAnnounced, listWaitingAbsences, settleStray } from "../waiting-absence.api.ts";
import * as store from "./absence-store.ts";
import { keepEntry } from "./keep-entry.ts";
import * as strays from "./stray-store.ts";

const hoursAsked = (policies: readonly AttendancePolicy[], day: string): number => (policyOn(policies, day) ?? USUAL).noticeHours;

export function absenceRoutes(door: Door): void {
  serve(door, readAbsence, {
    find: findParticipation,
    handle: async (tx, { ids }, { actor: { practiceId }, now }) => {
      const known = await store.absenceOf(tx, practiceId, ids, now);
      if (known === undefined) throw new Error("A place that was found is gone");
      const asked = hoursAsked(await store.policiesOf(tx, practiceId), known.day);
      return ok({
        ...known,
        entries: known.entries.map((one) => ({ ...one, daysLate: daysLate(known.day, writtenAt(one.entry.at, one.entry.recordedAt)) })),
        notice: { given: noticeHours(known.standing?.toldAt ?? null, known.startsAt), asked },
      });
    },
  });

  serve(door, writeAccount, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      await store.saveAccount(tx, actor, ids, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, listWaitingAbsences, {
    handle: async (tx, _, { actor }) => {
      const policies = await store.policiesOf(tx, actor.practiceId);
      const announced = (await store.announcedOf(tx, actor)).map((one) => {
        const hours = one.startsAt === null ? null : noticeHours(one.announcedAt, one.startsAt);
        return { ...one, hours, category: categoryOfNotice(hours, hoursAsked(policies, one.day)) };
      });
      return ok({ announced, strays: await strays.straysOf(tx, actor) });
    },
  });

  serve(door, answerAnnounced, {
    find: store.findAnnounced,
    handle: async (tx, { ids, input: { answer, entryId, at } }, { actor, now }) => {
      const word = await store.wordOf(tx, actor.practiceId, ids.announcedId);
      if (word === undefined) throw new Error("A word that was found is gone");
      if (!(await store.saveAnswer(tx, actor, ids.announcedId, answer, now))) return refuse({ type: "word-already-answered" });
      // A session that left the calendar has nobody to be absent from.
      if (answer === "coming-after-all" || word.startsAt === null) return ok({ id: ids.announcedId });
      const asked = hoursAsked(await store.policiesOf(tx, actor.practiceId), word.day);
      const { reason, announcedAt, sessionId } = word;
      const category = categoryOfNotice(noticeHours(announcedAt, word.startsAt), asked);
      const supersedes = word.outcome === "absent" ? word.standingId : null;
      const report = AttendanceReport.parse({ id: entryId, outcome: "absent", category, reason, toldAt: announcedAt, at, supersedes });
      const refusal = await keepEntry(tx, actor, { sessionId, clientId: ids.clientId }, report);
      if (refusal === null) return ok({ id: ids.announcedId });
      if (refusal.type === "documented-as-held") return refuse(refusal);
      throw new Error("The entry that stood is gone");
    },
  });

  serve(door, settleStray, {
    find: strays.findStray,
    handle: async (tx, { ids, input }, { actor, now }) =>
      (await strays.settleStray(tx, actor, ids.strayId, input.words, now)) ? ok({ id: ids.strayId }) : refuse({ type: "already-settled" }),
  });

  serve(door, readPolicies, {
    handle: async (tx, _, { actor }) => ok({ versions: await store.policiesOf(tx, actor.practiceId) }),
  });

  serve(door, writePolicy, {
    handle: async (tx, { input }, { actor, now }) => {
      await store.savePolicy(tx, actor, input, now);
      return ok({ id: input.id });
    },
  });
}
