/** The minutes of a service, for a school that plans them: what was given, and for whose cause the rest was not. */
import { spokenNumber } from "#foundation/spoken.ts";
import type { Say } from "#progress/chart-words-of.ts";
import type { ReportContent } from "./report-content.ts";
import type { ReportFacts } from "./report-facts.ts";
import { serviceMinutes } from "./service-minutes.ts";

export function serviceOf(facts: ReportFacts, say: Say): NonNullable<ReportContent["service"]> {
  const heading = say("report.service");
  if (facts.planned.length === 0) return { heading, sentences: [say("report.none-planned")], table: null };
  const { planned, given, partlyUnknown, notRecorded, missed } = serviceMinutes(facts.planned);
  const minutes = (count: number) => spokenNumber(count, facts.language);
  const row = (words: string, count: number) => ({ cells: [words, minutes(count)], span: null });
  const isKnown = (count: number) => count > 0;
  return {
    heading,
    sentences: [say("report.service-given", { planned, given }), say("report.service-no-blame")],
    table: {
      caption: say("report.service-caption"),
      wide: false,
      head: [say("report.service-what"), say("report.service-minutes")],
      rows: [
        row(say("report.service-planned"), planned),
        row(say("report.service-row-given"), given),
        ...missed.map(({ cause, minutes: count }) => row(say(`report.service-missed-${cause}`), count)),
        ...[partlyUnknown].filter(isKnown).map((count) => row(say("report.service-partly"), count)),
        ...[notRecorded].filter(isKnown).map((count) => row(say("report.service-not-recorded"), count)),
      ],
    },
  };
}
