/** Makes a report from the record: the same sentences, readings and charts as the pages of the client, in the language of the report. */
import { spokenDay, spokenList, spokenMoment, spokenTime } from "#foundation/spoken.ts";
import type { Domain } from "#assessment/domain.ts";
import { spokenDomain } from "#assessment/practice-domain.ts";
import { familyWordsIn } from "#plan/wording.ts";
import type { Say } from "#progress/chart-words-of.ts";
import { countAttendance, type HappeningCount } from "./attendance-count.ts";
import { objectiveAtGlance, objectiveContent, objectiveFigures } from "./compose-objective.ts";
import { sessionTables } from "./compose-sessions.ts";
import type { ReportContent, ReportTable } from "./report-content.ts";
import { type FactsGoal, type ReportFacts, recordUntil, workedOn } from "./report-facts.ts";

export function composeReport(given: ReportFacts, say: Say): ReportContent {
  const facts = { ...given, ...recordUntil(given) };
  const { language, practice, client, signed } = facts;
  const goals = workedOn(facts);
  const fullName = [client.chosenName, client.familyName].filter(Boolean).join(" ");
  const title = say("report.title");
  const tables = sessionTables(facts, goals, say);
  const figures = goals.flatMap((goal) => goal.objectives.flatMap((objective) => objectiveFigures(goal, objective, facts, say) ?? []));
  return {
    language,
    country: practice.country,
    title,
    subject: say("report.subject"),
    practice: practice.name,
    client: fullName,
    author: facts.author,
    facts: factsOf(facts, fullName, say),
    notices: noticesOf(facts, say),
    summary: said(say("report.summary"), facts.words.summary),
    attendance: attendanceOf(facts, say),
    goals: {
      heading: say("report.goals"),
      none: goals.length === 0 ? say("report.no-goal") : null,
      glance: glanceOf(goals, facts, say),
      each: goals.map((goal) => goalContent(goal, facts, say)),
    },
    next: said(say("report.next"), facts.words.next),
    signature: {
      heading: say("report.signature"),
      words: signed === null ? say("report.not-signed") : say("report.signed-words"),
      name: signed?.name ?? null,
      when: signed === null ? null : signedWhen(signed, facts, say),
    },
    method: { heading: say("report.method"), lines: methodLines(facts, goals, say) },
    sessions: tables.length === 0 ? null : { heading: say("report.sessions"), tables },
    figures: figures.length === 0 ? null : { heading: say("report.figures"), each: figures },
    footer: say("report.footer", { practice: practice.name, client: fullName }),
    pages: say("report.page", { page: "{page}", pages: "{pages}" }),
  };
}

const said = (label: string, words: string) => (words.trim() === "" ? null : { label, words: words.trim() });

function factsOf(facts: ReportFacts, fullName: string, say: Say): ReportContent["facts"] {
  const { language, client, signed } = facts;
  const day = (one: string) => spokenDay(one, language);
  return [
    { label: say("report.client"), words: fullName },
    ...(client.bornOn === null ? [] : [{ label: say("report.born"), words: day(client.bornOn) }]),
    { label: say("report.period"), words: say("report.from-until", { from: day(facts.fromDay), until: day(facts.untilDay) }) },
    { label: say("report.therapist"), words: facts.author },
    {
      label: say("report.date"),
      words: signed === null ? say("report.draft") : spokenMoment(signed.at, language, facts.practice.timeZone),
    },
  ];
}

function noticesOf({ signed, replaces, language, practice }: ReportFacts, say: Say): string[] {
  const earlier = replaces === null ? [] : [say("report.replaces", { day: spokenMoment(replaces, language, practice.timeZone) })];
  return signed === null ? [say("report.draft-notice"), ...earlier] : earlier;
}

const signedWhen = ({ at }: NonNullable<ReportFacts["signed"]>, { language, practice: { timeZone } }: ReportFacts, say: Say): string =>
  say("report.signed-at", { day: spokenMoment(at, language, timeZone), time: spokenTime(at, language, timeZone), zone: timeZone });

function attendanceOf(facts: ReportFacts, say: Say): ReportContent["attendance"] {
  const heading = say("report.attendance");
  const counts = countAttendance(facts.planned);
  if (counts.length === 0) return { heading, sentences: [say("report.none-planned")], table: null };
  const planned = facts.planned.length;
  const came = counts.filter(({ happening }) => happening === "came" || happening === "partly").reduce((sum, one) => sum + one.sessions, 0);
  const unknown = counts.find(({ happening }) => happening === "not-yet-recorded")?.sessions ?? 0;
  return {
    heading,
    sentences: [
      say("report.attended", { planned, came, name: facts.client.chosenName }),
      ...(unknown === 0 ? [] : [say("report.not-recorded", { sessions: unknown })]),
      say("report.gaps"),
    ],
    table: {
      caption: say("report.attendance-caption"),
      wide: true,
      head: [say("report.happened"), say("report.sessions-count"), say("report.reasons")],
      rows: counts.map((count) => ({
        cells: [say(`report.happening-${count.happening}`), String(count.sessions), reasonsOf(count, facts, say)],
        span: null,
      })),
    },
  };
}

function reasonsOf({ happening, reasons }: HappeningCount, { language }: ReportFacts, say: Say): string {
  // Who came in part came: a reason is told where there is one, and not missed where there is none.
  const told = happening === "partly" ? reasons.filter(({ category }) => category !== null && category !== "partial") : reasons;
  return spokenList(
    told.map(({ category, sessions }) =>
      say("report.reason", { reason: category === null ? say("report.reason-unknown") : say(`absence.${category}`), sessions }),
    ),
    language,
  );
}

function glanceOf(goals: readonly FactsGoal[], facts: ReportFacts, say: Say): ReportTable | null {
  const rows = goals.flatMap((goal) => goal.objectives.map((objective) => objectiveAtGlance(goal, objective, facts, say)));
  if (rows.length === 0) return null;
  const head = ["objective", "first", "latest", "can-be-said"].map((column) => say(`report.glance-${column}`));
  return { caption: say("report.glance-caption"), wide: false, head, rows };
}

function goalContent(goal: FactsGoal, facts: ReportFacts, say: Say): ReportContent["goals"]["each"][number] {
  const family = familyWordsIn(goal.familyWording, facts.language);
  const own = facts.words.goals.find(({ goalId }) => goalId === goal.id)?.words ?? "";
  const isCurrent = goal.status === "active";
  const kind = say("report.kind", { nature: say(`report.nature-${goal.nature}`), domain: domainWords(goal.domain, facts, say) });
  return {
    goalId: goal.id,
    title: goal.clinicalWording,
    kind: isCurrent ? kind : say("report.kind-status", { kind, status: say(`report.status-${goal.status}`) }),
    family: family.trim() === "" ? null : say("report.family-words", { words: family }),
    objectives: goal.objectives.map((objective) => objectiveContent(goal, objective, facts, say)),
    none: goal.objectives.length === 0 ? say("report.no-objective") : null,
    own: said(say("report.own-words"), own),
  };
}

/** In the words that ship a domain stands small in the sentence; what a practice wrote itself stands as it was written. */
function domainWords(key: Domain, { domains, language }: ReportFacts, say: Say): string {
  const domain = domains.canada.find((one) => one.key === key);
  return domain === undefined || domain.changed || domains.first === "us"
    ? spokenDomain(domains, key, language)
    : say(`report.domain-${key}`);
}

function methodLines(facts: ReportFacts, goals: readonly FactsGoal[], say: Say): string[] {
  const name = facts.client.chosenName;
  const isCounted = goals.some(({ objectives }) =>
    objectives.some(({ id }) => facts.lines.some((line) => line.objectiveId === id && line.points.some(({ value }) => value !== null))),
  );
  if (!isCounted) return [say("report.method-not-compared", { name })];
  return [
    say("report.method-signs"),
    say("report.method-span", { day: spokenDay(facts.untilDay, facts.language) }),
    say("report.method-cause"),
    say("report.method-too-early"),
    say("report.method-not-compared", { name }),
    say("report.method-own-language"),
  ];
}
