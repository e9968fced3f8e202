import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { CalendarClock, UserRoundCheck, UserRoundPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarCard } from "../../calendar.api.ts";
import { type CalendarEntry, isFreed } from "../../calendar-view.ts";
import { sessionState } from "../../session-state.ts";
import { SmallSession } from "../SessionBox.tsx";
import { SessionLine } from "../SessionLine.tsx";
import look from "./CalendarScreen.module.css";
import { isMovable } from "./EntryButton.tsx";

const FreeSlot = lazy(() => import("./FreeSlot.tsx").then((it) => ({ default: it.FreeSlot })));

interface Dialog {
  readonly of: CalendarEntry;
  readonly now: Date;
  readonly onClose: () => void;
  readonly onMove: (card: CalendarCard) => void;
  readonly onStandIn: (card: CalendarCard) => void;
}

/** One session with the same things to do as on Today, for each who is in it, and where it can go. */
export function SessionDialog({ of: { cards }, now, onClose, onMove, onStandIn }: Dialog) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const [card] = cards;
  const [asksWho, setAsksWho] = useState(false);
  const first = useAttendance(card, card.attendance);
  const isFree = cards.every((one) => isFreed(one === card ? { ...one, attendance: first.entry } : one, now));
  const takes = [
    card.room?.name ?? "",
    card.instruments?.name ?? "",
    card.travelMinutes > 0 ? t`${card.travelMinutes} minutes for the way there` : "",
    card.writingMinutes > 0 ? t`${card.writingMinutes} minutes for writing` : "",
    card.makesUp ? t`makes up for one that is owed` : "",
  ].filter((part) => part !== "");
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${day(card.day, "long")}, ${wallTime(card.at)}`}
      size="lg"
      padding="xl"
      closeButtonProps={{ "aria-label": t`Close`, size: 44 }}
    >
      <div className={look.dialog}>
        {card.group === null ? null : <p className="so-sentence">{card.group}</p>}
        {takes.length === 0 ? null : <p className="so-muted">{takes.join(" · ")}</p>}
        {cards.map((one) => (
          <OneOfSession key={one.clientId} card={one} now={now} />
        ))}
        <div className={look.acts}>
          {isMovable({ sessionId: card.sessionId, cards }) && first.entry === null ? (
            <Button variant="subtle" leftSection={<Icon of={CalendarClock} />} onClick={() => onMove(card)}>
              <Trans>Move</Trans>
            </Button>
          ) : null}
          {card.group === null && first.entry === null && Date.parse(card.startsAt) > now.getTime() ? (
            <Button variant="subtle" leftSection={<Icon of={UserRoundCheck} />} onClick={() => onStandIn(card)}>
              <Trans>Somebody stands in</Trans>
            </Button>
          ) : null}
          {isFree && !asksWho ? (
            <Button variant="subtle" leftSection={<Icon of={UserRoundPlus} />} onClick={() => setAsksWho(true)}>
              <Trans>Who could come instead?</Trans>
            </Button>
          ) : null}
        </div>
        <Suspense fallback={null}>{isFree && asksWho ? <FreeSlot of={card} /> : null}</Suspense>
      </div>
    </Modal>
  );
}

function OneOfSession({ card, now }: { card: CalendarCard; now: Date }) {
  const attendance = useAttendance(card, card.attendance);
  const [isFresh, setFresh] = useState(false);
  const shown = {
    ...attendance,
    write: (...written: Parameters<typeof attendance.write>) => {
      setFresh(written[0] === "absent");
      return attendance.write(...written);
    },
  };
  const state = sessionState({ ...card, attendance: attendance.entry }, now);
  const isWaiting = state === "planned" || state === "not-yet-recorded" || (isFresh && state === "absent");
  return isWaiting ? <SmallSession card={card} attendance={shown} state={state} /> : <SessionLine card={card} attendance={attendance} />;
}
