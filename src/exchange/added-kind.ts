/** What was added to a client since they came from a file, in the words a person uses: why an import cannot be taken back for them. */
const KIND_OF = {
  care_relation: "team",
  guardians: "family",
  selves: "family",
  earlier_details: "details",
  story_telling: "story",
  safety_line: "story",
  goal: "plan",
  objective: "plan",
  care_plan: "plan",
  intervention: "plan",
  series: "times",
  participation: "times",
  planned_activity: "times",
  planned_part: "times",
  planned_part_objective: "times",
  group_membership: "times",
  stand_in: "team",
  client_setting: "plan",
  consent: "consents",
  assent_plan: "consents",
  intake_answer: "intake",
  intake_link: "intake",
  intake_told: "intake",
  assessment: "assessment",
  report: "report",
  report_skip: "report",
  discharge: "report",
  referral_step: "referral",
  celebration: "moments",
  home_evidence: "moments",
  rater_link: "moments",
  challenge: "plan",
  taking_part: "times",
  family_question: "moments",
  home_observation: "moments",
  home_activity: "plan",
  family_word: "moments",
  own_word: "moments",
} as const;

/** The tables this speaks of. */
export const SPOKEN_OF = Object.keys(KIND_OF);

export type AddedKind = (typeof KIND_OF)[keyof typeof KIND_OF] | "other";

/** Each once, in the order of the record. */
export const kindsOf = (tables: readonly string[]): AddedKind[] => [
  ...new Set(tables.map((table): AddedKind => new Map<string, AddedKind>(Object.entries(KIND_OF)).get(table) ?? "other")),
];
