import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";

/** An address with nothing behind it. */
export function NotHere() {
  const { t } = useLingui();
  return (
    <Page title={t`There is nothing at this address`}>
      <EmptyState
        action={
          <GoButton to="/">
            <Trans>Go to Today</Trans>
          </GoButton>
        }
      >
        <Trans>It may have been moved, or the address was copied only in part.</Trans>
      </EmptyState>
    </Page>
  );
}

/** A screen that broke. Nothing that was sent or saved here is touched by it. */
export function WentWrong() {
  const { t } = useLingui();
  return (
    <Page title={t`This screen stopped`}>
      <ErrorState
        happened={<Trans>Something unexpected happened on this screen.</Trans>}
        kept={<Trans>What was sent or saved on this device is safe. What was typed here and not yet sent may be gone.</Trans>}
        action={
          <Button onClick={() => location.reload()}>
            <Trans>Load it again</Trans>
          </Button>
        }
      />
    </Page>
  );
}
