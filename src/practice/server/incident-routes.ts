/** Incidents as whoever answers for the practice finds, judges, tells and closes them. Each deed asks for a factor proved just now: the register says where a practice was weak. */
import { ok, type Result, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt, momentAt } from "#foundation/server/zone.ts";
import { exposureOf } from "../exposure.ts";
import { clocksOf, type IncidentClock, rulesOf } from "../incident.ts";
import { composeNotice } from "../incident-notice.ts";
import * as api from "../incidents.api.ts";
import * as exposure from "./exposure-store.ts";
import * as store from "./incident-store.ts";

export function mountIncidents(door: Door, { say }: { readonly say: ServerSay }): void {
  serve(door, api.listIncidents, {
    handle: async (tx, _, { actor, now }) => {
      const [rules, duties] = [rulesOf(await store.ownRulesOf(tx, actor)), await store.dutiesOf(tx, actor)];
      const incidents = (await store.incidentsOf(tx, actor)).map((it) => {
        const clocks = clocksOf(rules, duties.get(it.id) ?? [], days(actor, it.foundAt, now));
        const nextDueOn =
          clocks
            .filter(runsByDay)
            .map(({ dueOn }) => dueOn ?? "")
            .toSorted()[0] ?? null;
        return { ...it, nextDueOn, undecided: clocks.filter(({ standing }) => standing === "undecided").length };
      });
      return ok({ incidents, rules });
    },
  });

  serve(door, api.openIncident, {
    handle: async (tx, { input: { id, foundDay, foundTime, ...telling } }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const foundAt = momentAt(foundDay, foundTime, actor.timeZone);
      if (Date.parse(foundAt) > Date.parse(now)) return refuse({ type: "found-in-the-future" });
      await store.saveIncident(tx, actor, { id, foundAt, telling }, now);
      return ok({ id });
    },
  });

  serve(door, api.readIncident, {
    find,
    handle: async (tx, { ids: { incidentId } }, { actor, now }) => {
      const { id, foundAt, isClosed } = await here(tx, actor, incidentId);
      const [told, clocks] = [await store.toldOf(tx, actor, incidentId), await clocksHere(tx, actor, incidentId, foundAt, now)];
      return ok({ id, foundAt, isClosed, clocks, ...told });
    },
  });

  serve(door, api.tellIncident, {
    find,
    handle: withFactor(async (tx, { ids: { incidentId }, input: { basedOn, ...telling } }, { actor, now }) => {
      const [latest] = (await store.toldOf(tx, actor, incidentId)).tellings;
      if (latest?.version !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveTelling(tx, actor, incidentId, basedOn + 1, telling, now);
      return ok({ version: basedOn + 1 });
    }),
  });

  serve(door, api.readExposed, {
    find,
    handle: withFactor(async (tx, { ids: { incidentId } }, { actor }) => {
      const { clients, unknown } = exposureOf(await exposure.countsOf(tx, actor, incidentId));
      const names = await exposure.namesOfClients(
        tx,
        actor,
        clients.map(({ clientId }) => clientId),
      );
      const named = clients.map((one) => ({ ...one, deeds: [...one.deeds], name: names.get(one.clientId) ?? "" }));
      return ok({
        searches: await exposure.searchesOf(tx, actor, incidentId),
        clients: named.toSorted((one, other) => one.name.localeCompare(other.name)),
        unknown: [...unknown],
        signIns: await exposure.signInsOf(tx, actor, incidentId),
      });
    }),
  });

  serve(door, api.searchTrail, {
    find,
    handle: withFactor(async (tx, { ids, input: { fromDay, fromTime, untilDay, untilTime, ...of } }, { actor, now }) => {
      // The last minute is meant whole.
      const untilAt = new Date(Date.parse(momentAt(untilDay, untilTime, actor.timeZone)) + 59_999).toISOString();
      await exposure.saveSearch(tx, actor, { ...ids, ...of, fromAt: momentAt(fromDay, fromTime, actor.timeZone), untilAt }, now);
      return ok({ id: of.id });
    }),
  });

  serve(door, api.endSearch, {
    find,
    handle: withFactor(async (tx, { ids: { incidentId }, input: { searchId } }, { actor, now }) =>
      (await exposure.leaveOut(tx, actor, incidentId, searchId, now)) ? ok({ id: searchId }) : refuse({ type: "already-ended" as const }),
    ),
  });

  serve(door, api.decideDuty, {
    find,
    handle: withFactor(async (tx, { ids, input }, { actor, now }) => {
      const rules = rulesOf(await store.ownRulesOf(tx, actor));
      if (!rules.some(({ key }) => key === input.ruleKey)) return refuse({ type: "no-such-rule" as const });
      await store.saveDuty(tx, actor, { ...ids, ...input }, now);
      return ok({ id: input.id });
    }),
  });

  serve(door, api.draftNotice, {
    find,
    handle: withFactor(async (tx, { ids: { incidentId }, input: { audience, language } }, { actor }) => {
      const { foundAt } = await here(tx, actor, incidentId);
      const [telling] = (await store.toldOf(tx, actor, incidentId)).tellings;
      if (!telling) throw new Error("An incident is told when it is opened");
      const { clients, unknown } = exposureOf(await exposure.countsOf(tx, actor, incidentId));
      const facts = { telling, foundAt, clients, unknown, timeZone: actor.timeZone, practice: await store.practiceName(tx, actor) };
      return ok({ words: composeNotice(audience, facts, language, (code, values = {}) => say(code, values, language)) });
    }),
  });

  serve(door, api.writeNotice, {
    find,
    handle: withFactor(async (tx, { ids, input }, { actor, now }) => {
      await store.saveNotice(tx, actor, { ...ids, ...input }, now);
      return ok({ id: input.id });
    }),
  });

  serve(door, api.endIncident, {
    find,
    handle: withFactor(async (tx, { ids: { incidentId }, input }, { actor, now }) => {
      const { isClosed, foundAt } = await here(tx, actor, incidentId);
      if (isClosed === input.isClosed) return refuse({ type: "already-so" as const });
      const clocks = await clocksHere(tx, actor, incidentId, foundAt, now);
      if (input.isClosed && clocks.some(({ standing }) => standing === "undecided")) return refuse({ type: "rules-undecided" as const });
      if (input.isClosed && clocks.some(({ standing }) => standing === "applies")) return refuse({ type: "still-to-tell" as const });
      await store.saveEnd(tx, actor, { incidentId, ...input }, now);
      return ok({ id: input.id });
    }),
  });

  serve(door, api.writeRule, {
    handle: withFactor(async (tx, { input }, { actor, now }) => {
      await store.saveRule(tx, actor, input, now);
      return ok({ id: input.id });
    }),
  });
}

/** Refused before anything is looked at, unless a factor was proved just now. */
function withFactor<Given, Answer, Moment extends { readonly actor: Actor }>(
  handle: (tx: Tx, given: Given, moment: Moment) => Promise<Answer>,
): (tx: Tx, given: Given, moment: Moment) => Promise<Answer | Result<never, { readonly type: "factor-needed" }>> {
  return async (tx, given, moment) =>
    hasFreshFactor(moment.actor) ? handle(tx, given, moment) : refuse({ type: "factor-needed" as const });
}

async function find(tx: Tx, { incidentId }: { incidentId: string }, actor: Actor): Promise<Subject | undefined> {
  return (await store.incidentOf(tx, actor, incidentId)) ? { kind: "incident", id: incidentId, clientId: null } : undefined;
}

async function here(tx: Tx, actor: Actor, incidentId: string): Promise<store.KeptIncident> {
  const found = await store.incidentOf(tx, actor, incidentId);
  if (!found) throw new Error("The incident was found a moment ago");
  return found;
}

async function clocksHere(tx: Tx, actor: Actor, incidentId: string, foundAt: string, now: string): Promise<IncidentClock[]> {
  const duties = await store.dutiesOfOne(tx, actor, incidentId);
  return clocksOf(rulesOf(await store.ownRulesOf(tx, actor)), duties, days(actor, foundAt, now));
}

const days = ({ timeZone }: Actor, foundAt: string, now: string) => ({ foundOn: dayAt(foundAt, timeZone), today: dayAt(now, timeZone) });
const runsByDay = ({ standing, dueOn }: IncidentClock) => dueOn !== null && (standing === "undecided" || standing === "applies");
