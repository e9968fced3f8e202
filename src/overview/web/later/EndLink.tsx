import { Trans } from "@lingui/react/macro";
import { GoButton } from "#foundation/web/Go.tsx";
import type { ClientId } from "#people/client.ts";

/** The way to the end of a therapy: quiet, below everything else. */
export function EndLink({ clientId }: { clientId: ClientId }) {
  return (
    <p>
      <GoButton variant="subtle" to={`/clients/${clientId}/discharge`}>
        <Trans>How this therapy ends</Trans>
      </GoButton>
    </p>
  );
}
