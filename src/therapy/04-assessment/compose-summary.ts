/** Makes the document of an assessment, in the language asked for. What people wrote stays in their own words and is never translated. */
import { spokenDay, spokenMoment } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import { amountOf } from "./amount.ts";
import {
  type Addendum,
  type AssessmentLine,
  type Entry,
  entryOf,
  isChosen,
  MusicResponse,
  type PublishedTotal,
  type Visit,
} from "./assessment.ts";
import type { AssessmentSummary, SummarySection, SummaryTable } from "./assessment-summary.ts";
import { type BaselineTap, baselineResults, type NewBaseline } from "./baseline.ts";
import type { Domain } from "./domain.ts";
import type { PlacedItem } from "./observation-item.ts";
import { type ItemChange, itemsWith } from "./own-item.ts";
import { domainName, type Domains, usDomainsFor } from "./practice-domain.ts";

export interface SummaryFacts {
  readonly language: Language;
  readonly timeZone: string;
  readonly clientName: string;
  readonly assessment: AssessmentLine;
  readonly visits: readonly Visit[];
  readonly entries: readonly Entry[];
  readonly baselines: readonly NewBaseline[];
  readonly taps: readonly BaselineTap[];
  readonly totals: readonly PublishedTotal[];
  readonly addenda: readonly Addendum[];
  readonly changes: readonly ItemChange[];
  readonly domains: Domains;
}

export type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;

export function composeSummary(facts: SummaryFacts, say: Say): AssessmentSummary {
  const { language, assessment, clientName } = facts;
  const { signedAt, signedName } = assessment;
  return {
    language,
    title: say("assessment.title"),
    client: clientName,
    facts: [
      { label: say("assessment.begun"), value: spokenDay(assessment.begunOn, language) },
      { label: say("assessment.by"), value: signedName ?? assessment.authorName },
      ...(signedAt === null ? [] : [{ label: say("assessment.finished"), value: spokenMoment(signedAt, language, facts.timeZone) }]),
    ],
    notices: signedAt === null ? [say("assessment.not-finished")] : [],
    sections: [
      wordsSection(facts, say, "context"),
      wordsSection(facts, say, "sources"),
      visitsSection(facts, say),
      ...facts.domains.canada.map(({ key }) => domainSection(key, facts, say)),
      musicSection(facts, say),
      ...(["musical-behaviours", "communication", "assent", "trials", "preferences", "risks"] as const).map((field) =>
        wordsSection(facts, say, field),
      ),
      baselineSection(facts, say),
      totalsSection(facts, say),
      recommendationSection(facts, say),
      addendaSection(facts, say),
    ].filter(({ paragraphs, tables }) => paragraphs.length > 0 || tables.length > 0),
  };
}

const told = (entries: readonly Entry[], field: string): string[] => {
  const words = entryOf(entries, field)?.words ?? "";
  return words === "" ? [] : [words];
};

const wordsSection = ({ entries }: SummaryFacts, say: Say, field: string): SummarySection => ({
  heading: say(`assessment.field-${field}`),
  paragraphs: told(entries, field),
  tables: [],
});

function visitsSection({ visits, language }: SummaryFacts, say: Say): SummarySection {
  const head = ["day", "minutes", "place", "present", "assessors"].map((column) => say(`assessment.visit-${column}`));
  const rows = visits.map(({ day, minutes, place, present, assessors }) => [
    spokenDay(day, language),
    String(minutes),
    place,
    present,
    assessors,
  ]);
  return {
    heading: say("assessment.visits"),
    paragraphs: [],
    tables: rows.length === 0 ? [] : [{ caption: say("assessment.visits"), head, rows }],
  };
}

/** Strengths and needs stand beside each other, before any step. */
function domainSection(domain: Domain, facts: SummaryFacts, say: Say): SummarySection {
  const { entries, domains, language } = facts;
  const name = domainName(domains, domain, language);
  const usual = usDomainsFor([domain], domains).map((key) => domains.us.find((us) => us.key === key)?.name[language] ?? key);
  const heading = domains.first === "us" && usual.length > 0 ? usual.join(", ") : name;
  const both = (["strength", "need"] as const).flatMap((about) =>
    told(entries, `${about}.${domain}`).map((words) => say(`assessment.${about}-words`, { words })),
  );
  const other = heading === name ? usual.join(", ") : name;
  const also = other === "" || other === heading ? [] : [say("assessment.also-named", { names: other })];
  const items = itemsWith(facts.changes).known.filter((item) => item.domain === domain);
  const table = seenTable(items, facts, say);
  const paragraphs = both.length === 0 && table === null ? [] : [...both, ...also];
  return { heading, paragraphs, tables: table === null ? [] : [table] };
}

/** Only what somebody looked at; each step in its own words, each visit in its own column. */
function seenTable(items: readonly PlacedItem[], facts: SummaryFacts, say: Say): SummaryTable | null {
  const { entries, visits, language } = facts;
  const looked = items.filter(
    ({ id }) => isChosen(entries, id) && visits.some((visit) => isSeen(entryOf(entries, `item.${id}`, visit.id))),
  );
  if (looked.length === 0) return null;
  return {
    caption: say("assessment.seen"),
    head: [say("assessment.item"), ...visits.map(({ day }) => spokenDay(day, language))],
    rows: looked.map((item) => [
      item.name[language],
      ...visits.map((visit) => seenWords(item, entryOf(entries, `item.${item.id}`, visit.id), language, say)),
    ]),
  };
}

const isSeen = (entry: Entry | undefined): boolean => entry !== undefined && entry.value !== "open";

function seenWords(item: PlacedItem, entry: Entry | undefined, language: Language, say: Say): string {
  if (entry === undefined || entry.value === "open") return say("assessment.not-looked-at");
  const step = item.anchors[Number(entry.value) - 1];
  const value = step === undefined ? say("assessment.not-seen") : `${entry.value}. ${step[language]}`;
  return entry.words === "" ? value : `${value} (${entry.words})`;
}

function musicSection({ entries, visits, language }: SummaryFacts, say: Say): SummarySection {
  const looked = MusicResponse.options.filter((element) => visits.some(({ id }) => isSeen(entryOf(entries, `response.${element}`, id))));
  const cell = (entry: Entry | undefined) => {
    if (entry === undefined || entry.value === "open") return say("assessment.not-looked-at");
    const value = say(`assessment.${entry.value}`);
    return entry.words === "" ? value : `${value}: ${entry.words}`;
  };
  const table: SummaryTable = {
    caption: say("assessment.music"),
    head: [say("assessment.element"), ...visits.map(({ day }) => spokenDay(day, language))],
    rows: looked.map((element) => [
      say(`assessment.element-${element}`),
      ...visits.map(({ id }) => cell(entryOf(entries, `response.${element}`, id))),
    ]),
  };
  return { heading: say("assessment.music"), paragraphs: [], tables: looked.length === 0 ? [] : [table] };
}

function baselineSection({ baselines, visits, taps, language }: SummaryFacts, say: Say): SummarySection {
  const rows = baselines.flatMap((baseline) => {
    const own = taps.filter(({ baselineId }) => baselineId === baseline.id);
    return baselineResults(baseline.measure, visits, own).map((result) => [
      baseline.title,
      say(`assessment.nature-${baseline.nature}`),
      spokenDay(result.day, language),
      amountOf(baseline.measure, result, say),
    ]);
  });
  const head = ["behaviour", "nature", "day", "counted"].map((column) => say(`assessment.baseline-${column}`));
  return {
    heading: say("assessment.baselines"),
    paragraphs: rows.length === 0 ? [] : [say("assessment.baselines-words")],
    tables: rows.length === 0 ? [] : [{ caption: say("assessment.baselines"), head, rows }],
  };
}

function totalsSection({ totals, language }: SummaryFacts, say: Say): SummarySection {
  const head = ["tool", "total", "value", "day"].map((column) => say(`assessment.total-${column}`));
  const rows = totals.map(({ tool, edition, total, value, outOf, day }) => [
    [tool, edition].filter(Boolean).join(", "),
    total,
    outOf === null ? String(value) : say("assessment.amount-of", { value, outOf }),
    spokenDay(day, language),
  ]);
  const heading = say("assessment.totals");
  return { heading, paragraphs: [], tables: rows.length === 0 ? [] : [{ caption: heading, head, rows }] };
}

function recommendationSection({ entries }: SummaryFacts, say: Say): SummarySection {
  const entry = entryOf(entries, "recommendation");
  const value = entry === undefined || entry.value === "open" ? [] : [say(`assessment.recommend-${entry.value}`)];
  return { heading: say("assessment.field-recommendation"), paragraphs: [...value, ...told(entries, "recommendation")], tables: [] };
}

const addendaSection = ({ addenda, language, timeZone }: SummaryFacts, say: Say): SummarySection => ({
  heading: say("assessment.addenda"),
  paragraphs: addenda.map(({ words, signedName, signedAt }) =>
    say("assessment.addendum-words", { words, name: signedName, day: spokenMoment(signedAt, language, timeZone) }),
  ),
  tables: [],
});
