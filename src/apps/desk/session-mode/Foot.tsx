import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import type { Outcome } from "#attendance/attendance.ts";
import type { Room } from "#overview/overview.api.ts";
import look from "./foot.module.css";
import { MarkName } from "#session/web/MarkName.tsx";
import type { Session } from "./use-session.ts";

/** The foot of the session: what was just written, with its undo, and who came. Nothing is assumed: nothing is chosen until someone chooses. */
export function Foot({ room, session }: { room: Room; session: Session }) {
  return (
    <footer className={look.foot}>
      <div className={look.said}>
        <Said room={room} session={session} />
      </div>
      <Attendance room={room} session={session} />
    </footer>
  );
}

export function Attendance({ room, session }: { room: Room; session: Session }) {
  const { t } = useLingui();
  const choices: readonly (readonly [Outcome, ReactNode, ReactNode])[] = [
    ["came", <Glyph key="sign" name="head" />, <Trans key="word">Came</Trans>],
    ["partly", <Glyph key="sign" name="headopen" />, <Trans key="word">Partly</Trans>],
    ["absent", <Glyph key="sign" name="rest" />, <Trans key="word">Absent</Trans>],
  ];
  return (
    <div className={look.came} role="group" aria-label={t`Did ${room.chosenName} come?`} data-open={room.attendance === null || undefined}>
      {room.attendance === null ? (
        <span className={look.ask} aria-hidden="true">
          <Trans>Did {room.chosenName} come?</Trans>
        </span>
      ) : null}
      {choices.map(([outcome, sign, word]) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={room.attendance?.outcome === outcome}
          onClick={() => void session.attend(outcome)}
        >
          {sign}
          {word}
        </button>
      ))}
    </div>
  );
}

/** What was just written, with its undo. */
export function Said({ room, session: { done, failed, undo, forget } }: { room: Room; session: Session }) {
  if (failed)
    return (
      <p className={look.failed} role="alert">
        <Trans>This was not kept: the device has no room, or nobody is signed in. Write it on paper.</Trans>
      </p>
    );
  if (done === null) return null;
  if (done.what === "taken-back")
    return (
      <p className={look.quiet} role="status" key={done.nth}>
        <Trans>{done.objective.title}: one taken back</Trans>
      </p>
    );
  return (
    <UndoLine
      key={done.nth}
      sign={
        done.what === "attendance" ? (
          <Glyph name={done.entry.outcome === "absent" ? "rest" : "head"} />
        ) : done.what === "bookmark" ? (
          <b aria-hidden="true">!</b>
        ) : undefined
      }
      onUndo={() => void undo()}
      onGone={forget}
    >
      {done.what === "attendance" ? (
        <Written outcome={done.entry.outcome} name={room.chosenName} />
      ) : done.what === "bookmark" ? (
        <Trans>Bookmark kept. It can get words later, on the timeline.</Trans>
      ) : (
        <span>
          {done.objective.title} · <MarkName mark={done.mark} measure={done.objective.measure} />
        </span>
      )}
    </UndoLine>
  );
}

function Written({ outcome, name }: { outcome: Outcome; name: string }) {
  if (outcome === "absent") return <Trans>{name} is absent. Saved here.</Trans>;
  if (outcome === "partly") return <Trans>{name} came for a part. Saved here.</Trans>;
  return <Trans>{name} came. Saved here.</Trans>;
}
