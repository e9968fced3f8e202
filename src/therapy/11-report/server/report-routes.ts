import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import * as api from "../report.api.ts";
import { type ReportPress, unprintable } from "./report-press.ts";
import {
  addendaOf,
  areGoalsOf,
  beginReport,
  findReport,
  fingerprintOf,
  keepVersion,
  reportsOf,
  saveAddendum,
  suggestedPeriod,
} from "./report-store.ts";

interface Tools {
  readonly say: ServerSay;
  readonly press: ReportPress;
  readonly files: Files;
}

export function mountReports(door: Door, { say, press, files }: Tools): void {
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
    handle: async (tx, { ids, input }, { actor, now }) => {
      const type = await beginReport(tx, actor, ids.clientId, input, now);
      return type === undefined ? ok({ id: input.id }) : refuse({ type });
    },
  });

  serve(door, api.readReport, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const { report: kept, content } = await press.standing(tx, actor, ids.reportId, now);
      const { clientId, chosenName, authorSigns: _, replacedAt: __, content: ___, file: ____, ...report } = kept;
      return ok({
        clientId,
        chosenName,
        report,
        content,
        addenda: await addendaOf(tx, actor, ids.reportId),
        fingerprint: fingerprintOf(content),
      });
    },
  });

  serve(door, api.readRecordBehind, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => ok(await press.behind(tx, actor, ids.reportId, now)),
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
      const { content } = await press.standing(tx, actor, ids.reportId, now);
      const set = await press.print(content, "pages", now);
      return set.kind === "pages" ? ok({ picture: set.picture, pages: set.pages }) : unprintable(set);
    },
  });

  serve(door, api.downloadReport, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const { report, content } = await press.standing(tx, actor, ids.reportId, now);
      const name = `${fileName(report)}.pdf`;
      if (report.file !== null) {
        const bytes = await files.read(report.file);
        if (!bytes) throw new Error("The PDF of a signed report is not in the file store: restore it from a backup");
        return ok({ name, bytes });
      }
      const set = await press.print(content, "pdf", now);
      return set.kind === "pdf" ? ok({ name, bytes: set.bytes }) : unprintable(set);
    },
  });

  serve(door, api.downloadReportToEdit, {
    find: findReport,
    handle: async (tx, { ids }, { actor, now }) => {
      const { report, content } = await press.standing(tx, actor, ids.reportId, now);
      // Read when it is first wanted: most programs never write one.
      const { docxOf } = await import("./report-docx.ts");
      return ok({ name: `${fileName(report)}.docx`, bytes: await docxOf(content, await press.logoOf(content)) });
    },
  });

  serve(door, api.addToReport, {
    find: findReport,
    handle: async (tx, { ids, input: { id, words, namedOnPurpose: onPurpose } }, { actor, now, subject }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const clientId = subject.clientId ?? "";
      const leaves = await mayLeave(tx, actor, { clientId, kind: "report", recordId: ids.reportId, texts: [words], onPurpose }, now);
      if (!leaves.ok) return leaves;
      const signedAt = Instant.parse(now);
      await saveAddendum(tx, actor, { id: ids.reportId, clientId }, { id, words, signedName: await signatureOf(tx, actor), signedAt });
      return ok({ id, signedAt });
    },
  });

  serve(door, api.signReport, {
    find: findReport,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const signed = await press.sign(tx, actor, ids.reportId, input, now);
      return signed.ok ? ok({ id: ids.reportId, ...signed.value }) : signed;
    },
  });

  const fileName = ({ kind, untilDay, language }: { kind: string; untilDay: string; language: "en" | "fr" }) =>
    say(kind === "progress" ? "report.file-name" : `report.file-name-${kind}`, { day: untilDay }, language);
}
