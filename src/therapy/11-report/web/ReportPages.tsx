import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReportPages } from "../report.api.ts";
import type { ReportId } from "../report.ts";
import look from "./report.module.css";

/** The pages as they will be printed, set anew for what the report says now. */
export function ReportPages({ reportId, version }: { reportId: ReportId; version: number }) {
  const read = useRead(readReportPages, { ids: { reportId }, chapter: `report-pages-${version}` });
  return (
    <WhenRead read={read} waiting={<PagesBeingSet />}>
      {({ picture, pages }) => <Pages picture={picture} count={pages} />}
    </WhenRead>
  );
}

/** The pages beside the field one writes in: the earlier ones stay until the new ones are set, so that nothing jumps. */
export function LivePages({ reportId, version }: { reportId: ReportId; version: number }) {
  const read = useRead(readReportPages, { ids: { reportId }, chapter: `report-pages-${version}` });
  const [shown, setShown] = useState<{ readonly picture: string; readonly pages: number } | null>(null);
  const fresh = read.state === "ready" ? read.value : null;
  if (fresh !== null && fresh !== shown) setShown(fresh);
  return (
    <div className={look.live} aria-busy={read.state === "waiting"}>
      {read.state === "refused" ? <RefusalState refusal={read.refusal} again={read.again} /> : null}
      {shown === null && read.state === "waiting" ? <PagesBeingSet /> : null}
      {shown === null ? null : <Pages picture={shown.picture} count={shown.pages} />}
    </div>
  );
}

export const PagesBeingSet = () => (
  <output className={look.making}>
    <span className={look.turning} aria-hidden="true" />
    <Trans>The pages are being set…</Trans>
  </output>
);

/** One picture holds all pages under each other; each page is a view into it. */
function Pages({ picture, count }: { picture: string; count: number }) {
  const { t } = useLingui();
  const addresses = useMemo(
    () => pagesOf(picture, count).map((svg) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))),
    [picture, count],
  );
  useEffect(() => () => addresses.forEach((address) => URL.revokeObjectURL(address)), [addresses]);
  return (
    <ol className={look.pages}>
      {addresses.map((address, place) => {
        const page = place + 1;
        return (
          <li key={address}>
            <img src={address} alt={t`Page ${page} of ${count}. The same words can be read in the other view.`} />
          </li>
        );
      })}
    </ol>
  );
}

function pagesOf(picture: string, count: number): string[] {
  const [head, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)" width="[^"]*" height="[^"]*"/u.exec(picture) ?? [];
  if (head === undefined || width === undefined || height === undefined) return [picture];
  const one = Number(height) / count;
  return Array.from({ length: count }, (_, page) =>
    picture.replace(head, `viewBox="0 ${page * one} ${width} ${one}" width="${width}pt" height="${one}pt"`),
  );
}
