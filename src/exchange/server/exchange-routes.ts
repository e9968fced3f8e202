import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { JsonText } from "#foundation/server/json-text.ts";
import { sendMail } from "#foundation/server/mail.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Instant } from "#foundation/words.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../record-export.api.ts";
import { RECORD_PARTS, type RecordTable } from "../record-format.ts";
import { recordFile } from "./record-file.ts";
import { exportsOf, findExport, madeSince, ownersToTell, recordAsJson, recordOf, saveExport } from "./record-store.ts";

const HOUR = 3_600_000;
/** Nobody needs more in a day; who takes the whole practice one by one is stopped, and seen. */
const MOST_A_DAY = 10;

export function mountExchange(
  door: Door,
  { say, files, master }: { readonly say: ServerSay; readonly files: Files; readonly master: Uint8Array },
): void {
  serve(door, api.readExportPreview, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => {
      const { chosenName, others, ...record } = await recordOf(tx, actor, clientId);
      const tables = [record, ...others].flatMap((one) => one.tables);
      const kept = [record, ...others].flatMap((one) => one.files);
      const parts = RECORD_PARTS.map((part) => ({ part, rows: rowsOf(tables.filter((table) => table.part === part)) }));
      return ok({
        chosenName,
        parts: parts.filter(({ rows }) => rows > 0),
        attachments: kept.length,
        exports: await exportsOf(tx, actor, clientId),
      });
    },
  });

  serve(door, api.exportRecord, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if ((await madeSince(tx, actor, moved(now, -24 * HOUR))) >= MOST_A_DAY) return refuse({ type: "too-many-exports", most: MOST_A_DAY });
      const { id, reason, language, namedOnPurpose: onPurpose } = input;
      const { tables: own, others, practice, maker } = await recordOf(tx, actor, clientId);
      const tables = [...own, ...others.flatMap((one) => one.tables)];
      const leaves = await mayLeave(tx, actor, { clientId, kind: "export", recordId: id, texts: wordsIn(tables), onPurpose }, now);
      if (!leaves.ok) return leaves;
      const until = moved(now, HOUR);
      await saveExport(tx, actor, clientId, { id, reason, language, madeAt: now, until });
      for (const owner of await ownersToTell(tx, actor)) {
        const part = (code: string) => say(`export-letter.${code}`, { practice, maker }, owner.language);
        await sendMail(door.jobs, tx, { to: owner.email, subject: part("subject"), text: `${part("words")}\n` });
      }
      return ok({ id, until: Instant.parse(until) });
    },
  });

  serve(door, api.downloadRecord, {
    find: findExport,
    handle: async (tx, _, { actor, now, subject }) => {
      const { clientId, until, language } = wanted(subject);
      if (until < now) return refuse({ type: "export-over" });
      const bytes = await recordFile(
        await recordOf(tx, actor, clientId),
        { clientId, language, now, timeZone: actor.timeZone },
        { say, files, master },
      );
      return ok({ name: `record-${dayAt(now, actor.timeZone)}.zip`, bytes });
    },
  });

  serve(door, api.readExportedTables, {
    find: findExport,
    handle: async (tx, _, { actor, now, subject }) => {
      const { clientId, until } = wanted(subject);
      if (until < now) return refuse({ type: "export-over" });
      return ok(new JsonText(await recordAsJson(tx, actor, clientId)));
    },
  });
}

const moved = (now: string, by: number): string => new Date(Date.parse(now) + by).toISOString();
const rowsOf = (tables: readonly RecordTable[]): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Everything that is text in the rows: what people wrote, and codes and ids, which name nobody. */
const wordsIn = (tables: readonly RecordTable[]): string[] =>
  tables
    .filter(({ name, rows }) => name !== "people" && rows > 0)
    .flatMap(({ lines }) => lines.split("\n").flatMap((line) => textsIn(JSON.parse(line))));

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function wanted({ clientId, facts }: Subject): { readonly clientId: string; readonly until: string; readonly language: string } {
  if (clientId === null) throw new Error("An export belongs to a client");
  return { clientId, until: String(facts?.until), language: String(facts?.language) };
}
