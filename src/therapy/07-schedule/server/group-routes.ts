/** Groups: who leads them, who belongs to them, when they meet. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { belongsFrom, membersOn, seatsTakenFrom } from "../group.ts";
import * as api from "../group.api.ts";
import * as store from "./group-store.ts";
import { closeSeries, ofGroup, saveSeries } from "./series-store.ts";
import { isTaken } from "./slot-store.ts";

export function groupRoutes(door: Door): void {
  serve(door, api.listGroups, {
    handle: async (tx, _, { actor, now }) => {
      const today = dayAt(now, actor.timeZone);
      return ok({ groups: (await store.groupsOf(tx, actor, now)).map((group) => shown(group, today)) });
    },
  });

  serve(door, api.readGroup, {
    find: store.findGroup,
    handle: async (tx, { ids: { groupId } }, { actor, now }) => {
      const today = dayAt(now, actor.timeZone);
      const [group] = await store.groupsOf(tx, actor, now, groupId);
      if (group === undefined) throw new Error("A group that was found is gone");
      const members = await store.membersOf(tx, actor, groupId);
      return ok({
        group: shown(group, today),
        version: group.version,
        today,
        members,
        others: membersOn(group.periods, today) - membersOn(members, today),
        sessions: await store.sessionsToCome(tx, actor.practiceId, groupId, now),
        series: await store.seriesOf(tx, actor.practiceId, groupId, today),
        clients: await store.clientsToJoin(tx, actor, groupId, today),
      });
    },
  });

  serve(door, api.beginGroup, {
    handle: async (tx, { input: { id, ...wording } }, { actor, now }) => {
      await store.saveGroup(tx, actor, id, wording, now);
      return ok({ id });
    },
  });

  serve(door, api.changeGroup, {
    find: store.findGroup,
    handle: async (tx, { ids: { groupId }, input: { basedOn, ...wording } }, { actor, now }) => {
      const seats = await store.seatsHeld(tx, actor.practiceId, groupId);
      if (seats?.version !== basedOn) return refuse({ type: "changed-meanwhile" });
      if (seatsTakenFrom(seats.periods, dayAt(now, actor.timeZone)) > wording.capacity) return refuse({ type: "more-members-than-seats" });
      await store.saveWording(tx, actor, groupId, { ...wording, version: basedOn + 1 }, now);
      return ok({ version: basedOn + 1 });
    },
  });

  serve(door, api.planGroupSessions, {
    find: store.findGroup,
    handle: async (tx, { ids: { groupId }, input }, { actor }) => {
      const seats = await store.seatsHeld(tx, actor.practiceId, groupId);
      if (seats?.status !== "runs") return refuse({ type: "group-has-ended" });
      const sessions = await store.planSessions(tx, actor, groupId, input);
      return isTaken(sessions) ? refuse(sessions) : ok({ id: groupId, sessions });
    },
  });

  serve(door, api.beginGroupSeries, {
    find: store.findGroup,
    handle: async (tx, { ids: { groupId }, input }, { actor, now }) => {
      const seats = await store.seatsHeld(tx, actor.practiceId, groupId);
      if (seats?.status !== "runs") return refuse({ type: "group-has-ended" });
      const saved = await saveSeries(tx, actor, ofGroup(groupId), input, dayAt(now, actor.timeZone));
      return isTaken(saved) ? refuse(saved) : ok({ id: input.id, sessions: saved.sessions, odd: [...saved.odd] });
    },
  });

  serve(door, api.endGroupSeries, {
    find: store.findGroupSeries,
    handle: async (tx, { ids, input }, { actor }) => {
      const removed = await closeSeries(tx, actor.practiceId, ids.seriesId, input.untilDay);
      return removed === null ? refuse({ type: "already-ended" }) : ok({ id: ids.seriesId, removed });
    },
  });

  serve(door, api.joinGroup, {
    find: store.findClientAndGroup,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const seats = await store.seatsHeld(tx, actor.practiceId, ids.groupId);
      if (seats?.status !== "runs") return refuse({ type: "group-has-ended" });
      const own = seats.periods.filter(({ clientId }) => clientId === ids.clientId);
      if (belongsFrom(own, input.fromDay)) return refuse({ type: "already-a-member" });
      if (seatsTakenFrom(seats.periods, input.fromDay) >= seats.capacity) return refuse({ type: "group-is-full" });
      await store.saveMembership(tx, actor, ids, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.leaveGroup, {
    find: store.findMembership,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const member = await store.membership(tx, actor.practiceId, ids.clientId, ids.membershipId);
      if (member === undefined) throw new Error("A membership that was found is gone");
      if (member.lastDay !== null) return refuse({ type: "already-left" });
      if (input.lastDay < member.fromDay) return refuse({ type: "leaves-before-joining" });
      await store.saveLeaving(tx, actor, { ...ids, groupId: member.groupId }, input, now);
      return ok({ id: ids.membershipId });
    },
  });

  serve(door, api.listClientGroups, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ groups: await store.clientGroups(tx, actor.practiceId, ids.clientId) }),
  });
}

function shown({ id, name, goalProfile, capacity, status, ledBy, leads, next, periods }: store.Group, today: string) {
  const free = Math.max(0, capacity - seatsTakenFrom(periods, today));
  return { id, name, goalProfile, capacity, status, ledBy, leads, next, members: membersOn(periods, today), free };
}
