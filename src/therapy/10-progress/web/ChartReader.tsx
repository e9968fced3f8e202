import { useId } from "react";
import type { ChartStep } from "../chart-steps.ts";
import type { ChartControlWords } from "../chart-words.ts";
import styles from "./Chart.module.css";

/** Goes from session to session with the arrow keys or a finger; each is said, and can be heard. */
export function ChartReader({
  steps,
  at,
  onStep,
  hears,
  onHears,
  controls,
}: {
  steps: readonly ChartStep[];
  at: number | null;
  onStep: (step: number) => void;
  /** Null where there is nothing to hear. */
  hears: boolean | null;
  onHears: (hears: boolean) => void;
  controls: ChartControlWords;
}) {
  const id = useId();
  const shown = at ?? steps.length - 1;
  const text = steps[shown]?.text ?? "";
  return (
    <div className={styles["reader"]}>
      <div className={styles["steps"]}>
        <label htmlFor={id}>{controls.step}</label>
        <input
          id={id}
          type="range"
          min={1}
          max={steps.length}
          step={1}
          value={shown + 1}
          aria-valuetext={text}
          onChange={(event) => onStep(Number(event.currentTarget.value) - 1)}
          onFocus={() => onStep(shown)}
        />
        {hears === null ? null : (
          <label className={styles["hear"]}>
            <input type="checkbox" checked={hears} onChange={(event) => onHears(event.currentTarget.checked)} />
            {controls.hearEach}
          </label>
        )}
      </div>
      {at === null ? null : <p className={styles["stepText"]}>{text}</p>}
    </div>
  );
}
