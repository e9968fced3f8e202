import { useLingui } from "@lingui/react/macro";
import { Page } from "#foundation/web/Page.tsx";
import { EmergencyList } from "./EmergencyList.tsx";

/** For whoever runs the practice: who opened a record in an emergency, why, and whether somebody has looked at it. */
export function EmergenciesScreen() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Records opened in an emergency`}
      subtitle={t`Each is looked at by somebody who runs the practice. It is no reproach: in an emergency the door has to open.`}
    >
      <EmergencyList />
    </Page>
  );
}
