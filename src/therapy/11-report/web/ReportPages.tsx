import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo } from "react";
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
