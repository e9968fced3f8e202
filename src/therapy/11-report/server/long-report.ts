/** An invented report of four pages with six charts, for measuring: the same form as a real one, and other figures each time. */
import { aChart, englishWords } from "#progress/chart-makers.ts";
import { chart } from "#progress/chart.ts";
import { REPORT_CHART } from "../compose-objective.ts";
import { ReportContent } from "../report-content.ts";

const CHARTS = 6;
const WEEKS = 30;

export function aLongReport(number: number): ReportContent {
  return ReportContent.parse({
    language: "en",
    country: "CA",
    title: "Music therapy progress report",
    subject: "Music therapy: goals, attendance and progress over a period",
    practice: "Invented practice",
    client: `Client ${number}`,
    author: "Maude Invented, MTA",
    facts: [
      { label: "Client", words: `Client ${number}` },
      { label: "Period", words: "1 October to 1 December 2026" },
    ],
    notices: [],
    summary: { label: "Summary", words: "A steady autumn, with more words in song than before." },
    attendance: { heading: "Attendance", sentences: ["30 sessions were planned; Ilse came to 26."], table: null },
    goals: {
      heading: "Goals",
      none: null,
      glance: null,
      each: Array.from({ length: CHARTS }, (_, place) => goal(number, place)),
    },
    next: { label: "What comes next", words: "The same, with a new song." },
    signature: { heading: "Signature", words: "Not signed yet.", name: null, when: null },
    method: { heading: "How to read this report", lines: ["Open notes are the baseline.", "A rest is a session that was missed."] },
    sessions: null,
    figures: null,
    footer: "Invented practice · Confidential",
    pages: "Page {page} of {pages}",
  });
}

const id = (number: number, place: number) => `01890000-0000-7000-8000-${String(number * 10 + place).padStart(12, "0")}`;

function goal(number: number, place: number) {
  const weeks = Array.from({ length: WEEKS }, (_, week) => (week % 9 === 8 ? "Illness" : (week * 7 + number + place) % 11));
  return {
    goalId: id(number, place),
    title: `Asks in another way, ${place + 1}`,
    kind: "Progressive goal · communicative",
    family: null,
    none: null,
    own: null,
    objectives: [
      {
        objectiveId: id(number, place),
        title: "Asks for the guitar",
        sentence: "Given a choice, asks: 6 of 10 or more, in 3 sessions in a row.",
        counted: "Counted in 26 of the 26 sessions attended in this period.",
        chart: {
          svg: chart(aChart(weeks), englishWords, REPORT_CHART),
          alt: "Chart. Asks for the guitar. The results stand in the table of sessions.",
          caption: "Chances out of 10",
        },
        reading: "In the last three sessions: 6, 7 and 7.",
        cards: [],
      },
    ],
  };
}
