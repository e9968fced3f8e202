import { Trans } from "@lingui/react/macro";
import { FileStack, ListChecks, Table2 } from "lucide-react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./later.module.css";

/** What is done once a day and once a month, one press away. */
export function ReviewsWays() {
  return (
    <div className={look.ways}>
      <GoButton to="/reviews/day" leftSection={<Icon of={ListChecks} />}>
        <Trans>End of the day</Trans>
      </GoButton>
      <GoButton to="/reviews/attendance" leftSection={<Icon of={Table2} />}>
        <Trans>Attendance of my clients</Trans>
      </GoButton>
      <GoButton to="/reviews/month-end" leftSection={<Icon of={FileStack} />}>
        <Trans>Reports of the month</Trans>
      </GoButton>
    </div>
  );
}
