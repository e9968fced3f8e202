import { v7 as uuidv7 } from "uuid";
import { ok, refuse } from "#foundation/result.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { findGoal } from "#plan/server/plan-store.ts";
import { HomeEvidence, NewCelebration } from "#progress/evidence.ts";
import { saveCelebration, saveEvidence } from "#progress/server/evidence-store.ts";
import { findNote } from "#session/server/note-store.ts";
import * as api from "../family.api.ts";
import { readFamilyWaiting } from "../waiting.api.ts";
import { isOneThing, mayShareGoal, mayShareNote } from "../release.ts";
import { findRelative, portalPeopleOf, readerOf, waitingFor } from "./family-store.ts";
import { mannerOf } from "./help-store.ts";
import { tellFamily } from "./notice-store.ts";
import { attendancePageOf, pageOf } from "./portal-store.ts";
import {
  familyWordsOf,
  goalTexts,
  hide,
  noteTexts,
  releasedOf,
  releaseGoal,
  releaseNote,
  releaseTelling,
  saveAfterSigning,
  tellingTexts,
} from "./release-store.ts";
import { askerOf, findObservation, findQuestion, saveMessage, saveObservationAnswer, wordsOfObservation } from "./talk-store.ts";

export function familyRoutes(door: Door): void {
  serve(door, api.readFamilySide, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) =>
      ok({ people: await portalPeopleOf(tx, actor, ids.clientId), ...(await releasedOf(tx, actor, ids.clientId)) }),
  });

  serve(door, api.shareGoal, {
    find: findGoal,
    handle: async (tx, { ids, input }, { actor, now, subject }) => {
      const may = mayShareGoal(await familyWordsOf(tx, actor.practiceId, ids.goalId), input.shared);
      if (!may.ok) return may;
      const kind = input.shared ? await lockedBy(tx, actor, clientOf(subject), { do: "share-with-family" }) : undefined;
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      const texts = input.shared ? await goalTexts(tx, actor, ids.goalId) : [];
      const leaves = await mayLeave(
        tx,
        actor,
        { clientId: clientOf(subject), kind: "goal", recordId: ids.goalId, texts, onPurpose: input.namedOnPurpose },
        now,
      );
      if (!leaves.ok) return leaves;
      await releaseGoal(tx, actor, ids.goalId, input, now);
      if (input.shared) await tellFamily(tx, actor, { clientId: clientOf(subject), kind: "shared", aboutId: ids.goalId }, now);
      return ok({ shared: input.shared });
    },
  });

  serve(door, api.shareNote, {
    find: findNote,
    handle: async (tx, { ids, input }, { actor, now, subject }) => {
      const may = mayShareNote(subject.facts?.signed === true, input.shared);
      if (!may.ok) return may;
      const kind = input.shared ? await lockedBy(tx, actor, clientOf(subject), { do: "share-with-family" }) : undefined;
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      const texts = input.shared ? await noteTexts(tx, actor, ids.noteId) : [];
      const leaves = await mayLeave(
        tx,
        actor,
        { clientId: clientOf(subject), kind: "note", recordId: ids.noteId, texts, onPurpose: input.namedOnPurpose },
        now,
      );
      if (!leaves.ok) return leaves;
      await releaseNote(tx, actor, ids.noteId, input, now);
      if (input.shared) await tellFamily(tx, actor, { clientId: clientOf(subject), kind: "shared", aboutId: ids.noteId }, now);
      return ok({ shared: input.shared });
    },
  });

  serve(door, api.shareTelling, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const kind = input.shared ? await lockedBy(tx, actor, ids.clientId, { do: "share-with-family" }) : undefined;
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      const { tellingId: recordId, namedOnPurpose: onPurpose } = input;
      const texts = input.shared ? await tellingTexts(tx, actor, ids.clientId, recordId) : [];
      const leaves = await mayLeave(tx, actor, { clientId: ids.clientId, kind: "telling", recordId, texts, onPurpose }, now);
      if (!leaves.ok) return leaves;
      return (await releaseTelling(tx, actor, ids.clientId, input, now))
        ? ok({ shared: input.shared })
        : refuse({ type: "no-such-telling" });
    },
  });

  serve(door, api.hideFrom, {
    find: findRelative,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!isOneThing(input)) return refuse({ type: "one-thing-at-a-time" });
      return (await hide(tx, actor, ids, input, now)) ? ok({ hidden: input.hidden }) : refuse({ type: "not-found" });
    },
  });

  serve(door, api.shareAfterSigning, {
    find: findNote,
    handle: async (tx, { ids: { noteId }, input }, { actor, now, subject }) => {
      if (subject.facts?.signed === true) return refuse({ type: "already-signed" });
      const kind = input.wanted ? await lockedBy(tx, actor, clientOf(subject), { do: "share-with-family" }) : undefined;
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      await saveAfterSigning(tx, actor, { ...input, noteId, clientId: clientOf(subject) }, now);
      return ok({ wanted: input.wanted });
    },
  });

  serve(door, api.previewFor, {
    find: findRelative,
    handle: async (tx, { ids: { clientId, personId } }, { actor, now }) => {
      const { name, isToldOfSessionsOnly } = await readerOf(tx, actor, clientId, personId);
      const page = await (isToldOfSessionsOnly ? attendancePageOf : pageOf)(tx, { ...actor, personId }, clientId, now);
      return ok({ name, page });
    },
  });

  serve(door, readFamilyWaiting, {
    handle: async (tx, _, { actor }) =>
      ok({ ...(await waitingFor(tx, actor)), answerDays: (await mannerOf(tx, actor.practiceId)).manner.answerDays }),
  });

  serve(door, api.answerQuestion, {
    find: findQuestion,
    handle: async (tx, { ids, input: { namedOnPurpose, ...message } }, { actor, now, subject }) => {
      const leaving = { clientId: clientOf(subject), kind: "question", recordId: ids.questionId } as const;
      const leaves = await mayLeave(tx, actor, { ...leaving, texts: [message.words], onPurpose: namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      await saveMessage(tx, actor, ids.questionId, message, { now, fromFamily: false });
      const personId = await askerOf(tx, actor, ids.questionId);
      await tellFamily(tx, actor, { clientId: clientOf(subject), kind: "answer", aboutId: message.id, personId }, now);
      return ok({ id: ids.questionId });
    },
  });

  serve(door, api.answerObservation, {
    find: findObservation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!(await saveObservationAnswer(tx, actor, ids.observationId, input, now))) return refuse({ type: "already-answered" });
      const { clientId, day, place, words, observer, toldBy, withWords, help } = await wordsOfObservation(tx, actor, ids.observationId);
      const { objectiveId, withWhom, celebrate, namedOnPurpose } = input;
      // A celebration is read by everybody of the family, also what one of them had told the team alone.
      const texts = celebrate ? [input.words, words] : [input.words];
      const leaves = await mayLeave(
        tx,
        actor,
        { clientId, kind: "observation", recordId: ids.observationId, texts, onPurpose: namedOnPurpose },
        now,
      );
      if (!leaves.ok) return leaves;
      if (objectiveId !== null)
        await saveEvidence(
          tx,
          actor,
          clientId,
          HomeEvidence.parse({ id: uuidv7(), objectiveId, day, place, words, withWhom, observer, withWords, help }),
          now,
        );
      if (celebrate)
        await saveCelebration(tx, actor, clientId, NewCelebration.parse({ id: uuidv7(), objectiveId, day, words: words.slice(0, 400) }), {
          now,
          fromFamily: false,
        });
      if (!input.filed) await tellFamily(tx, actor, { clientId, kind: "answer", aboutId: input.id, personId: toldBy }, now);
      return ok({ id: ids.observationId });
    },
  });
}

function clientOf({ clientId }: Subject): string {
  if (clientId === null) throw new Error("What is shared belongs to a client");
  return clientId;
}
