import { Trans, useLingui } from "@lingui/react/macro";
import { House, Menu, MessageCircle, Route } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Wordmark } from "#foundation/web/Wordmark.tsx";
import { Way } from "./Button.tsx";
import { TABS, type Tab } from "./address.ts";
import look from "./Frame.module.css";

const ICONS = { home: House, goals: Route, messages: MessageCircle, more: Menu } as const;

/** What stands around every page: the name, the other language, and for a client’s pages the four places. */
export function Frame({
  tabs,
  reading,
  onLanguage,
  children,
}: {
  /** How this person likes to read. */
  reading?: { symbols: boolean; larger: boolean };
  tabs?: { clientId: string; current: Tab } | undefined;
  onLanguage?: ((language: "en" | "fr") => void) | undefined;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { language, choose } = useLanguage();
  const other = language === "en" ? "fr" : "en";
  const names: Record<Tab, ReactNode> = {
    home: <Trans>Home</Trans>,
    goals: <Trans>Our goals</Trans>,
    messages: <Trans>Questions</Trans>,
    more: <Trans>More</Trans>,
  };
  const change = () => {
    void choose(other);
    onLanguage?.(other);
  };
  return (
    <div className={look.frame} data-symbols={reading?.symbols} data-larger={reading?.larger}>
      <header className={look.top}>
        <Wordmark height={32} />
        <button type="button" className={look.language} lang={other} onClick={change}>
          {other === "fr" ? "Français" : "English"}
        </button>
      </header>
      <main className={look.main}>{children}</main>
      {tabs === undefined ? null : (
        <nav className={look.tabs} aria-label={t`Places`}>
          {TABS.map((tab) => (
            <Way key={tab} to={{ kind: "tab", clientId: tabs.clientId, tab }} className={look.tab} current={tab === tabs.current}>
              <Icon of={ICONS[tab]} size={24} />
              {names[tab]}
            </Way>
          ))}
        </nav>
      )}
    </div>
  );
}
