/** The plan as one page to print, in the language asked for: clinical and family wording side by side. What people wrote stays in their own words. */
import type { AssessmentSummary, SummarySection } from "#assessment/assessment-summary.ts";
import { spokenDay, spokenMoment } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import { type GoalOfPlan, isWorkedOn, type PlanContent, type SignedPlan } from "./care-plan.ts";
import { objectiveSentence, spellOut } from "./objective-sentence.ts";
import { frequencySaying, planChanges } from "./plan-changes.ts";
import { familyWordsIn } from "./wording.ts";

export interface PaperFacts {
  readonly language: Language;
  readonly timeZone: string;
  readonly clientName: string;
  readonly version: number;
  readonly content: PlanContent;
  /** What stood before; null for the first version. */
  readonly before: PlanContent | null;
  /** Null while it is a draft. */
  readonly signed: Pick<SignedPlan, "signedBy" | "signedAt" | "signatures"> | null;
}

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;

export function composePlanPaper(facts: PaperFacts, say: Say): AssessmentSummary {
  const { language, content, signed, version } = facts;
  const { terms } = content;
  const often = spellOut(frequencySaying(terms), say);
  return {
    language,
    title: say("plan.paper-title", { version }),
    client: facts.clientName,
    facts: [
      { label: say("plan.paper-often"), value: say("plan.paper-sessions", { often, minutes: terms.minutes }) },
      { label: say("plan.paper-place"), value: terms.place },
      { label: say("plan.paper-from"), value: spokenDay(terms.startsOn, language) },
      { label: say("plan.paper-review"), value: spokenDay(terms.reviewOn, language) },
    ],
    notices: signed === null ? [say("plan.paper-draft")] : [],
    sections: [
      ...content.goals.filter(isWorkedOn).map((goal) => goalSection(goal, facts, say)),
      ...(terms.words === "" ? [] : [{ heading: say("plan.paper-agreed"), paragraphs: [terms.words], tables: [] }]),
      ...changesSection(facts, say),
      signaturesSection(facts, say),
    ],
  };
}

function goalSection(goal: GoalOfPlan, { content, language }: PaperFacts, say: Say): SummarySection {
  const objectives = goal.objectives.filter(isWorkedOn);
  const own = new Set<string>(objectives.map(({ id }) => id));
  const ways = content.interventions.filter(({ status, objectiveIds }) => status === "active" && objectiveIds.some((id) => own.has(id)));
  const purpose = goal.clinicalPurpose ?? "";
  return {
    heading: goal.clinicalWording,
    paragraphs: [
      say("plan.paper-family", { words: familyWordsIn(goal.familyWording, language) }),
      ...(purpose === "" ? [] : [say("plan.paper-purpose", { purpose })]),
      ...objectives.map((objective) => say("plan.paper-objective", { sentence: spellOut(objectiveSentence(objective), say) })),
      ...ways.map(({ name, familyReason }) => {
        const reason = familyWordsIn(familyReason, language);
        return say(reason === "" ? "plan.paper-way" : "plan.paper-way-reason", { name, reason });
      }),
    ],
    tables: [],
  };
}

function changesSection({ before, content, language }: PaperFacts, say: Say): SummarySection[] {
  const changes = planChanges(before, content, (day) => spokenDay(day, language));
  if (changes.length === 0) return [];
  return [{ heading: say("plan.paper-changes"), paragraphs: changes.map((change) => spellOut(change, say)), tables: [] }];
}

function signaturesSection({ signed, language, timeZone }: PaperFacts, say: Say): SummarySection {
  const agreed = signed?.signatures ?? [];
  return {
    heading: say("plan.paper-signatures"),
    paragraphs: [
      signed === null
        ? say("plan.paper-line-therapist")
        : say("plan.paper-signed", { name: signed.signedBy, day: spokenMoment(signed.signedAt, language, timeZone) }),
      ...agreed.map(({ name, relation, signedOn }) =>
        say("plan.paper-agreed-by", {
          name: relation === "self" ? name : `${name} (${say(`kin.${relation}`)})`,
          day: spokenDay(signedOn, language),
        }),
      ),
      ...(agreed.length === 0 ? [say("plan.paper-line-family")] : []),
    ],
    tables: [],
  };
}
