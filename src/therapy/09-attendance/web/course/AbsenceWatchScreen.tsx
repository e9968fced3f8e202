import { Trans, useLingui } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { AbsenceWatch } from "./AbsenceWatch.tsx";

/** The practice’s choice of how soon a stretch of absences is noticed. */
export function AbsenceWatchScreen() {
  const { t } = useLingui();
  return (
    <Page
      title={t`When absences are noticed`}
      subtitle={t`Seen by the therapist only. Nothing is ever done because of it.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <AbsenceWatch />
    </Page>
  );
}
