import { Trans } from "@lingui/react/macro";
import { sparkline } from "#progress/sparkline.ts";
import type { useProgress } from "#progress/web/use-progress-words.ts";
import look from "./ObjectiveSparkline.module.css";

/** The last sessions at a glance, beside the latest result: the same facts as the chart. What was not counted is said, never drawn as zero. */
export function ObjectiveSparkline({ progress: { data, words, latest } }: { progress: ReturnType<typeof useProgress> }) {
  if (latest === null)
    return (
      <p className={look.none}>
        <Trans>Nothing has been counted yet.</Trans>
      </p>
    );
  return (
    <div className={look.glance}>
      {/* Safe: the picture escapes every text it is given. */}
      <div className={look.picture} dangerouslySetInnerHTML={{ __html: sparkline(data, words, { hasBand: true, width: 168 }) }} />
      <p className={look.latest}>{latest}</p>
    </div>
  );
}
