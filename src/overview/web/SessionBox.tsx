import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { Clock, Ellipsis, Play, ShieldAlert } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { AbsenceWritten } from "#attendance/web/AbsenceWritten.tsx";
import type { useAttendance } from "#attendance/web/use-attendance.ts";
import { NotKept } from "#attendance/web/NotKept.tsx";
import { WhatHappened } from "#attendance/web/WhatHappened.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { inSafetyOrder, safetyText } from "#people/safety-card.ts";
import { withWords } from "#foundation/web/words-loader.ts";
import type { SessionCard } from "../today.api.ts";
import { minutesUntil, type SessionState } from "../session-state.ts";
import type { TodaySession } from "./day-session.ts";
import look from "./session.module.css";

// The menu is fetched when it is first opened: most sessions need only the two large buttons.
const OtherOutcomes = lazy(() => withWords(import("./OtherOutcomes.tsx")).then((it) => ({ default: it.OtherOutcomes })));

interface Box {
  readonly card: SessionCard;
  readonly attendance: ReturnType<typeof useAttendance>;
}

/** The next session: the person large, what was said last time, what to know before, and the two things one does. */
export function NextSession({ card, attendance, now }: Omit<Box, "card"> & { card: TodaySession; now: Date }) {
  const { day } = useLanguage();
  const minutes = minutesUntil(card, now);
  return (
    <Card>
      <div className={look.next}>
        <div className={look.top}>
          <Face name={card.chosenName} size={56} />
          <div className={look.names}>
            <h2>
              <Go to={`/clients/${card.clientId}`}>{card.chosenName}</Go>
            </h2>
            <Where card={card} />
          </div>
          {minutes === null || attendance.entry !== null ? null : (
            <Chip tone="slate" sign={<Icon of={Clock} size={16} />}>
              {minutes === 0 ? <Trans>now</Trans> : <Away minutes={minutes} />}
            </Chip>
          )}
        </div>
        {attendance.entry?.outcome === "absent" ? (
          <AbsenceWritten attendance={attendance} />
        ) : (
          <>
            {card.lastTime === null ? null : (
              <div className={look.last}>
                <p className={look.lastDay}>
                  <Trans>Last time, {day(card.lastTime.day, "short")}</Trans>
                </p>
                <p className="so-reading">{card.lastTime.words}</p>
              </div>
            )}
            {card.safety.length === 0 ? null : (
              <div className={look.chips}>
                {inSafetyOrder(card.safety).map((line) => (
                  <Chip key={line.id} tone="care" sign={<Icon of={ShieldAlert} size={16} />}>
                    {safetyText(line)}
                  </Chip>
                ))}
              </div>
            )}
            <Trouble attendance={attendance} />
            <div className={look.acts}>
              <GoButton to={`/session/${card.sessionId}/${card.clientId}`} variant="filled" size="lg" leftSection={<Icon of={Play} />}>
                <Trans>Start session</Trans>
              </GoButton>
              <AbsentButton card={card} attendance={attendance} size="lg" />
              <PlanLink card={card} size="lg" />
              <Others card={card} attendance={attendance} />
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

/** Any other session that is not written down: to come, or over and waiting for an answer. */
export function SmallSession({ card, attendance, state }: Box & { state: SessionState }) {
  const { t } = useLingui();
  const isOpen = state === "not-yet-recorded";
  return (
    <Card tone={isOpen ? "dashed" : "plain"}>
      <div className={look.small}>
        <div className={look.top}>
          <div className={look.names}>
            <h3>
              <Go to={`/clients/${card.clientId}`}>{card.chosenName}</Go>
            </h3>
            {isOpen ? (
              <p className={look.place}>
                <Trans>Not yet recorded. What happened?</Trans>
              </p>
            ) : (
              <Where card={card} />
            )}
          </div>
        </div>
        {attendance.entry?.outcome === "absent" ? (
          <div className={look.full}>
            <AbsenceWritten attendance={attendance} />
          </div>
        ) : isOpen ? (
          <WhatHappened of={card.chosenName} onWrite={(outcome) => void attendance.write(outcome)} />
        ) : (
          <div className={look.acts}>
            <GoButton to={`/session/${card.sessionId}/${card.clientId}`} label={t`Start, ${card.chosenName}`}>
              <Trans>Start</Trans>
            </GoButton>
            <AbsentButton card={card} attendance={attendance} />
            <PlanLink card={card} />
            <Others card={card} attendance={attendance} />
          </div>
        )}
        <Trouble attendance={attendance} />
      </div>
    </Card>
  );
}

function Where({ card }: { card: SessionCard }) {
  const { t } = useLingui();
  return <p className={look.place}>{[card.place, t`${card.minutes} minutes`].filter((part) => part !== "").join(", ")}</p>;
}

/** To what is meant to happen in it. */
function PlanLink({ card, size = "md" }: { card: SessionCard; size?: "md" | "lg" }) {
  const { t } = useLingui();
  return (
    <GoButton to={`/session/${card.sessionId}/plan`} variant="subtle" size={size} label={t`Plan, ${card.chosenName}`}>
      <Trans context="a session">Plan</Trans>
    </GoButton>
  );
}

function AbsentButton({ card, attendance, size = "md" }: Box & { size?: "md" | "lg" }) {
  const { t } = useLingui();
  return (
    <Button
      size={size}
      leftSection={<Glyph name="rest" size={20} />}
      aria-label={t`Absent, ${card.chosenName}`}
      onClick={() => void attendance.write("absent")}
    >
      <Trans>Absent</Trans>
    </Button>
  );
}

/** What happens more rarely: they came without session mode, came in part, or it did not run. */
function Others({ card, attendance }: Box): ReactNode {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-haspopup="menu"
      aria-label={t`More, ${card.chosenName}`}
      onClick={() => setAsked(true)}
    >
      <Icon of={Ellipsis} />
    </ActionIcon>
  );
  return (
    <span className={look.more}>
      {asked ? (
        <Suspense fallback={button}>
          <OtherOutcomes onWrite={(outcome) => void attendance.write(outcome)}>{button}</OtherOutcomes>
        </Suspense>
      ) : (
        button
      )}
    </span>
  );
}

function Away({ minutes }: { minutes: number }) {
  const hours = Math.floor(minutes / 60);
  return minutes < 60 ? <Trans>in {minutes} min</Trans> : <Trans>in about {Math.round(minutes / 60) || hours} h</Trans>;
}

/** Why a deed is not written. The card stays as it was, so it can be pressed again. */
function Trouble({ attendance: { delivery, entry } }: { attendance: Box["attendance"] }) {
  return delivery?.state === "not-kept" && entry === null ? (
    <div className={look.full}>
      <NotKept delivery={delivery} />
    </div>
  ) : null;
}
