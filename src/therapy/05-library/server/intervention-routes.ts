/** Interventions of the library: found among those that ship and the practice's own, read, written and written anew. */
import { foldedWords } from "#foundation/letters.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import type { z } from "zod";
import type { BankIntervention, InterventionRow } from "../intervention-bank.ts";
import { listBankInterventions } from "../library.api.ts";
import { filled } from "../one-or-both.ts";
import { type OwnInterventionWording, toldOf } from "../own-intervention.ts";
import * as api from "../own-library.api.ts";
import { bankGoal, bankIntervention, bankInterventions, interventionsFor } from "./library-data.ts";
import { asBankIntervention } from "./own-entry.ts";
import { ownPart } from "./own-goal-store.ts";
import * as store from "./own-intervention-store.ts";
import { isSameName } from "./same-name.ts";

const PAGE = 60;
/** So many of the practice's own are offered where a plan begins; the rest is found in the library. */
const OFFERED = 300;

export function mountInterventions(door: Door): void {
  serve(door, listBankInterventions, {
    handle: async (tx, { input }, { actor }) => {
      const own = await store.latestInterventions(tx, actor.practiceId, OFFERED);
      const all = [...own.map((it) => asBankIntervention(it.id, it.wording)), ...bankInterventions()];
      return ok({ interventions: input.goalId ? interventionsFor(input.goalId, all) : all });
    },
  });

  serve(door, api.findInterventions, {
    handle: async (tx, { input }, { actor }) => {
      const after = placeOf(input.after);
      const none = { found: [], count: 0 };
      const own = input.whose === "library" ? none : await store.ownInterventions(tx, actor.practiceId, input, { after, atMost: PAGE + 1 });
      const shipped = input.whose === "own" ? [] : SHIPPED[input.language].filter((row) => answersFilter(row, input));
      const all = [...own.found, ...shipped.filter((row) => after === null || compare(row, { sort: after[0], id: after[1] }) > 0)].sort(
        compare,
      );
      const last = all[PAGE - 1];
      return ok({
        interventions: all.slice(0, PAGE).map(rowOf),
        count: own.count + shipped.length,
        next: all.length > PAGE && last !== undefined ? `${last.sort}\n${last.id}` : null,
      });
    },
  });

  serve(door, api.readIntervention, {
    find: async (tx, { bankInterventionId: id }, { practiceId }) =>
      bankIntervention(id) || (await store.ownIntervention(tx, practiceId, id)) ? ofThePractice(practiceId) : undefined,
    handle: async (tx, { ids: { bankInterventionId: id } }, { actor }) => {
      const shipped = bankIntervention(id);
      const written = shipped === undefined ? await store.ownIntervention(tx, actor.practiceId, id) : undefined;
      const intervention = shipped ?? (written && asBankIntervention(id, written.wording));
      if (!intervention) return refuse({ type: "not-found" });
      const names = await namesOf(tx, actor.practiceId, intervention.goals);
      return ok({
        intervention,
        serves: intervention.goals.flatMap((goal) => {
          const name = names.get(goal);
          return name === undefined ? [] : [{ id: goal, name }];
        }),
        written: written === undefined ? null : { version: written.version, status: written.status, wording: written.wording },
        clients: await store.clientsOf(tx, actor),
      });
    },
  });

  serve(door, api.keepOwnIntervention, {
    handle: async (tx, { input: { id, ...wording } }, { actor, now }) => {
      const wrong = await troubleOf(tx, actor.practiceId, wording, id);
      if (wrong !== undefined) return refuse({ type: wrong });
      await store.saveOwnIntervention(tx, actor, id, wording, now);
      return ok({ id });
    },
  });

  serve(door, api.changeOwnIntervention, {
    find: async (tx, { ownInterventionId: id }, { practiceId }) =>
      (await store.ownIntervention(tx, practiceId, id)) ? ofThePractice(practiceId) : undefined,
    handle: async (tx, { ids: { ownInterventionId: id }, input: { basedOn, status, ...wording } }, { actor, now }) => {
      const latest = (await store.ownIntervention(tx, actor.practiceId, id))?.version;
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      // What is put aside may be like another: it is offered no more.
      const wrong = status === "kept" ? await troubleOf(tx, actor.practiceId, wording, id) : undefined;
      if (wrong !== undefined) return refuse({ type: wrong });
      await store.saveOwnInterventionVersion(tx, actor, { id, version: latest + 1, status, wording }, now);
      return ok({ version: latest + 1 });
    },
  });
}

const ofThePractice = (practiceId: string): Subject => ({ kind: "practice", id: practiceId, clientId: null });

async function troubleOf(tx: Tx, practiceId: string, { name, goals }: OwnInterventionWording, id: string) {
  const names = await namesOf(tx, practiceId, goals);
  if (goals.some((goal) => !names.has(goal))) return "no-such-goal" as const;
  const isShipped = bankInterventions().some((shipped) => isSameName(shipped.name, name));
  return isShipped || (await store.isNameTaken(tx, practiceId, name, id)) ? ("intervention-exists" as const) : undefined;
}

/** Goals that ship are at hand; the practice's own are asked for only where one is meant. */
async function namesOf(tx: Tx, practiceId: string, ids: readonly string[]): Promise<ReadonlyMap<string, { en: string; fr: string }>> {
  const shipped = ids.flatMap((id): [string, { en: string; fr: string }][] => {
    const goal = bankGoal(id);
    return goal === undefined ? [] : [[id, goal.name]];
  });
  if (shipped.length === ids.length) return new Map(shipped);
  const { goals } = await ownPart(tx, practiceId);
  return new Map([...shipped, ...goals.map(({ id, wording }): [string, { en: string; fr: string }] => [id, filled(wording.name)])]);
}

type Row = BankIntervention & { readonly sort: string };
type Filter = z.output<typeof api.findInterventions.input>;

/** As `folded` in the database: without accents, without case, words apart. */
const folded = (words: string): string => foldedWords(words).join(" ");

const sorted = (language: "en" | "fr"): readonly (Row & { readonly told: string })[] =>
  bankInterventions().map((it) => ({ ...it, sort: folded(it.name[language]), told: folded(toldOf(it)) }));
const SHIPPED = { en: sorted("en"), fr: sorted("fr") };

const answersFilter = (row: Row & { readonly told: string }, filter: Filter): boolean =>
  foldedWords(filter.text ?? "").every((word) => row.told.includes(word)) &&
  (filter.method === undefined || row.method === filter.method) &&
  (filter.technique === undefined || row.technique === filter.technique) &&
  (filter.experience === undefined || row.experiences.includes(filter.experience)) &&
  (filter.population === undefined || row.populations.includes(filter.population)) &&
  (filter.setting === undefined || row.settings.includes(filter.setting)) &&
  (filter.goal === undefined || row.goals.includes(filter.goal));

/** A row without what only the whole has. */
export const rowOf = ({ id, own, name, method, experiences, technique, formats, minutes, lacking }: InterventionRow): InterventionRow => ({
  id,
  own,
  name,
  method,
  experiences,
  technique,
  formats,
  minutes,
  lacking,
});

interface Placed {
  readonly sort: string;
  readonly id: string;
}
const compare = (one: Placed, other: Placed): number => byLetters(one.sort, other.sort) || byLetters(one.id, other.id);
const byLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function placeOf(after: string | undefined): readonly [string, string] | null {
  const [sort, id] = (after ?? "").split("\n");
  return sort === undefined || id === undefined ? null : [sort, id];
}
