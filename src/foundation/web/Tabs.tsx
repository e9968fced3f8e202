import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import look from "./Tabs.module.css";

/** The sides of one thing. Each is a screen with its own address, so each tab is a link. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { readonly to: string; readonly label: ReactNode; readonly count?: number }[];
}) {
  const row = useRef<HTMLElement>(null);
  const place = useLocation({ select: ({ pathname }) => pathname });
  // On a phone the row is longer than the window: where one is has to be seen.
  useLayoutEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, [place]);
  return (
    <nav ref={row} className={look.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={look.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {tab.label}
          {tab.count === undefined || tab.count === 0 ? null : <span className={look.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
