import { Trans } from "@lingui/react/macro";
import { Users } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { AlikePerson } from "../referral.api.ts";

/** That this may be somebody known already, before anybody takes them on. */
export function AlikeChip({ of: alike }: { of: readonly AlikePerson[] }) {
  if (alike.length === 0) return null;
  return (
    <span>
      <Chip tone="slate" sign={<Icon of={Users} size={16} />}>
        {alike.some(({ kind }) => kind === "client") ? <Trans>Perhaps a client already</Trans> : <Trans>Perhaps asked twice</Trans>}
      </Chip>
    </span>
  );
}
