import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Segmented } from "#foundation/web/Segmented.tsx";
import type { ReportId } from "#report/report.ts";
import { LivePages, PagesBeingSet, ReportPages } from "#report/web/ReportPages.tsx";
import look from "../NoteScreen.module.css";
import own from "./ReportEditor.module.css";

type View = "text" | "beside" | "on-its-way" | "pages";

/** The report as text that can be read and written in, and as the pages that will be printed. */
export function ReportViews(props: {
  reportId: ReportId;
  version: () => number;
  text: ReactNode;
  beside?: ReactNode;
  /** Done before the pages are set: what was typed belongs on them. Left out where nothing can be written. */
  beforePages?: () => Promise<unknown>;
  /** Told when text and pages stand beside each other: they need the room. */
  onBeside?: (isBeside: boolean) => void;
}) {
  const { t } = useLingui();
  const [view, setView] = useState<View>("text");
  const show = async (wanted: "text" | "beside" | "pages") => {
    setView(wanted === "pages" ? "on-its-way" : wanted);
    props.onBeside?.(wanted === "beside");
    if (wanted !== "pages") return;
    await props.beforePages?.();
    setView((now) => (now === "on-its-way" ? "pages" : now));
  };
  return (
    <div className={look.paper}>
      <div className={look.bar}>
        <Segmented
          label={t`View`}
          value={view === "on-its-way" ? "pages" : view}
          onChange={(wanted) => void show(wanted)}
          options={[
            { value: "text", label: props.beforePages === undefined ? <Trans>Read</Trans> : <Trans>Write</Trans> },
            ...(props.onBeside === undefined ? [] : [{ value: "beside" as const, label: <Trans>Side by side</Trans> }]),
            { value: "pages", label: <Trans>Pages</Trans> },
          ]}
        />
        {props.beside}
      </div>
      {view === "beside" ? (
        <div className={own.beside}>
          {/* Each half scrolls by itself: by key it is reached first. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={own.half} tabIndex={0} aria-label={props.beforePages === undefined ? t`Read` : t`Write`}>
            {props.text}
          </section>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={own.half} tabIndex={0} aria-label={t`Pages`}>
            <LivePages reportId={props.reportId} version={props.version()} />
          </section>
        </div>
      ) : view === "text" ? (
        props.text
      ) : view === "on-its-way" ? (
        <PagesBeingSet />
      ) : (
        <ReportPages reportId={props.reportId} version={props.version()} />
      )}
    </div>
  );
}
