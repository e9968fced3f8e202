import { type ReactNode, useEffect } from "react";
import { asksForPassphrase } from "./lock-flag.ts";
import look from "./Page.module.css";

/** One screen: what it is about, one thing to do, the main column, and what stands beside it. */
export function Page(props: {
  title: string;
  /** What the browser’s tab says, when the title alone would name a person. */
  tabTitle?: string;
  subtitle?: ReactNode;
  /** A face or another sign left of the title. */
  sign?: ReactNode;
  /** The one filled button of the screen. */
  action?: ReactNode;
  /** The way back, above the title. */
  trail?: ReactNode;
  /** `Tabs` under the head. */
  tabs?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
}) {
  const tabTitle = props.tabTitle ?? props.title;
  useEffect(() => {
    // The browser writes titles into its history, open for whoever takes the device: where there is a lock they name nobody.
    document.title = asksForPassphrase() ? "Sostenuto" : `${tabTitle} · Sostenuto`;
  }, [tabTitle]);
  return (
    <div className={look.page}>
      {props.trail === undefined ? null : <div className={look.trail}>{props.trail}</div>}
      <header className={look.head}>
        {props.sign}
        <div className={look.words}>
          <h1 tabIndex={-1} data-focus-target="">
            {props.title}
          </h1>
          {props.subtitle === undefined ? null : <p className={look.subtitle}>{props.subtitle}</p>}
        </div>
        {props.action === undefined ? null : <div className={look.action}>{props.action}</div>}
      </header>
      {props.tabs}
      {props.side === undefined ? (
        <div className={look.main}>{props.children}</div>
      ) : (
        <div className={look.columns}>
          <div className={look.main}>{props.children}</div>
          <aside className={look.side}>{props.side}</aside>
        </div>
      )}
    </div>
  );
}
