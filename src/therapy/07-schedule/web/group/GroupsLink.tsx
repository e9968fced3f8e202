import { Trans } from "@lingui/react/macro";
import { Users } from "lucide-react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";

/** The way to the groups of the practice. */
export function GroupsLink() {
  return (
    <GoButton to="/clients/groups" leftSection={<Icon of={Users} />}>
      <Trans>Groups</Trans>
    </GoButton>
  );
}
