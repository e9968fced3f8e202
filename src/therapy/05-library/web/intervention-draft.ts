/** What the form of an intervention of one’s own holds while it is written. */
import type { AnyInterventionId, BankIntervention } from "../intervention-bank.ts";
import type { InterventionMethod } from "../intervention-method.ts";
import type { EntryStatus } from "../own-goal.ts";
import { lackingInIntervention, type OwnInterventionWording } from "../own-intervention.ts";

/** Nothing, one of the library to copy, or the version that holds. */
export type InterventionBegin =
  | { readonly kind: "copy"; readonly intervention: BankIntervention }
  | {
      readonly kind: "change";
      readonly id: AnyInterventionId;
      readonly version: number;
      readonly status: EntryStatus;
      readonly wording: OwnInterventionWording;
    };

export interface InterventionDraft extends Omit<OwnInterventionWording, "method" | "materials" | "minutes">, Record<string, unknown> {
  method: InterventionMethod | null;
  /** One thing a line, in each language. */
  materials: { en: string; fr: string };
  minutes: number | string;
}

export const nothing = () => ({ en: "", fr: "" });

export const EMPTY: InterventionDraft = {
  name: nothing(),
  method: null,
  experiences: [],
  technique: null,
  formats: [],
  populations: [],
  settings: [],
  goals: [],
  description: nothing(),
  participation: nothing(),
  music: [],
  materials: nothing(),
  minutes: 10,
  adaptations: nothing(),
  cautions: nothing(),
  familyReason: nothing(),
  measures: [],
  from: null,
};

const asLines = (materials: readonly { readonly en: string; readonly fr: string }[]) => ({
  en: materials.map(({ en }) => en).join("\n"),
  fr: materials.map(({ fr }) => fr).join("\n"),
});

export const draftOf = ({ materials, ...wording }: OwnInterventionWording): InterventionDraft => ({
  ...wording,
  materials: asLines(materials),
});

/** A copy needs a name of its own. */
export function copyOf({ own: _own, lacking: _lacking, id, name, cautions, materials, ...rest }: BankIntervention): InterventionDraft {
  return {
    ...rest,
    name: { en: `${name.en}, our way`, fr: `${name.fr}, à notre façon` },
    cautions: cautions ?? nothing(),
    materials: asLines(materials),
    from: id,
  };
}

export function inputOf({ materials, ...draft }: InterventionDraft) {
  const lines = (words: string) => words.split("\n").map((line) => line.trim());
  const [en, fr] = [lines(materials.en), lines(materials.fr)];
  const things = Array.from({ length: Math.max(en.length, fr.length) }, (_, at) => ({ en: en[at] ?? "", fr: fr[at] ?? "" }));
  return {
    ...draft,
    minutes: draft.minutes === "" ? null : Number(draft.minutes),
    materials: things.filter((thing) => thing.en !== "" || thing.fr !== ""),
  };
}

/** Nothing is missing before anything was written. */
export function lackingInDraft(draft: InterventionDraft) {
  if (draft.name.en + draft.name.fr === "") return [];
  return lackingInIntervention({ ...inputOf(draft), method: draft.method ?? "receptive", minutes: 1 });
}
