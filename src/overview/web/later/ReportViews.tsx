import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Segmented } from "#foundation/web/Segmented.tsx";
import type { ReportId } from "#report/report.ts";
import { PagesBeingSet, ReportPages } from "#report/web/ReportPages.tsx";
import look from "../NoteScreen.module.css";

type View = "text" | "on-its-way" | "pages";

/** The report as text that can be read and written in, and as the pages that will be printed. */
export function ReportViews(props: {
  reportId: ReportId;
  version: () => number;
  text: ReactNode;
  beside?: ReactNode;
  /** Done before the pages are set: what was typed belongs on them. Left out where nothing can be written. */
  beforePages?: () => Promise<unknown>;
}) {
  const { t } = useLingui();
  const [view, setView] = useState<View>("text");
  const show = async (wanted: "text" | "pages") => {
    setView(wanted === "text" ? "text" : "on-its-way");
    if (wanted === "text") return;
    await props.beforePages?.();
    setView((now) => (now === "on-its-way" ? "pages" : now));
  };
  return (
    <div className={look.paper}>
      <div className={look.bar}>
        <Segmented
          label={t`View`}
          value={view === "text" ? "text" : "pages"}
          onChange={(wanted) => void show(wanted)}
          options={[
            { value: "text", label: props.beforePages === undefined ? <Trans>Read</Trans> : <Trans>Write</Trans> },
            { value: "pages", label: <Trans>Pages</Trans> },
          ]}
        />
        {props.beside}
      </div>
      {view === "text" ? (
        props.text
      ) : view === "on-its-way" ? (
        <PagesBeingSet />
      ) : (
        <ReportPages reportId={props.reportId} version={props.version()} />
      )}
    </div>
  );
}
