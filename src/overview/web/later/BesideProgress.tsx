import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { readProgress } from "#progress/progress.api.ts";
import { unfold } from "#progress/unfold.ts";
import { type Beside, besideProgress } from "../../beside-progress.ts";
import look from "./later.module.css";

type Progress = OutputOf<typeof readProgress>;

/** Absences beside what was measured, on one line of time. The picture claims no cause. */
export function BesideProgress({ clientId }: { clientId: ClientId }) {
  const read = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  return <WhenRead read={read}>{(progress) => <OneObjective progress={progress} />}</WhenRead>;
}

function OneObjective({ progress }: { progress: Progress }) {
  const { t } = useLingui();
  const objectives = progress.goals.flatMap((goal) => goal.objectives);
  const [chosen, setChosen] = useState<string>(objectives[0]?.id ?? "");
  const beside = besideProgress(
    unfold(progress).lines.find(({ objectiveId }) => objectiveId === chosen)?.points ?? [],
    progress.rests.map(({ day }) => day),
  );
  return (
    <div className={look.beside}>
      {objectives.length < 2 ? null : (
        <ChoiceField
          label={t`Objective`}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={objectives.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {beside === null ? (
        <p className="so-muted">
          <Trans>Nothing has been counted yet.</Trans>
        </p>
      ) : (
        <Picture beside={beside} title={objectives.find(({ id }) => id === chosen)?.title ?? ""} />
      )}
    </div>
  );
}

function Picture({ beside: { points, pieces, rests, from, until, low, high }, title }: { beside: Beside; title: string }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const x = (of: number) => 40 + of * 5.4;
  const y = (of: number) => 12 + of * 0.9;
  const line = (piece: string) =>
    piece
      .split(" ")
      .map((pair) => {
        const [across = 0, up = 0] = pair.split(",").map(Number);
        return `${x(across)},${y(up)}`;
      })
      .join(" ");
  return (
    <figure>
      <svg viewBox="0 0 600 160" className={look.line} role="img" aria-label={t`${title}, with ${rests.length} missed sessions`}>
        <line x1="40" x2="580" y1="130" y2="130" className={look.grid} />
        <text x="34" y="17" textAnchor="end" className={look.words}>
          {high}
        </text>
        {high === low ? null : (
          <text x="34" y="106" textAnchor="end" className={look.words}>
            {low}
          </text>
        )}
        {pieces.map((piece) => (
          <polyline key={piece} points={line(piece)} className={look.value} />
        ))}
        {points.map((point) => (
          <circle key={point.day} cx={x(point.x)} cy={y(point.y)} r="3.5" className={look.dot} />
        ))}
        {rests.map((rest, nth) => (
          <line key={`${rest.day} ${nth}`} x1={x(rest.x)} x2={x(rest.x)} y1="120" y2="140" className={look.rest} />
        ))}
        <text x="40" y="156" className={look.words}>
          {day(from, "short")}
        </text>
        <text x="580" y="156" textAnchor="end" className={look.words}>
          {day(until, "short")}
        </text>
      </svg>
      <figcaption className="so-muted">
        <Trans>Dots: what was counted. Strokes below: missed sessions. The picture says when, not why.</Trans>
      </figcaption>
    </figure>
  );
}
