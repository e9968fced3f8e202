import { Trans } from "@lingui/react/macro";
import { ChartLine, Table2 } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { chartOf, type FamilyProgress } from "#family/family-progress.ts";
import type { SharedGoal } from "#family/portal.api.ts";
import { valueText } from "#progress/chart-axis.ts";
import { familyChart } from "#progress/family-chart.ts";
import { Button } from "./Button.tsx";
import look from "./page.module.css";
import { wordsOf } from "./words-of.ts";

type Step = SharedGoal["steps"][number];

/** How one step of a goal is going: the sentence first, then the picture, and the same as a list. */
export function StepProgress({ step }: { step: Step }) {
  const { language } = useLanguage();
  const [view, setView] = useState<"picture" | "list">("picture");
  const { words, lang } = wordsOf(step.words, language);
  const { sentence, last } = useSentence(step.progress);
  const isEmpty = step.progress.latest === null;
  return (
    <section className={look.section}>
      {words === "" ? null : <h2 lang={lang}>{words}</h2>}
      <p className={look.reading}>
        {sentence} <Figures text={last} />
      </p>
      {isEmpty ? null : (
        <div className={look.card}>
          {view === "picture" ? (
            <Picture step={step} title={words} description={`${sentence} ${last.replaceAll("*", "")}`} />
          ) : (
            <List progress={step.progress} />
          )}
          <Button
            look="quiet"
            icon={view === "picture" ? Table2 : ChartLine}
            onPress={() => setView(view === "picture" ? "list" : "picture")}
          >
            {view === "picture" ? <Trans>See it as a list</Trans> : <Trans>See it as a picture</Trans>}
          </Button>
        </div>
      )}
    </section>
  );
}

function useSentence({ remark, reachedOn, latest, measure }: FamilyProgress): { sentence: string; last: string } {
  const { say, day } = useLanguage();
  const amount = useAmount(measure);
  const going = say(`portal.${remark.code}`, remark.values);
  return {
    sentence: reachedOn === null ? going : say("portal.reached", { day: day(reachedOn) }),
    last: latest === null ? "" : say("portal.last-visit", { amount: amount(latest) }),
  };
}

function Figures({ text }: { text: string }) {
  return text.split("*").map((part, place) => (place % 2 === 0 ? part : <b key={part}>{part}</b>));
}

/** A result as one says it: "6 of 10", "8.2 in 10 min". */
function useAmount(measure: FamilyProgress["measure"]) {
  const { say, language } = useLanguage();
  return ({ value, outOf }: { value: number; outOf: number | null }): string => {
    const text = valueText(value, measure, language);
    if (outOf !== null) return say("portal.of", { value: text, total: outOf });
    switch (measure.kind) {
      case "count":
        return say("portal.times", { value: text });
      case "rate":
        return say("portal.per-minutes", { value: text, minutes: measure.perMinutes });
      case "duration":
        return say("portal.minutes", { value: text });
      case "rating":
        return say("portal.on-scale", { value: text, lowest: measure.lowest, highest: measure.highest });
      default:
        return text;
    }
  };
}

function Picture({ step, title, description }: { step: Step; title: string; description: string }) {
  const { language, say } = useLanguage();
  const { ref, width } = useWidth();
  const svg = useMemo(
    () =>
      familyChart(
        chartOf(step.progress),
        step.progress.ribbon,
        {
          language,
          title,
          description,
          ribbon: say("portal.ribbon"),
          visit: say("portal.visit"),
          noVisit: say("portal.no-visit"),
          empty: say("portal.none"),
        },
        { width },
      ),
    [step, title, description, language, say, width],
  );
  // Safe: the chart escapes every text it is given.
  return <div ref={ref} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function List({ progress: { visits, rests, measure } }: { progress: FamilyProgress }) {
  const { day } = useLanguage();
  const amount = useAmount(measure);
  const rows = [
    ...visits.map(({ day: on, value, outOf }) => ({ on, said: value === null ? null : amount({ value, outOf }), came: true })),
    ...rests.map((on) => ({ on, said: null, came: false })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <table className={look.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          <th scope="col">
            <Trans>What was counted</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ on, said, came }, index) => (
          <tr key={`${on} ${index}`}>
            <th scope="row">{day(on)}</th>
            <td>{said ?? (came ? <Trans>Not counted that day</Trans> : <Trans>No visit</Trans>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The width the picture has, kept as the phone turns. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(310);
  useLayoutEffect(() => {
    const measured = ref.current;
    if (measured === null) return;
    const observer = new ResizeObserver(() => {
      if (measured.clientWidth > 0) setWidth(measured.clientWidth);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
