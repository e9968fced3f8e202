import { Trans } from "@lingui/react/macro";
import { useLingui } from "@lingui/react";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { KeyRound, Languages, LogOut } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import type { Account } from "./AccountButton.tsx";
import type { NavigationItem } from "./navigation.tsx";

const BackupCodes = lazy(() => withWords(import("#people/web/BackupCodes.tsx")).then((it) => ({ default: it.BackupCodes })));

/** The places that found no room elsewhere, and the choices that are a person’s own: language, light or dark, leaving. */
export function AccountMenu(props: {
  account: Account | undefined;
  places: readonly NavigationItem[];
  corner: "top-start" | "top-end";
  className: string;
  label?: string;
  children: ReactNode;
}) {
  const { _ } = useLingui();
  const [codesAsked, askForCodes] = useState(false);
  const codes = codesAsked ? (
    <Suspense fallback={null}>
      <BackupCodes onClose={() => askForCodes(false)} />
    </Suspense>
  ) : null;
  return (
    <>
      {codes}
      <Menu position={props.corner} width={260} defaultOpened withinPortal={false} floatingStrategy="fixed">
        <Menu.Target>
          <button type="button" className={props.className} aria-label={props.label}>
            {props.children}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {props.places.map((item) => (
            <Menu.Item key={item.to} component={Link} to={item.to} leftSection={<Icon of={item.icon} />}>
              {_(item.label)}
            </Menu.Item>
          ))}
          {props.places.length === 0 ? null : <Menu.Divider />}
          <Choices account={props.account} onCodes={() => askForCodes(true)} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Choices({ account, onCodes }: { account: Account | undefined; onCodes: () => void }) {
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = language === "en" ? "fr" : "en";
  return (
    <>
      {/* A person who cannot read this language must still find their own. */}
      <Menu.Item
        leftSection={<Icon of={Languages} />}
        lang={other}
        onClick={() => void choose(other).then(() => account?.onLanguage(other))}
      >
        {other === "fr" ? "Français" : "English"}
      </Menu.Item>
      <Menu.Divider />
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme === "light" || scheme === "dark" ? scheme : "auto")}>
        <Menu.RadioItem value="light">
          <Trans>Light</Trans>
        </Menu.RadioItem>
        <Menu.RadioItem value="dark">
          <Trans>Dark</Trans>
        </Menu.RadioItem>
        <Menu.RadioItem value="auto">
          <Trans>As this device</Trans>
        </Menu.RadioItem>
      </Menu.RadioGroup>
      {account === undefined ? null : (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon of={KeyRound} />} onClick={onCodes}>
            <Trans>New backup codes</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={LogOut} />} onClick={account.onSignOut}>
            <Trans>Sign out</Trans>
          </Menu.Item>
        </>
      )}
    </>
  );
}
