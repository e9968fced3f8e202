import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { WaitingAbsences } from "#attendance/web/course/WaitingAbsences.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReviews } from "../../today.api.ts";
import { OpenSessions } from "../OpenSession.tsx";

/** Every session that is over and not yet recorded, one row each with three large answers. Nothing is filled in for anybody. */
export function SweepScreen() {
  const { t } = useLingui();
  const { day } = useNow();
  const read = useRead(readReviews, { chapter: "overview", input: {} });
  const open = read.state === "ready" ? read.value.notYetRecorded.length : 0;
  return (
    <Page
      title={t`End of the day`}
      subtitle={
        read.state !== "ready" ? undefined : open === 0 ? (
          t`Every session is written down.`
        ) : (
          <Plural value={open} one="# session is not yet recorded." other="# sessions are not yet recorded." />
        )
      }
      trail={
        <Go to="/reviews">
          <Trans>Reviews</Trans>
        </Go>
      }
    >
      <WaitingAbsences />
      <WhenRead read={read}>
        {({ notYetRecorded }) => (
          <>
            <OpenSessions sessions={notYetRecorded} today={day} />
            {notYetRecorded.length === 0 ? (
              <EmptyState
                action={
                  <GoButton to="/" variant="default">
                    <Trans>Today</Trans>
                  </GoButton>
                }
              >
                <Trans>Nothing is left open. Have a good evening.</Trans>
              </EmptyState>
            ) : null}
          </>
        )}
      </WhenRead>
    </Page>
  );
}
