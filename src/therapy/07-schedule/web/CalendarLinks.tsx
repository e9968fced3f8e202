import { Trans } from "@lingui/react/macro";
import { CalendarOff, DoorOpen, FileDown, RotateCcw, Smartphone } from "lucide-react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./schedule.module.css";

/** What belongs to the calendar and is needed rarely. */
export function CalendarLinks() {
  return (
    <p className={look.links}>
      <GoButton to="/calendar/make-ups" variant="subtle" leftSection={<Icon of={RotateCcw} />}>
        <Trans>Make-up sessions</Trans>
      </GoButton>
      <GoButton to="/calendar/days-off" variant="subtle" leftSection={<Icon of={CalendarOff} />}>
        <Trans>Days off</Trans>
      </GoButton>
      <GoButton to="/calendar/rooms" variant="subtle" leftSection={<Icon of={DoorOpen} />}>
        <Trans>Rooms and instruments</Trans>
      </GoButton>
      <GoButton to="/calendar/telephone" variant="subtle" leftSection={<Icon of={Smartphone} />}>
        <Trans>On your telephone</Trans>
      </GoButton>
      <GoButton to="/calendar/import" variant="subtle" leftSection={<Icon of={FileDown} />}>
        <Trans>Bring a calendar</Trans>
      </GoButton>
    </p>
  );
}
