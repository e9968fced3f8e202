/** The evidence shelf: bringing references, reading and changing them, and saying what they are evidence for. */
import { v7 as uuidv7 } from "uuid";
import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay } from "#foundation/words.ts";
import * as api from "../evidence.api.ts";
import { keysOf, type Reference } from "../reference.ts";
import { backed, entryNames } from "./entry-names.ts";
import { readReferences } from "./read-references.ts";
import * as store from "./reference-store.ts";

const PAGE = 60;

export function mountEvidence(door: Door): void {
  /** So that a screen offers only what can be done. */
  const mayWrite = async (tx: Tx, actor: Actor) =>
    (await door.guard.decide(tx, actor, "evidence.write", ofThePractice(actor.practiceId))).allow;
  const findReference = async (tx: Tx, { referenceId }: { referenceId: string }, actor: Actor) =>
    (await store.referenceOf(tx, actor.practiceId, referenceId)) ? ofThePractice(actor.practiceId) : undefined;

  serve(door, api.listReferences, {
    handle: async (tx, { input }, { actor, now }) => {
      const today = CalendarDay.parse(dayAt(now, actor.timeZone));
      const page = { today, after: placeOf(input.after), atMost: PAGE + 1 };
      const { references: all, ...counts } = await store.referencesFor(tx, actor.practiceId, input, page);
      const shown = all.slice(0, PAGE);
      const last = shown.at(-1);
      const references = await named(
        tx,
        actor,
        shown.map(({ kept }) => kept),
      );
      return ok({
        ...counts,
        today,
        mayWrite: await mayWrite(tx, actor),
        references,
        next: all.length > PAGE && last !== undefined ? `${last.sortWords}\n${last.id}` : null,
      });
    },
  });

  serve(door, api.readReference, {
    find: findReference,
    handle: async (tx, { ids }, { actor, now }) => {
      const reference = await store.referenceOf(tx, actor.practiceId, ids.referenceId);
      const today = CalendarDay.parse(dayAt(now, actor.timeZone));
      const [found] = reference ? await named(tx, actor, [reference]) : [];
      return found ? ok({ today, reference: found, mayWrite: await mayWrite(tx, actor) }) : refuse({ type: "not-found" });
    },
  });

  serve(door, api.listEvidence, {
    handle: async (tx, _, { actor }) => ok({ evidence: await store.evidenceOf(tx, actor.practiceId) }),
  });

  serve(door, api.keepReference, {
    handle: async (tx, { input }, { actor, now }) => {
      const there = await store.keysThere(tx, actor.practiceId);
      if (keysOf(input).some((key) => there.has(key))) return refuse({ type: "reference-there" });
      await store.saveReferences(tx, actor, [input], { importId: null, at: now });
      return ok({ id: input.id });
    },
  });

  serve(door, api.changeReference, {
    find: findReference,
    handle: async (tx, { ids: { referenceId }, input: { basedOn, status, ...wording } }, { actor, now }) => {
      const latest = (await store.referenceOf(tx, actor.practiceId, referenceId))?.version;
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveVersions(tx, actor, [{ ...wording, referenceId, version: latest + 1, status }], now);
      return ok({ version: latest + 1 });
    },
  });

  serve(door, api.linkReference, {
    find: findReference,
    handle: async (tx, { ids: { referenceId }, input }, { actor, now }) => {
      if (!(await entryNames(tx, actor.practiceId, [input.about])).has(input.about)) return refuse({ type: "nothing-there" });
      await store.saveLink(tx, actor, { ...input, referenceId, at: now });
      return ok({ id: input.id });
    },
  });

  serve(door, api.bringReferences, {
    handle: async (tx, { input: { id, name, text } }, { actor, now }) => {
      const read = readReferences(text);
      if (read.length === 0) return refuse({ type: "no-references" });
      if (read.length > api.MOST_REFERENCES) return refuse({ type: "too-many-references" });
      const known = await store.keysThere(tx, actor.practiceId);
      const [fresh, there]: [typeof read, typeof read] = [[], []];
      for (const one of read) {
        const keys = keysOf(one.wording);
        (keys.some((key) => known.has(key)) ? there : fresh).push(one);
        for (const key of keys) known.add(key);
      }
      await store.saveImport(tx, actor, { id, name, at: now });
      await store.saveReferences(
        tx,
        actor,
        fresh.map(({ wording }) => ({ ...wording, id: uuidv7() })),
        { importId: id, at: now },
      );
      return ok({
        id,
        kept: fresh.length,
        there: there.map(({ line }) => line),
        troubles: fresh.flatMap(({ line, trouble }) => (trouble === null ? [] : [{ line, trouble }])),
      });
    },
  });

  serve(door, api.takeBackReferences, {
    find: async (tx, { referenceImportId }, actor) =>
      (await store.isImport(tx, actor.practiceId, referenceImportId)) ? ofThePractice(actor.practiceId) : undefined,
    handle: async (tx, { ids }, { actor, now }) => {
      const brought = await store.broughtBy(tx, actor.practiceId, ids.referenceImportId);
      const untouched = brought.filter(({ touched }) => !touched);
      const away = untouched.map(({ id, version, ...wording }) => ({
        ...wording,
        referenceId: id,
        version: version + 1,
        status: "put-away" as const,
      }));
      if (away.length > 0) await store.saveVersions(tx, actor, away, now);
      return ok({ putAway: away.length, stayed: brought.length - away.length });
    },
  });
}

/** A reference touches no client, so the trace names the practice whose member looked. */
const ofThePractice = (practiceId: string): Subject => ({ kind: "practice", id: practiceId, clientId: null });

async function named(tx: Tx, { practiceId }: Actor, kept: readonly store.KeptReference[]): Promise<Reference[]> {
  const names = await entryNames(
    tx,
    practiceId,
    kept.flatMap(({ about }) => about),
  );
  return kept.map((one) => ({ ...one, about: one.about.flatMap((about) => backed(names, about)) }));
}

function placeOf(after: string | undefined): readonly [string, string] | null {
  const [words, id] = (after ?? "").split("\n");
  return words === undefined || id === undefined ? null : [words, id];
}
