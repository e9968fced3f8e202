import { Card } from "#foundation/web/Card.tsx";
import { Chart } from "./Chart.tsx";
import { Figures } from "./Figures.tsx";
import { MethodNotes } from "./MethodNotes.tsx";
import look from "./progress.module.css";
import { ReadingCards } from "./ReadingCards.tsx";
import type { useProgress } from "./use-progress-words.ts";

/** One objective over time: the sentence first, then the picture, then what can be said and what cannot yet. */
export function ObjectiveProgress({ progress }: { progress: ReturnType<typeof useProgress> }) {
  const { data, words, tableWords, controls, heading, sentence, cards } = progress;
  return (
    <div className={look.page}>
      <p className="so-sentence">
        <Figures text={sentence} />
      </p>
      <Card room="wide">
        <Chart data={data} heading={heading} words={words} tableWords={tableWords} controls={controls} />
      </Card>
      <ReadingCards cards={cards} />
      <MethodNotes />
    </div>
  );
}
