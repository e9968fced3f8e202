import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay } from "#foundation/words.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { findClient } from "#people/server/people-store.ts";
import type { ReportPress } from "#report/server/report-press.ts";
import { beginReport, findReport } from "#report/server/report-store.ts";
import { ReportId } from "#report/report.ts";
import * as api from "../month-end.api.ts";
import { monthDue, monthOf } from "../month-end.ts";
import * as store from "./month-end-store.ts";
import { tellFamily } from "./notice-store.ts";

interface Tools {
  readonly press: ReportPress;
  readonly say: ServerSay;
  readonly files: Files;
}

export function mountMonthEnd(door: Door, { press, say, files }: Tools): void {
  const todayOf = (actor: Actor, now: string) => CalendarDay.parse(dayAt(now, actor.timeZone));

  serve(door, api.readMonthEnd, {
    handle: async (tx, { input }, { actor, now }) => {
      const month = input.month ?? monthDue(todayOf(actor, now));
      const period = monthOf(month, todayOf(actor, now));
      return ok({ month, ...period, items: await store.monthEndOf(tx, actor, month, period.untilDay) });
    },
  });

  serve(door, api.draftMonthEnd, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { id, month, language } }, { actor, now }) => {
      if ((await store.endOf(tx, actor, clientId)) !== undefined) return refuse({ type: "therapy-ended" });
      await store.holdClient(tx, actor, clientId);
      const period = monthOf(month, todayOf(actor, now));
      const begun = await store.familyReportOf(tx, actor, clientId, period);
      if (!begun) await beginReport(tx, actor, clientId, { id, kind: "family", language, ...period, supersedes: null }, now);
      const reportId = ReportId.parse(begun?.id ?? id);
      const { content } = await press.standing(tx, actor, reportId, now);
      const set = await press.print(content, "pdf", now);
      return ok({ id: reportId, letters: set.kind === "letters-cannot-be-printed" ? set.letters : "" });
    },
  });

  serve(door, api.skipMonthEnd, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      const begun = await store.familyReportOf(tx, actor, clientId, monthOf(input.month, todayOf(actor, now)));
      if (begun?.approved === true) return refuse({ type: "already-approved" });
      await store.saveSkip(tx, actor, clientId, input, now);
      return ok({ skipped: input.skipped });
    },
  });

  serve(door, api.approveReport, {
    find: findReport,
    handle: async (tx, { ids: { reportId }, input }, { actor, now }) => {
      const { report } = await press.standing(tx, actor, reportId, now);
      const { clientId } = report;
      if (report.kind !== "family") return refuse({ type: "not-for-families" });
      if (await store.isReleased(tx, actor, reportId)) return refuse({ type: "already-approved" });
      const end = await store.endOf(tx, actor, clientId);
      if (end !== undefined) return refuse({ type: end });
      const kind = await lockedBy(tx, actor, clientId, { do: "share-with-family" });
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      if (report.signedAt === null) {
        const signed = await press.sign(tx, actor, reportId, input, now);
        // Of two who approve at once, the second waited for the first and finds it done.
        if (!signed.ok && signed.refusal.type === "changed-meanwhile" && (await store.isReleased(tx, actor, reportId)))
          return refuse({ type: "already-approved" });
        if (!signed.ok) return signed;
      }
      // Whoever is kept away in this very moment is waited for, and is not handed anything.
      await store.holdClient(tx, actor, clientId);
      const byMail = (await lockedBy(tx, actor, clientId, { do: "write-by-email" })) === undefined;
      const to = await store.release(tx, actor, { reportId, clientId, byMail }, now);
      if (to === null) return refuse({ type: "already-approved" });
      // Whether a letter may go to them is asked again in the moment it does.
      for (const { personId } of to) await tellFamily(tx, actor, { clientId, kind: "shared", aboutId: reportId, personId }, now);
      return ok({ id: reportId, readers: to.length });
    },
  });

  serve(door, api.readSending, {
    find: findReport,
    handle: async (tx, { ids }, { actor }) => ok({ sending: await store.sendingOf(tx, actor, ids.reportId) }),
  });

  serve(door, api.listPortalReports, {
    find: findClient,
    handle: async (tx, { ids }, { actor, decision }) =>
      ok({ reports: decision.fields === "attendance" ? [] : await store.portalReportsOf(tx, actor, ids.clientId) }),
  });

  serve(door, api.openPortalReport, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now, decision }) => {
      const opened = decision.fields === "attendance" ? undefined : await store.openedFile(tx, actor, ids, now);
      if (!opened) return refuse({ type: "not-found" });
      const bytes = await files.read(opened.file);
      if (!bytes) throw new Error("The PDF of a signed report is not in the file store: restore it from a backup");
      return ok({ name: `${say("report.file-name-family", { day: opened.untilDay }, opened.language)}.pdf`, bytes });
    },
  });
}
