/** The populations and settings that ship with the product, with the goals often worked on first. A practice changes any of it. */
import { Population } from "./population.ts";
import { type Place, PlaceKind } from "./place.ts";
import { Setting } from "./intervention-bank.ts";
import type { z } from "zod";

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => `G${String(from + nth).padStart(2, "0")}`);

interface Said {
  readonly en: string;
  readonly fr: string;
  readonly goals: readonly string[];
}

const POPULATIONS: Readonly<Record<Population, Said>> = {
  nicu: { en: "Newborns in intensive care", fr: "Nouveau-nés en soins intensifs", goals: ["S03", "S04", "S05"] },
  children: { en: "Children", fr: "Enfants", goals: ["G23", "G25", "G04", "G08", "G16", "G22", "G30", "G47", "G50"] },
  teens: { en: "Teens", fr: "Adolescentes et adolescents", goals: ["G31", "G33", "G30", "G01", "G40", "G43", "G47"] },
  families: { en: "Families", fr: "Familles", goals: ["S05", "G05", "G36"] },
  "adults-mental-health": {
    en: "Adults, mental health",
    fr: "Adultes, santé mentale",
    goals: ["G30", "G33", "G34", "G35", "G38", "G36", "G37", "G40", "G42", "G46"],
  },
  "brain-injury": { en: "Brain injury", fr: "Lésion cérébrale", goals: [...range(8, 14), "G25", "G52"] },
  "physical-rehabilitation": { en: "Physical rehabilitation", fr: "Réadaptation physique", goals: ["G52", "G51", "G50"] },
  "older-adults": { en: "Older adults, dementia", fr: "Personnes âgées, maladies cognitives", goals: ["G20", "G13", "G05", "S06", "S02"] },
  hospice: { en: "Hospice and palliative care", fr: "Soins palliatifs", goals: ["S02", "S01", "S06", "S05", "G36"] },
};

const CLIENT = { one: { en: "client", fr: "cliente ou client" }, many: { en: "clients", fr: "clientèle" } };
const PATIENT = { one: { en: "patient", fr: "patiente ou patient" }, many: { en: "patients", fr: "patientèle" } };
const STUDENT = { one: { en: "student", fr: "élève" }, many: { en: "students", fr: "élèves" } };
const RESIDENT = { one: { en: "resident", fr: "résidente ou résident" }, many: { en: "residents", fr: "résidentes et résidents" } };

const SETTINGS: Readonly<Record<z.infer<typeof Setting>, Said & { readonly person: typeof CLIENT }>> = {
  home: { en: "At home", fr: "À domicile", person: CLIENT, goals: ["G05", "G56", "G55", "S05"] },
  school: { en: "School", fr: "École", person: STUDENT, goals: ["G17", "G18", "G19", "G08", "G06", "G22", "G23", "G01"] },
  clinic: { en: "Private practice or clinic", fr: "Cabinet privé ou clinique", person: CLIENT, goals: ["G56", "G30", "G33", "G23", "G47"] },
  community: { en: "Community", fr: "Milieu communautaire", person: CLIENT, goals: ["G06", "G05", "G48", "G54", "G56"] },
  hospital: { en: "Hospital", fr: "Hôpital", person: PATIENT, goals: ["S02", "G46", "G30", "G52", "G56"] },
  nicu: { en: "Neonatal intensive care", fr: "Soins intensifs néonatals", person: PATIENT, goals: ["S03", "S04", "S05"] },
  rehabilitation: { en: "Rehabilitation", fr: "Réadaptation", person: PATIENT, goals: ["G52", "G51", "G50", "G25", "G12", "G13"] },
  "long-term-care": { en: "Long-term care", fr: "Soins de longue durée", person: RESIDENT, goals: ["G20", "G13", "G05", "S02", "S06"] },
  hospice: { en: "Hospice", fr: "Maison de soins palliatifs", person: PATIENT, goals: ["S02", "S01", "S06", "S05", "G36"] },
  telehealth: { en: "By video", fr: "En visioconférence", person: CLIENT, goals: ["G05", "G25", "G33", "G56"] },
};

const asPlace = (kind: PlaceKind, key: string, { en, fr, goals }: Said, person: Place["person"]): Place => ({
  key,
  kind,
  own: false,
  changed: false,
  name: { en, fr },
  person,
  goals: [...goals],
  aside: false,
});

export const SHIPPED_PLACES: readonly Place[] = [
  ...Population.options.map((key) => asPlace(PlaceKind.enum.population, key, POPULATIONS[key], null)),
  ...Setting.options.map((key) => asPlace(PlaceKind.enum.setting, key, SETTINGS[key], SETTINGS[key].person)),
];
