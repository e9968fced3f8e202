import { useId, useMemo, useState } from "react";
import type { ChartData } from "../chart-data.ts";
import { melodyOf } from "../chart-melody.ts";
import { chart } from "../chart.ts";
import type { ChartControlWords, ChartTableWords, ChartWords } from "../chart-words.ts";
import styles from "./Chart.module.css";
import { chartSteps } from "../chart-steps.ts";
import { zoomed } from "../chart-zoom.ts";
import { ChartReader } from "./ChartReader.tsx";
import { ChartTable } from "./ChartTable.tsx";
import { ChartZoom, SaveChart } from "./ChartTools.tsx";
import { useListening } from "./use-listening.ts";
import { useWidth } from "./use-width.ts";

interface ChartProps {
  data: ChartData;
  /** What is counted: "Chances out of 10". */
  heading: string;
  words: ChartWords;
  tableWords: ChartTableWords;
  controls: ChartControlWords;
  /** A lower picture, for a series beside others. */
  isLow?: boolean;
}

/** One objective as a picture, a table one tap away, and a melody. */
export function Chart({ data: whole, heading, words, tableWords, controls, isLow = false }: ChartProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const [latest, setLatest] = useState<number | null>(null);
  const [hasGuides, setHasGuides] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const [hears, setHears] = useState(false);
  const { ref, width } = useWidth(760);
  const data = useMemo(() => zoomed(whole, latest), [whole, latest]);
  const svg = useMemo(() => chart(data, words, { width, isLow, hasGuides }), [data, words, width, isLow, hasGuides]);
  const steps = useMemo(() => chartSteps(data, words, tableWords, { width, isLow }), [data, words, tableWords, width, isLow]);
  const melody = useMemo(() => melodyOf(data), [data]);
  const { isPlaying, listen, hear, stop } = useListening(melody);
  const radioName = useId();
  const hasNotes = melody.some((step) => step.frequency !== null);
  const ring = at === null ? undefined : steps[at];
  const goTo = (step: number) => {
    setAt(step);
    if (hears) hear(melody[step]?.frequency ?? null);
  };

  return (
    <div>
      <div className={styles["bar"]}>
        <h2 className={styles["heading"]}>{heading}</h2>
        {hasNotes ? (
          <button type="button" className={styles["listen"]} onClick={isPlaying ? stop : listen}>
            <ListenIcon isPlaying={isPlaying} />
            {isPlaying ? controls.stop : controls.listen}
          </button>
        ) : null}
        {hasNotes ? (
          <SaveChart data={data} heading={heading} words={words} tableWords={tableWords} controls={controls} hasGuides={hasGuides} />
        ) : null}
        <ChartZoom
          controls={controls}
          sessions={whole.points.length + whole.rests.length}
          latest={latest}
          onChange={(zoom) => {
            setLatest(zoom);
            setAt(null);
          }}
        />
        {hasNotes && view === "chart" ? (
          <label className={styles["hear"]}>
            <input type="checkbox" checked={hasGuides} onChange={(event) => setHasGuides(event.currentTarget.checked)} />
            {controls.guides}
          </label>
        ) : null}
        <fieldset className={styles["views"]}>
          <legend className={styles["hidden"]}>{controls.view}</legend>
          {(["chart", "table"] as const).map((name) => (
            <label key={name} className={styles["view"]}>
              <input type="radio" name={radioName} className={styles["hidden"]} checked={view === name} onChange={() => setView(name)} />
              {controls[name]}
            </label>
          ))}
        </fieldset>
      </div>
      <div ref={ref}>
        {view === "chart" ? (
          <>
            <div className={styles["frame"]}>
              {/* Safe: the chart escapes every text it is given. */}
              <div className={styles["picture"]} dangerouslySetInnerHTML={{ __html: svg }} />
              {ring === undefined ? null : <span className={styles["ring"]} style={{ left: ring.x, top: ring.y }} aria-hidden="true" />}
            </div>
            {steps.length < 2 ? null : (
              <ChartReader steps={steps} at={at} onStep={goTo} hears={hasNotes ? hears : null} onHears={setHears} controls={controls} />
            )}
          </>
        ) : (
          <ChartTable data={data} caption={heading} words={words} tableWords={tableWords} />
        )}
      </div>
    </div>
  );
}

function ListenIcon({ isPlaying }: { isPlaying: boolean }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {isPlaying ? (
        <rect x="6" y="6" width="12" height="12" rx="2" />
      ) : (
        <path d="M4 9.5v5h3.5L12 19V5L7.5 9.5ZM16 9a5 5 0 0 1 0 6M18.8 6.2a8 8 0 0 1 0 11.6" />
      )}
    </svg>
  );
}
