import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { partsToType, scaleOf } from "#assessment/recorder.ts";
import { ratingFaces } from "#session/board.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { PartName } from "./PartName.tsx";
import { RatingFace } from "./RatingFace.tsx";
import look from "./scale.module.css";
import type { TileState } from "./tile-state.ts";

/** A rating by one touch: each value of the scale is a button, with what it looks like where somebody wrote it. It stays inside its tile. */
export function ScaleValue({
  state: { objective, marks },
  onKeep,
  onBoard,
  onClose,
}: {
  state: TileState;
  onKeep: (value: number, part: string | null) => Promise<void>;
  onBoard: (part: string | null) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { language, number } = useLanguage();
  const { measure } = objective;
  const drawn = ratingFaces(measure, language);
  const parts = partsToType(objective.form);
  const values = scaleOf(measure) ?? [];
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const given = (part: string | null) => marks.findLast((mark) => mark.kind === "value" && mark.part === part)?.value;
  const keep = async (value: number, part: string | null) => {
    await onKeep(value, part);
    // Before and after: the panel waits for the other one.
    if (parts.every((one) => one === part || given(one) !== undefined)) onClose();
  };
  return (
    <div className={look.scale}>
      <span className={look.name}>{objective.title}</span>
      {parts.map((part, row) => (
        <div key={part ?? ""} className={look.row}>
          {part === null ? null : <PartName part={part} />}
          <div className={look.values} role="group" aria-label={part === null ? t`Value` : part}>
            {values.map((value, nth) => (
              <button
                key={value}
                ref={row === 0 && nth === 0 ? first : undefined}
                type="button"
                aria-pressed={given(part) === value}
                title={meaning(measure, value, nth)}
                onClick={() => void keep(value, part)}
              >
                {drawn === null ? number(value) : <RatingFace nth={nth} of={drawn.length === 3 ? 3 : 5} />}
                {(drawn?.[nth]?.words ?? meaning(measure, value, nth)) === undefined ? null : (
                  <small>{drawn?.[nth]?.words ?? meaning(measure, value, nth)}</small>
                )}
              </button>
            ))}
          </div>
        </div>
      ))}
      <div className={look.end}>
        {drawn === null ? null : (
          <button
            type="button"
            className={look.hand}
            onClick={() => onBoard(parts.find((part) => given(part) === undefined) ?? parts.at(-1) ?? null)}
          >
            <Trans>Hand over the tablet</Trans>
          </button>
        )}
        <button type="button" className={look.close} onClick={onClose}>
          <Trans>Not now</Trans>
        </button>
      </div>
    </div>
  );
}

/** What a value looks like, in the words of the plan. */
function meaning(measure: TileState["objective"]["measure"], value: number, nth: number): string | undefined {
  if (measure.method === "gas") return measure.levels?.[nth];
  return measure.method === "rating" ? measure.anchors?.find((anchor) => anchor.value === value)?.words : undefined;
}
