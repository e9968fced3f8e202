/** Makes a report from the record: the same sentences, readings and charts as the pages of the client, in the language of the report. */
import { spokenDay, spokenList, spokenMoment, spokenTime } from "#foundation/spoken.ts";
import type { Domain } from "#assessment/domain.ts";
import { spokenDomain } from "#assessment/practice-domain.ts";
import { familyWordsIn } from "#plan/wording.ts";
import type { Say } from "#progress/chart-words-of.ts";
import { countAttendance, type HappeningCount } from "./attendance-count.ts";
import { objectiveAtGlance, objectiveContent, objectiveFigures } from "./compose-objective.ts";
import { plainObjective } from "./compose-plain.ts";
import { serviceOf } from "./compose-service.ts";
import { sessionTables } from "./compose-sessions.ts";
import type { ObjectiveContent, ReportContent, ReportTable } from "./report-content.ts";
import { type FactsGoal, type ReportFacts, recordUntil, workedOn } from "./report-facts.ts";
import { sectionsFor } from "./report-style.ts";

export function composeReport(given: ReportFacts, say: Say): ReportContent {
  const facts = { ...given, ...recordUntil(given) };
  const { kind, register, language, practice, client, signed } = facts;
  const order = [...sectionsFor(kind, facts.style)];
  const has = (section: (typeof order)[number]) => order.includes(section);
  const goals = goalsTold(facts);
  const fullName = [client.chosenName, client.familyName].filter(Boolean).join(" ");
  const isPlain = register === "plain";
  // Results session by session and levels are clinical: what is plain leaves them out, whatever stands in the order.
  const tables = has("sessions") && !isPlain ? sessionTables(facts, goals, say) : [];
  const figures =
    has("figures") && !isPlain
      ? goals.flatMap((goal) => goal.objectives.flatMap((objective) => objectiveFigures(goal, objective, facts, say) ?? []))
      : [];
  const head = headOf(facts, say);
  return {
    kind,
    register,
    order,
    head,
    addressee: said(say("report.to"), facts.addressee),
    language,
    country: practice.country,
    title: say(kind === "progress" ? "report.title" : `report.title-${kind}`),
    subject: say("report.subject"),
    practice: head.name,
    client: fullName,
    author: facts.author,
    facts: factsOf(facts, fullName, say),
    notices: noticesOf(facts, say),
    summary: said(sectionLabel("summary", kind, say), facts.words.summary),
    attendance: attendanceOf(facts, say),
    service: has("service") ? serviceOf(facts, say) : null,
    goals: {
      heading: say("report.goals"),
      none: goals.length > 0 ? null : workedOn(facts).length === 0 ? say("report.no-goal") : say("report.no-goal-shared"),
      glance: isPlain ? null : glanceOf(goals, facts, say),
      each: goals.map((goal) => goalContent(goal, facts, say)),
    },
    next: said(sectionLabel("next", kind, say), facts.words.next),
    signature: {
      heading: say("report.signature"),
      words: signed === null ? say("report.not-signed") : say("report.signed-words"),
      name: signed?.name ?? null,
      when: signed === null ? null : signedWhen(signed, facts, say),
    },
    method: { heading: say("report.method"), lines: isPlain ? plainMethod(facts, say) : methodLines(facts, goals, say) },
    sessions: tables.length === 0 ? null : { heading: say("report.sessions"), tables },
    figures: figures.length === 0 ? null : { heading: say("report.figures"), each: figures },
    footer: say("report.footer", { practice: head.name, client: fullName }),
    pages: say("report.page", { page: "{page}", pages: "{pages}" }),
  };
}

/** "Summary" means something else to a physician than to a family. */
const sectionLabel = (section: "summary" | "next", kind: ReportFacts["kind"], say: Say): string =>
  say(kind === "progress" ? `report.${section}` : `report.${section}-${kind}`);

/** A family is told of the goals it reads already; what is shared with it is decided with the goal, not by a report. */
function goalsTold(facts: ReportFacts): FactsGoal[] {
  const goals = workedOn(facts);
  return facts.kind === "family" ? goals.filter(({ id }) => facts.sharedGoals.includes(id)) : goals;
}

function headOf({ practice, style: { letterhead, logo } }: ReportFacts, say: Say): NonNullable<ReportContent["head"]> {
  const name = letterhead.name === "" ? practice.name : letterhead.name;
  const lines = [...letterhead.address.split("\n"), letterhead.telephone].map((line) => line.trim()).filter((line) => line !== "");
  return { name, lines, footer: letterhead.footer, logo: logo && { ...logo, alt: say("report.logo-alt", { practice: name }) } };
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

function noticesOf(facts: ReportFacts, say: Say): string[] {
  const { signed, replaces, language, practice, kind, sharedGoals } = facts;
  const earlier = replaces === null ? [] : [say("report.replaces", { day: spokenMoment(replaces, language, practice.timeZone) })];
  if (signed !== null) return earlier;
  // Told to the author alone: before it is signed.
  const unshared = kind === "family" ? workedOn(facts).filter(({ id }) => !sharedGoals.includes(id)).length : 0;
  return [say("report.draft-notice"), ...earlier, ...(unshared === 0 ? [] : [say("report.goals-not-shared", { goals: unshared })])];
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
    // Why somebody stayed away is for colleagues; the family knows, and others need not.
    table:
      facts.register === "plain"
        ? null
        : {
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
  const family = familyWordsIn(goal.familyWording, facts.language).trim();
  const own = facts.words.goals.find(({ goalId }) => goalId === goal.id)?.words ?? "";
  const isPlain = facts.register === "plain";
  return {
    goalId: goal.id,
    title: (isPlain && family) || goal.clinicalWording,
    kind: isPlain ? plainKind(goal, say) : kindOf(goal, facts, say),
    family: isPlain || family === "" ? null : say("report.family-words", { words: family }),
    objectives: goal.objectives.map((objective) => objectiveOf(goal, objective, facts, say)),
    none: goal.objectives.length === 0 ? say("report.no-objective") : null,
    own: said(say("report.own-words"), own),
  };
}

/** A letter is short: the results stand in it without their pictures. */
function objectiveOf(goal: FactsGoal, objective: FactsGoal["objectives"][number], facts: ReportFacts, say: Say): ObjectiveContent {
  const told = (facts.register === "plain" ? plainObjective : objectiveContent)(goal, objective, facts, say);
  return facts.kind === "physician" ? { ...told, chart: null } : told;
}

const plainKind = ({ status }: FactsGoal, say: Say): string => (status === "active" ? "" : say(`report.plain-status-${status}`));

function kindOf(goal: FactsGoal, facts: ReportFacts, say: Say): string {
  const kind = say("report.kind", { nature: say(`report.nature-${goal.nature}`), domain: domainWords(goal.domain, facts, say) });
  return goal.status === "active" ? kind : say("report.kind-status", { kind, status: say(`report.status-${goal.status}`) });
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

const plainMethod = ({ client: { chosenName: name } }: ReportFacts, say: Say): string[] => [
  say("report.plain-method-ups"),
  say("report.plain-method-gap"),
  say("report.plain-method-ask"),
  say("report.method-not-compared", { name }),
];
