import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Contrast, Footprints } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { SyncLamp } from "#foundation/web/SyncLamp.tsx";
import { useSync } from "#foundation/web/use-sync.ts";
import type { Room } from "#overview/overview.api.ts";
import { LeaveSlide } from "./LeaveSlide.tsx";
import look from "./strip.module.css";
import { clockFace } from "./use-clock.ts";

/** The strip over the session: whose it is, by first name only, how long it runs, what is saved, whether the pedal is heard. */
export function Strip(props: {
  room: Room;
  elapsed: number;
  pedalHeard: boolean;
  eyesUp: boolean;
  onEyesUp: () => void;
  onEnd: () => void;
  isEnding: boolean;
}) {
  const { room, elapsed, pedalHeard, eyesUp } = props;
  const { day } = useLanguage();
  const navigate = useNavigate();
  const sync = useSync();
  return (
    <header className={look.strip}>
      <LeaveSlide onLeave={() => void navigate({ to: "/" })} />
      <h1 className={look.who} tabIndex={-1} data-focus-target="">
        {room.chosenName}
        <small>
          {day(room.day, "weekday")}
          {room.place === "" ? "" : `, ${room.place}`}
        </small>
      </h1>
      <span className={look.time} role="timer">
        {clockFace(elapsed)}
      </span>
      {sync === undefined ? null : (
        <span className={look.lamp}>
          <SyncLamp {...sync} />
        </span>
      )}
      <span className={look.pedal} data-heard={pedalHeard || undefined}>
        <Icon of={Footprints} size={18} />
        <span>{pedalHeard ? <Trans>Pedal live</Trans> : <Trans>No pedal yet</Trans>}</span>
      </span>
      {props.isEnding ? null : (
        <>
          <button type="button" className={`${look.button} ${look.eyes}`} aria-pressed={eyesUp} onClick={props.onEyesUp}>
            <Icon of={Contrast} />
            <span>{eyesUp ? <Trans>Tiles</Trans> : <Trans>Eyes up</Trans>}</span>
          </button>
          <button type="button" className={look.button} onClick={props.onEnd}>
            <Trans context="session">End</Trans>
          </button>
        </>
      )}
    </header>
  );
}
