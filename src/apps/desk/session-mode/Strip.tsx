import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Contrast, Ellipsis, Footprints } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { SyncLamp } from "#foundation/web/SyncLamp.tsx";
import { useSync } from "#foundation/web/use-sync.ts";
import type { Room } from "#overview/overview.api.ts";
import type { Mark } from "#session/mark.ts";
import { BookmarkButton } from "./BookmarkButton.tsx";
import { LeaveSlide } from "./LeaveSlide.tsx";
import look from "./strip.module.css";
import { clockFace } from "./use-clock.ts";

/** What the middle of the room shows. */
export type View = "tiles" | "eyes-up" | "more" | "ending";

/** The strip over the session: whose it is, by first name only, how long it runs, what is saved, whether the pedal is heard. */
export function Strip(props: {
  room: Room;
  elapsed: number;
  pedalHeard: boolean;
  observer: Mark["observer"];
  view: View;
  onView: (view: View) => void;
  onBookmark: (source: "tap" | "key") => void;
  onEnd: () => void;
}) {
  const { room, elapsed, pedalHeard, view } = props;
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
          {props.observer === null ? (
            room.place === "" ? (
              ""
            ) : (
              `, ${room.place}`
            )
          ) : (
            <>
              {", "}
              <Trans>second observer</Trans>
            </>
          )}
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
      {view === "ending" ? null : (
        <>
          <BookmarkButton onBookmark={props.onBookmark} />
          <button
            type="button"
            className={`${look.button} ${look.eyes}`}
            aria-pressed={view === "more"}
            onClick={() => props.onView("more")}
          >
            <Icon of={Ellipsis} />
            <span>{view === "more" ? <Trans>Tiles</Trans> : <Trans context="session">More</Trans>}</span>
          </button>
          <button
            type="button"
            className={`${look.button} ${look.eyes}`}
            aria-pressed={view === "eyes-up"}
            onClick={() => props.onView("eyes-up")}
          >
            <Icon of={Contrast} />
            <span>{view === "eyes-up" ? <Trans>Tiles</Trans> : <Trans>Eyes up</Trans>}</span>
          </button>
          <button type="button" className={look.button} onClick={props.onEnd}>
            <Trans context="session">End</Trans>
          </button>
        </>
      )}
    </header>
  );
}
