import { Trans, useLingui } from "@lingui/react/macro";
import { Square } from "lucide-react";
import { useEffect, useState } from "react";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./recording.module.css";
import { clockFace } from "./use-clock.ts";
import type { RecordingHere } from "./use-recording.ts";

/** It records: a word, a sign and a clock say so on every view of the room, and one press ends it. */
export function RecordingSign({ recording }: { recording: RecordingHere }) {
  const { t } = useLingui();
  const [now, setNow] = useState(steadyMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(steadyMs()), 1000);
    return () => clearInterval(timer);
  }, []);
  const { underWay } = recording;
  if (underWay === null) return null;
  const elapsed = clockFace(Math.max(0, now - underWay.since) / 1_000);
  return (
    <div className={look.sign} role="group" aria-label={t`Recording`}>
      <span className={look.dot} aria-hidden="true" />
      <b>
        <Trans>Recording</Trans>
      </b>
      <span className={look.clock}>{elapsed}</span>
      <button type="button" onClick={recording.stop}>
        <Icon of={Square} size={16} />
        <Trans>Stop the recording</Trans>
      </button>
    </div>
  );
}
