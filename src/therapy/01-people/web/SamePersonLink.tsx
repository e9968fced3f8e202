import { Trans } from "@lingui/react/macro";
import { Users } from "lucide-react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { ClientId } from "../client.ts";

/** The way to joining this record with another of the same person. */
export function SamePersonLink({ clientId }: { clientId: ClientId }) {
  return (
    <div>
      <GoButton to={`/clients/${clientId}/same-person`} variant="subtle" leftSection={<Icon of={Users} />}>
        <Trans>This person is here twice</Trans>
      </GoButton>
    </div>
  );
}
