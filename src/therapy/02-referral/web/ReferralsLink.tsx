import { Plural, Trans } from "@lingui/react/macro";
import { Inbox } from "lucide-react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { listReferrals } from "../referral.api.ts";

/** The way to the referrals, with how many nobody has answered. Who may not see them sees no way. */
export function ReferralsLink() {
  const read = useRead(listReferrals, { chapter: "referral", input: { state: "new" } });
  if (read.state !== "ready") return null;
  const { counts } = read.value;
  return (
    <GoButton to="/clients/referrals" leftSection={<Icon of={Inbox} />}>
      {counts.new === 0 ? <Trans>Referrals</Trans> : <Plural value={counts.new} one="# new referral" other="# new referrals" />}
    </GoButton>
  );
}
