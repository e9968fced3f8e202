import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { AbsenceReasons } from "./AbsenceReasons.tsx";
import look from "./attendance.module.css";
import { NotKept } from "./NotKept.tsx";
import type { useAttendance } from "./use-attendance.ts";

/** What a card becomes after one tap on Absent: said, kept, taken back with one more tap, and the reason if one likes. */
export function AbsenceWritten({ attendance }: { attendance: ReturnType<typeof useAttendance> }) {
  const { time } = useLanguage();
  const { entry, delivery, write, undo } = attendance;
  // A line that just appeared counts down; afterwards the same undo stays, so that nobody is hurried.
  const [counting, setCounting] = useState(delivery !== null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard goes on where it can be taken back.
    if (document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, []);
  if (entry === null) return null;
  const said = (
    <>
      <b>
        <Trans>Absent.</Trans>
      </b>{" "}
      {delivery?.state === "on-its-way" ? (
        <Trans>Saving…</Trans>
      ) : (
        <Trans>Saved at {time(delivery?.state === "kept" ? delivery.at : entry.recordedAt)}.</Trans>
      )}
    </>
  );
  return (
    <div className={look.written} ref={place}>
      {counting ? (
        <UndoLine tone="quiet" sign={<Glyph name="rest" size={24} />} onUndo={() => void undo()} onGone={() => setCounting(false)}>
          {said}
        </UndoLine>
      ) : (
        <div className={look.line}>
          <Glyph name="rest" size={24} />
          <p>{said}</p>
          <Button leftSection={<Icon of={Undo2} />} onClick={() => void undo()}>
            <Trans>Undo</Trans>
          </Button>
        </div>
      )}
      <NotKept delivery={delivery} />
      <AbsenceReasons place={attendance.place} entry={entry} onReason={(why) => void write("absent", why)} />
    </div>
  );
}
