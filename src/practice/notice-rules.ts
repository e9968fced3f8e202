/** Whom the laws want told of an incident, and by when: data with its source. A practice puts its own rule in the place of one of these, or beside them. Not legal advice: each row is to be confirmed where the practice works. */
import type { Bilingual } from "#library/bilingual.ts";

export const AUDIENCES = ["persons", "authority", "others", "register"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** By when, counted from the moment it was found. */
export type Term =
  | { readonly kind: "days"; readonly days: number }
  /** No number in the law: without delay, as soon as it can be done. */
  | { readonly kind: "soon" }
  /** A day of the year after the one it was found in. */
  | { readonly kind: "next-year"; readonly month: number; readonly day: number };

interface NoticeRule {
  readonly key: string;
  /** Where it holds, as people call the place. */
  readonly place: Bilingual;
  readonly audience: Audience;
  readonly title: Bilingual;
  readonly term: Term;
  readonly source: string;
}

const US = { en: "United States (HIPAA)", fr: "États-Unis (HIPAA)" };
const CANADA = { en: "Canada (PIPEDA)", fr: "Canada (LPRPDE)" };
const ONTARIO = { en: "Ontario (PHIPA)", fr: "Ontario (LPRPS)" };
const QUEBEC = { en: "Quebec (Law 25)", fr: "Québec (Loi 25)" };
const ALBERTA = { en: "Alberta (HIA)", fr: "Alberta (HIA)" };
const SIXTY_DAYS = { kind: "days", days: 60 } as const;
const SOON = { kind: "soon" } as const;

export const NOTICE_RULES: readonly NoticeRule[] = [
  {
    key: "us-persons",
    place: US,
    audience: "persons",
    title: {
      en: "Tell each person, without unreasonable delay and within 60 days",
      fr: "Informer chaque personne, sans délai déraisonnable et dans les 60 jours",
    },
    term: SIXTY_DAYS,
    source: "45 CFR 164.404",
  },
  {
    key: "us-authority-large",
    place: US,
    audience: "authority",
    title: {
      en: "500 people or more: tell the Department of Health and Human Services within 60 days",
      fr: "500 personnes ou plus : informer le département de la Santé et des Services sociaux dans les 60 jours",
    },
    term: SIXTY_DAYS,
    source: "45 CFR 164.408(b)",
  },
  {
    key: "us-authority-small",
    place: US,
    audience: "authority",
    title: {
      en: "Fewer than 500 people: tell the Department within 60 days after the end of the year",
      fr: "Moins de 500 personnes : informer le département dans les 60 jours qui suivent la fin de l’année",
    },
    // The sixtieth day is 1 March, in a leap year 29 February: a day before both is safe in either.
    term: { kind: "next-year", month: 2, day: 28 },
    source: "45 CFR 164.408(c)",
  },
  {
    key: "us-media",
    place: US,
    audience: "others",
    title: {
      en: "More than 500 residents of one state: tell prominent media there within 60 days",
      fr: "Plus de 500 résidents d’un même État : informer les médias importants dans les 60 jours",
    },
    term: SIXTY_DAYS,
    source: "45 CFR 164.406",
  },
  {
    key: "ca-persons",
    place: CANADA,
    audience: "persons",
    title: {
      en: "Real risk of significant harm: tell each person as soon as feasible",
      fr: "Risque réel de préjudice grave : informer chaque personne dès que possible",
    },
    term: SOON,
    source: "PIPEDA s. 10.1(3)–(6)",
  },
  {
    key: "ca-authority",
    place: CANADA,
    audience: "authority",
    title: {
      en: "Real risk of significant harm: report to the Privacy Commissioner of Canada as soon as feasible",
      fr: "Risque réel de préjudice grave : faire une déclaration au Commissariat à la protection de la vie privée dès que possible",
    },
    term: SOON,
    source: "PIPEDA s. 10.1(1)–(2)",
  },
  {
    key: "on-persons",
    place: ONTARIO,
    audience: "persons",
    title: {
      en: "Tell each person at the first reasonable opportunity, and that they may complain to the Commissioner",
      fr: "Informer chaque personne à la première occasion raisonnable, et lui dire qu’elle peut se plaindre au commissaire",
    },
    term: SOON,
    source: "PHIPA, 2004, s. 12(2)",
  },
  {
    key: "on-authority",
    place: ONTARIO,
    audience: "authority",
    title: {
      en: "In the circumstances of the regulation: tell the Information and Privacy Commissioner",
      fr: "Dans les circonstances du règlement : informer le Commissaire à l’information et à la protection de la vie privée",
    },
    term: SOON,
    source: "PHIPA, 2004, s. 12(3); O. Reg. 329/04, s. 6.3",
  },
  {
    key: "on-yearly",
    place: ONTARIO,
    audience: "register",
    title: {
      en: "Count it in the yearly statistics, sent to the Commissioner by 1 March",
      fr: "La compter dans les statistiques annuelles, envoyées au commissaire au plus tard le 1er mars",
    },
    term: { kind: "next-year", month: 3, day: 1 },
    source: "O. Reg. 329/04, s. 6.4",
  },
  {
    key: "qc-persons",
    place: QUEBEC,
    audience: "persons",
    title: {
      en: "Risk of serious injury: tell each person promptly",
      fr: "Risque de préjudice sérieux : aviser chaque personne avec diligence",
    },
    term: SOON,
    source: "CQLR c. P-39.1, s. 3.5",
  },
  {
    key: "qc-authority",
    place: QUEBEC,
    audience: "authority",
    title: {
      en: "Risk of serious injury: tell the Commission d’accès à l’information promptly",
      fr: "Risque de préjudice sérieux : aviser la Commission d’accès à l’information avec diligence",
    },
    term: SOON,
    source: "CQLR c. P-39.1, s. 3.5",
  },
  {
    key: "qc-register",
    place: QUEBEC,
    audience: "register",
    title: {
      en: "Every incident stands in the register, whatever its risk; it is kept for 5 years at least",
      fr: "Chaque incident est inscrit au registre, quel que soit son risque ; le registre est conservé au moins 5 ans",
    },
    term: SOON,
    source: "CQLR c. P-39.1, s. 3.8; c. A-2.1, r. 3.1",
  },
  {
    key: "ab-persons",
    place: ALBERTA,
    audience: "persons",
    title: {
      en: "Risk of harm: tell the person, the Commissioner and the Minister as soon as practicable",
      fr: "Risque de préjudice : informer la personne, le commissaire et le ministre dès que possible",
    },
    term: SOON,
    source: "RSA 2000, c. H-5, s. 60.1",
  },
];
