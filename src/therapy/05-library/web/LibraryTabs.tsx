import { Trans, useLingui } from "@lingui/react/macro";
import { Tabs } from "#foundation/web/Tabs.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readMe } from "#people/me.api.ts";

/** The parts of the library; what one works on now stands there for whoever treats somebody. */
export function LibraryTabs() {
  const { t } = useLingui();
  const me = useRead(readMe, { chapter: "me" });
  const treats = me.state === "ready" && me.value.duties.some((duty) => duty === "therapist" || duty === "intern");
  const tabs = [
    { to: "/library", label: <Trans>Goals</Trans> },
    { to: "/library/interventions", label: <Trans>Interventions</Trans> },
    { to: "/library/songs", label: <Trans>Songs</Trans> },
    { to: "/library/evidence", label: <Trans>Evidence</Trans> },
    ...(treats ? [{ to: "/library/caseload", label: <Trans>My caseload</Trans> }] : []),
  ];
  return <Tabs label={t`Library`} tabs={tabs} />;
}
