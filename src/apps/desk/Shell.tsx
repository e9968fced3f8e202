import { Trans, useLingui } from "@lingui/react/macro";
import { useHotkeys } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { Search as SearchIcon } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { Mark } from "#foundation/web/Mark.tsx";
import { SyncLamp, type SyncState } from "#foundation/web/SyncLamp.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { Wordmark } from "#foundation/web/Wordmark.tsx";
import { type Account, AccountButton, MoreTab } from "./AccountButton.tsx";
import type { NavigationItem } from "./navigation.tsx";
import type { FindHits, SearchHit } from "./Search.tsx";
import look from "./Shell.module.css";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";

const Search = lazy(() => withWords(import("./Search.tsx")).then((it) => ({ default: it.Search })));
const TABS_ON_A_PHONE = 4;

export interface ShellState {
  readonly items: readonly NavigationItem[];
  /** How many things wait behind an item, by its address. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly sync?: SyncState & { readonly onPress?: () => void };
  readonly account?: Account;
  /** Without it there is no search box. */
  readonly find?: FindHits;
  /** What the search offers before a word is typed. */
  readonly actions?: readonly SearchHit[];
}

/** The frame around every screen of the staff app: the rail, the search, the sync lamp always in the same corner, and who is signed in. */
export function Shell({ children, ...state }: ShellState & { children: ReactNode }) {
  const { t } = useLingui();
  const [searching, setSearching] = useState<"never" | "open" | "closed">("never");
  const openSearch = () => setSearching("open");
  const { find, account, sync, items, counts = {} } = state;
  useHotkeys(find === undefined ? [] : [["mod+K", openSearch]], []);
  useFocusOnArrival();
  const [tabs, more] = items.length <= TABS_ON_A_PHONE + 1 ? [items, []] : [items.filter(isTab), items.filter((item) => !isTab(item))];

  return (
    <div className={look.app}>
      <a className={look.skip} href="#main">
        <Trans>Skip to the main part</Trans>
      </a>
      <header className={look.rail}>
        <Link to="/" className={look.brand} aria-label="Sostenuto">
          <span className={look.wordmark}>
            <Wordmark />
          </span>
          <span className={look.mark}>
            <Mark />
          </span>
        </Link>
        {find === undefined ? null : (
          <button type="button" className={look.find} onClick={openSearch} aria-keyshortcuts="Control+K Meta+K">
            <Icon of={SearchIcon} />
            <span>
              <Trans>Search</Trans>
            </span>
            <kbd aria-hidden="true">{isApple() ? <CommandK /> : "Ctrl K"}</kbd>
          </button>
        )}
        <nav className={look.places} aria-label={t`Main`}>
          <ul>
            {items.map((item) => (
              <li key={item.to}>
                <Place item={item} count={counts[item.to] ?? 0} />
              </li>
            ))}
          </ul>
        </nav>
        <div className={look.end}>
          {sync === undefined ? null : (
            <span className={look.lamp}>
              <SyncLamp {...sync} />
            </span>
          )}
          {sync === undefined ? null : (
            <span className={look.lampSmall}>
              <SyncLamp {...sync} compact />
            </span>
          )}
          <span className={look.account}>
            <AccountButton account={account} />
          </span>
        </div>
      </header>
      <main id="main" className={look.main} tabIndex={-1} data-focus-target="">
        {children}
      </main>
      <nav className={look.tabs} aria-label={t`Main`}>
        {tabs.map((item) => (
          <Tab key={item.to} item={item} count={counts[item.to] ?? 0} />
        ))}
        <MoreTab places={more} className={look.tab ?? ""} account={account} />
      </nav>
      {find === undefined || searching === "never" ? null : (
        <Suspense fallback={null}>
          <Search opened={searching === "open"} onClose={() => setSearching("closed")} find={find} actions={state.actions ?? []} />
        </Suspense>
      )}
    </div>
  );
}

function Place({ item, count }: { item: NavigationItem; count: number }) {
  const { t } = useLingui();
  return (
    <Link to={item.to} className={look.place} activeOptions={{ exact: item.to === "/" }} activeProps={{ "aria-current": "page" }}>
      <Icon of={item.icon} />
      <span>{t(item.label)}</span>
      <Count count={count} />
    </Link>
  );
}

function Tab({ item, count }: { item: NavigationItem; count: number }) {
  const { t } = useLingui();
  return (
    <Link to={item.to} className={look.tab} activeOptions={{ exact: item.to === "/" }} activeProps={{ "aria-current": "page" }}>
      <span className={look.tabSign}>
        <Icon of={item.icon} size={24} />
        <Count count={count} />
      </span>
      <span>{t(item.label)}</span>
    </Link>
  );
}

function Count({ count }: { count: number }) {
  return count === 0 ? null : <b className={look.count}>{count}</b>;
}

// The font has no ⌘, so it is drawn.
function CommandK() {
  return (
    <>
      <svg viewBox="0 0 24 24" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
        <path d="M9 6v12a3 3 0 1 1-3-3h12a3 3 0 1 1-3 3V6a3 3 0 1 1 3 3H6a3 3 0 1 1 3-3Z" />
      </svg>{" "}
      K
    </>
  );
}

const isTab = (item: NavigationItem) => !["/library", "/practice"].includes(item.to);
const isApple = () => /Mac|iPad|iPhone/.test(navigator.userAgent);
