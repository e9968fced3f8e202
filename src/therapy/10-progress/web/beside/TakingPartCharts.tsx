import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
// Brings the words for reasons of absence with it: a rest is drawn with its reason.
import "#attendance/web/attendance-words.ts";
import { Card } from "#foundation/web/Card.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { controlWordsOf, recordWordsOf, seriesWordsOf, tableWordsOf } from "../../chart-words-of.ts";
import type { MissedSession } from "../../progress.api.ts";
import { type TakingPart, TAKING_PART_SERIES, takingPartChart, type TakingPartSeries } from "../../taking-part.ts";
import "../../words/sentences.ts";
import { Chart } from "../Chart.tsx";

/** Two series of their own, beside what is counted and never in it. */
export function TakingPartCharts({ sessions, rests }: { sessions: readonly TakingPart[]; rests: readonly MissedSession[] }) {
  const said = TAKING_PART_SERIES.filter((series) => sessions.some((one) => one[series] !== null));
  if (said.length === 0)
    return (
      <p className="so-muted">
        <Trans>Nothing has been said about it yet. It is said in five steps beside the note of a session, and may be left open.</Trans>
      </p>
    );
  return said.map((series) => <OneSeries key={series} series={series} sessions={sessions} rests={rests} />);
}

function OneSeries({
  series,
  sessions,
  rests,
}: {
  series: TakingPartSeries;
  sessions: readonly TakingPart[];
  rests: readonly MissedSession[];
}) {
  const { t } = useLingui();
  const { say, language } = useLanguage();
  const heading = series === "engagement" ? t`Taking part, in five steps` : t`Enjoyment, in five steps`;
  const data = useMemo(() => takingPartChart(series, sessions, rests, recordWordsOf(say).missed), [series, sessions, rests, say]);
  const words = useMemo(() => seriesWordsOf(say, language, heading), [say, language, heading]);
  return (
    <Card room="wide">
      <Chart data={data} heading={heading} words={words} tableWords={tableWordsOf(say)} controls={controlWordsOf(say)} isLow />
    </Card>
  );
}
