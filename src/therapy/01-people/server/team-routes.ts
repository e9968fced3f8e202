import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { endsBeforeItBegins } from "../team.ts";
import * as api from "../team.api.ts";
import { findClient, todayOfRelations } from "./people-store.ts";
import { capacityOf } from "./capacity-store.ts";
import * as guardians from "./guardian-store.ts";
import { findProfessional, saveProfessional } from "./professional-store.ts";
import * as store from "./team-store.ts";

const ENDED = refuse({ type: "already-ended" });
const OUT_OF_ORDER = refuse({ type: "ends-before-it-begins" });

export function teamRoutes(door: Door): void {
  const { guard } = door;

  serve(door, api.readTeam, {
    find: findClient,
    handle: async (tx, { ids }, { actor, subject }) => {
      const may = async (action: string) => (await guard.decide(tx, actor, action, subject)).allow;
      const around = await store.teamOf(tx, actor.practiceId, ids.clientId);
      return ok({ ...around, opensRecord: await may("story.read"), mayChange: await may("people.write") });
    },
  });

  serve(door, api.joinTeam, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      await store.holdClient(tx, actor.practiceId, clientId);
      const today = await todayOfRelations(tx, actor.timeZone);
      if (endsBeforeItBegins(input, today)) return OUT_OF_ORDER;
      if (!(await store.hasDutyFor(tx, actor.practiceId, input))) return refuse({ type: "not-their-duty" });
      if (await store.isOnTeam(tx, actor.practiceId, clientId, input)) return refuse({ type: "already-on-the-team" });
      await store.saveTeamMember(tx, actor, clientId, input, today);
      return ok({ id: input.id });
    },
  });

  serve(door, api.leaveTeam, {
    find: store.findCare,
    handle: async (tx, { ids: { clientId, careId } }, { actor }) => {
      await store.holdClient(tx, actor.practiceId, clientId);
      if (await store.isLastTherapist(tx, actor.practiceId, clientId, careId)) return refuse({ type: "last-therapist" });
      return (await store.endRelation(tx, actor, "care_relation", careId)) ? ok({ id: careId }) : ENDED;
    },
  });

  serve(door, api.inviteGuardian, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      if (input.email === null && (input.seesRecord || input.toldAttendance)) return refuse({ type: "email-needed" });
      await store.holdClient(tx, actor.practiceId, clientId);
      const today = await todayOfRelations(tx, actor.timeZone);
      if (endsBeforeItBegins(input, today)) return OUT_OF_ORDER;
      return (await guardians.saveGuardian(tx, actor, clientId, input, today))
        ? ok({ id: input.id })
        : refuse({ type: "already-in-the-family" });
    },
  });

  serve(door, api.changeGuardian, {
    find: guardians.findGuardian,
    handle: async (tx, { ids, input }, { actor }) => {
      await store.holdClient(tx, actor.practiceId, ids.clientId);
      const today = await todayOfRelations(tx, actor.timeZone);
      if (endsBeforeItBegins({ untilDay: input.untilDay }, today)) return OUT_OF_ORDER;
      return (await guardians.replaceGuardian(tx, actor, ids, input, today)) ? ok({ id: input.id }) : ENDED;
    },
  });

  serve(door, api.endGuardian, {
    find: guardians.findGuardian,
    handle: async (tx, { ids: { guardianId } }, { actor }) =>
      (await store.endRelation(tx, actor, "guardians", guardianId)) ? ok({ id: guardianId }) : ENDED,
  });

  serve(door, api.openOwnDoor, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      await store.holdClient(tx, actor.practiceId, clientId);
      if (await store.hasOwnDoor(tx, actor.practiceId, clientId)) return refuse({ type: "already-has-a-door" });
      const found = (await capacityOf(tx, actor, clientId)).find(({ matter }) => matter === "own-page");
      if (found?.outcome === "not-capable") return refuse({ type: "found-not-capable-of-own-page" });
      const today = await todayOfRelations(tx, actor.timeZone);
      if (endsBeforeItBegins(input, today)) return OUT_OF_ORDER;
      return (await store.saveSelf(tx, actor, clientId, input, today)) ? ok({ id: input.id }) : refuse({ type: "email-of-somebody-else" });
    },
  });

  serve(door, api.closeOwnDoor, {
    find: store.findSelf,
    handle: async (tx, { ids: { selfId } }, { actor }) =>
      (await store.endRelation(tx, actor, "selves", selfId)) ? ok({ id: selfId }) : ENDED,
  });

  serve(door, api.addProfessional, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      const today = await todayOfRelations(tx, actor.timeZone);
      if (endsBeforeItBegins(input, today)) return OUT_OF_ORDER;
      await saveProfessional(tx, actor, clientId, input, today);
      return ok({ id: input.id });
    },
  });

  serve(door, api.endProfessional, {
    find: findProfessional,
    handle: async (tx, { ids: { professionalId } }, { actor }) =>
      (await store.endRelation(tx, actor, "professional_relation", professionalId)) ? ok({ id: professionalId }) : ENDED,
  });
}
