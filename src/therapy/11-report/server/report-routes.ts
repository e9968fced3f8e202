import { readFileSync } from "node:fs";
import { COLOURS } from "#foundation/tokens.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { holdFiles } from "#foundation/server/forget-file.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import type { Typesetter } from "#foundation/server/typeset/typesetter.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { paperColours } from "#progress/chart-colours.ts";
import { signatureOf } from "#people/server/signature.ts";
import { composeReport } from "../compose-report.ts";
import * as api from "../report.api.ts";
import { type ReportContent, writtenIn } from "../report-content.ts";
import { factsOf } from "./report-facts-store.ts";
import {
  areGoalsOf,
  beginReport,
  findReport,
  fingerprintOf,
  type KeptReport,
  keepVersion,
  reportOf,
  reportsOf,
  sign,
  suggestedPeriod,
} from "./report-store.ts";

interface Tools {
  readonly say: ServerSay;
  readonly typesetter: Typesetter;
  /** Where the PDF of a signed report is kept, byte for byte. */
  readonly files: Files;
}

const template = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
const colours = { ...paperColours, notice: COLOURS["brass-soft"].light, noticeInk: COLOURS["brass-ink"].light };

export function mountReports(door: Door, { say, typesetter, files }: Tools): void {
  serve(door, api.listReports, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now }) =>
      ok({
        reports: await reportsOf(tx, actor, ids.clientId),
        suggested: await suggestedPeriod(tx, actor.practiceId, ids.clientId, CalendarDay.parse(dayAt(now, actor.timeZone))),
      }),
  });

  serve(door, api.beginReport, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) =>
      (await beginReport(tx, actor, ids.clientId, input, now)) ? ok({ id: input.id }) : refuse({ type: "supersedes-unsigned" }),
  });

  serve(door, api.readReport, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const kept = await reportOf(tx, actor, ids.reportId);
      const { clientId, chosenName, authorSigns: _, replacedAt: __, content: ___, file: ____, ...report } = kept;
      const content = kept.content ?? (await draftOf(tx, actor, kept, now));
      return ok({ clientId, chosenName, report, content, fingerprint: fingerprintOf(content) });
    },
  });

  serve(door, api.writeReport, {
    find: findReport,
    handle: async (tx, { ids, input }, { actor, now, subject }) => {
      const goalIds = input.words.goals.map(({ goalId }) => goalId);
      if (!(await areGoalsOf(tx, actor.practiceId, subject.clientId ?? "", goalIds))) return refuse({ type: "goal-of-nobody-here" });
      const version = await keepVersion(tx, actor, ids.reportId, input, now);
      return version === null ? refuse({ type: "changed-meanwhile" }) : ok({ id: ids.reportId, version });
    },
  });

  serve(door, api.readReportPages, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const set = await printed(await contentOf(tx, actor, ids.reportId, now), "pages", now);
      return set.kind === "pages" ? ok({ picture: set.picture, pages: set.pages }) : unprintable(set);
    },
  });

  serve(door, api.downloadReport, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const report = await reportOf(tx, actor, ids.reportId);
      const name = `${say("report.file-name", { day: report.untilDay }, report.language)}.pdf`;
      if (report.file !== null) {
        const bytes = await files.read(report.file);
        if (!bytes) throw new Error("The PDF of a signed report is not in the file store: restore it from a backup");
        return ok({ name, bytes });
      }
      const set = await printed(await draftOf(tx, actor, report, now), "pdf", now);
      return set.kind === "pdf" ? ok({ name, bytes: set.bytes }) : unprintable(set);
    },
  });

  serve(door, api.signReport, {
    find: findReport,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const report = await reportOf(tx, actor, ids.reportId);
      if (report.version !== input.version) return refuse({ type: "changed-meanwhile" });
      const draft = await draftOf(tx, actor, report, now);
      if (fingerprintOf(draft) !== input.fingerprint) return refuse({ type: "record-changed" });
      const leaving = { clientId: report.clientId, kind: "report", recordId: ids.reportId } as const;
      const leaves = await mayLeave(tx, actor, { ...leaving, texts: writtenIn(draft), onPurpose: input.namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      const signedAt = Instant.parse(now);
      const signedName = await signatureOf(tx, actor);
      const content = await draftOf(tx, actor, report, now, { name: signedName, at: signedAt });
      const set = await printed(content, "pdf", now);
      if (set.kind !== "pdf") return unprintable(set);
      // Kept before the signature is: a signed report always has its PDF, and a file that no report names harms nobody.
      await holdFiles(tx);
      const file = await files.keep(set.bytes);
      const signed = await sign(tx, actor, report, { version: input.version, content, file, signedName, signedAt });
      return signed ? ok({ id: ids.reportId, signedAt }) : refuse({ type: "changed-meanwhile" });
    },
  });

  /** A signed report says for ever what it said when it was signed; a draft follows the record. */
  async function contentOf(tx: Tx, actor: Actor, reportId: string, now: string): Promise<ReportContent> {
    const report = await reportOf(tx, actor, reportId);
    return report.content ?? draftOf(tx, actor, report, now);
  }

  async function draftOf(
    tx: Tx,
    actor: Actor,
    report: KeptReport,
    now: string,
    signed: { readonly name: string; readonly at: Instant } | null = null,
  ): Promise<ReportContent> {
    const facts = await factsOf(tx, actor.practiceId, { ...report, clientId: ClientId.parse(report.clientId) }, dayAt(now, actor.timeZone));
    return composeReport({ ...facts, signed }, (code, values = {}) => say(code, values, report.language));
  }

  const printed = (content: ReportContent, wanted: "pdf" | "pages", at: string) =>
    typesetter.set({ template, data: { ...content, colours }, wanted, at });
}

const unprintable = (set: { readonly kind: string; readonly letters?: string }) => {
  if (set.kind !== "letters-cannot-be-printed") throw new Error(`The typesetter answered with ${set.kind}`);
  return refuse({ type: "letters-cannot-be-printed", letters: set.letters ?? "" });
};
