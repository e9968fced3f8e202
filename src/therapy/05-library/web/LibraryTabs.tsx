import { Trans, useLingui } from "@lingui/react/macro";
import { Tabs } from "#foundation/web/Tabs.tsx";

export function LibraryTabs() {
  const { t } = useLingui();
  const tabs = [
    { to: "/library", label: <Trans>Goals</Trans> },
    { to: "/library/songs", label: <Trans>Songs</Trans> },
    { to: "/library/evidence", label: <Trans>Evidence</Trans> },
  ];
  return <Tabs label={t`Library`} tabs={tabs} />;
}
