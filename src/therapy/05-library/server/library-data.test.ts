import { expect, test } from "vitest";
import { tagIn } from "../song-tag.ts";
import { fillName } from "../bilingual.ts";
import { ShippedDomain, UsDomain } from "#assessment/domain.ts";
import { BankGoalId } from "../goal-bank.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import { InterventionMethod } from "../intervention-method.ts";
import { Nature } from "#assessment/nature.ts";
import {
  bankGoal,
  bankGoals,
  bankIntervention,
  bankInterventions,
  interventionsFor,
  librarySong,
  librarySongs,
  narrowerGoals,
} from "./library-data.ts";

const goals = bankGoals();
const interventions = bankInterventions();
const songs = librarySongs();

test("the bank holds 62 goals: 56 that were asked for and 6 supplements", () => {
  expect(goals).toHaveLength(62);
  expect(goals.filter((goal) => goal.id.startsWith("G") && goal.sources.length > 0)).toHaveLength(56);
  expect(goals.filter((goal) => goal.id.startsWith("S") && goal.sources.length === 0)).toHaveLength(6);
});

test("no two goals, interventions or songs share an id", () => {
  for (const kept of [goals, interventions, songs]) expect(new Set(kept.map((it) => it.id)).size).toBe(kept.length);
  expect(interventions).toHaveLength(63);
  expect(songs).toHaveLength(59);
});

test("eleven goals lie under a broader one, which exists and lies under no other", () => {
  const broader = goals.flatMap((goal) => (goal.parent === null ? [] : [goal.parent]));
  expect(broader).toHaveLength(11);
  for (const id of broader) expect(bankGoal(id)?.parent).toBeNull();
});

test("every goal has an intervention, and every intervention serves goals that exist", () => {
  expect(goals.filter((goal) => interventionsFor(goal.id).length === 0)).toEqual([]);
  expect(interventions.flatMap((it) => it.goals).filter((id) => bankGoal(id) === undefined)).toEqual([]);
});

test("the interventions for a goal begin with one made for it first of all", () => {
  const turnTaking = BankGoalId.parse("G04");
  const order = interventionsFor(turnTaking).map((it) => it.goals.indexOf(turnTaking));
  expect(order).toEqual([...order].sort());
  expect(order[0]).toBe(0);
});

test("every domain, every nature and each of the four ways of being in music has something in the library", () => {
  for (const domain of ShippedDomain.options) expect(bankGoals({ domain })).not.toEqual([]);
  for (const nature of Nature.options) expect(bankGoals({ nature })).not.toEqual([]);
  for (const us of UsDomain.options) expect(goals.some((goal) => goal.usDomains.includes(us))).toBe(true);
  for (const method of InterventionMethod.options) expect(interventions.some((it) => it.method === method)).toBe(true);
});

test("every family sentence begins with the client's name in both languages, and any name fits", () => {
  for (const { family } of goals) {
    expect(family.en.startsWith("{name}")).toBe(true);
    expect(family.fr.startsWith("{name}")).toBe(true);
    expect(fillName(family.fr, "Odile")).toMatch(/^Odile /);
  }
  expect(fillName(bankGoal("G13")?.family.fr ?? "", "Odile")).toBe("Odile utilise des chansons pour se souvenir de ce qui compte.");
});

test("every intervention tells the family why in both languages, and says of each part of the music what it is, what for, and how it will be", () => {
  for (const { id, familyReason, music } of interventions) {
    expect([id, familyReason.en.length > 20, familyReason.fr.length > 20, familyReason.en !== familyReason.fr]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    for (const { element, value, purpose, form } of music)
      for (const text of [value, purpose, form]) expect([id, element, text.en !== "" && text.fr !== ""]).toEqual([id, element, true]);
  }
});

test("the bank can be narrowed to each population and each setting, and what is preventive with older adults is found", () => {
  for (const { kind, key } of SHIPPED_PLACES) expect([key, bankGoals({ [kind]: key }).length > 0]).toEqual([key, true]);
  expect(bankGoals({ nature: "preventive", population: "older-adults" }).map((goal) => goal.id)).toEqual(["S02"]);
  for (const method of InterventionMethod.options) expect(bankGoals({ method })).not.toEqual([]);
});

test("a name with a dollar sign in it is a name like any other", () => {
  expect(fillName("{name} sings.", "$& Co")).toBe("$& Co sings.");
});

test("French is typeset: curly apostrophes, a hard space before high punctuation and inside quotation marks", () => {
  const french = [...goals, ...interventions, ...songs].flatMap((it) => textsIn(it, "fr"));
  expect(french.length).toBeGreaterThan(1_000);
  expect(french.filter((text) => /['"]|[^\u00a0][;?!»](\s|$)|[^\u00a0\d]:\s|«[^\u00a0]|[^\u00a0]%/.test(text))).toEqual([]);
});

test("nowhere in the library is there a straight apostrophe or quotation mark", () => {
  expect([...goals, ...interventions, ...songs].filter((it) => /'|\\"/.test(JSON.stringify(it))).map((it) => it.id)).toEqual([]);
});

test("words are found in both languages, with or without accents", () => {
  expect(bankGoals({ text: "memoire" }).map((goal) => goal.id)).toContain("G13");
  expect(bankGoals({ text: "turn taking" }).map((goal) => goal.id)).toContain("G04");
  expect(bankGoals({ text: "turn zither" })).toEqual([]);
});

test("filters narrow together", () => {
  const found = bankGoals({ domain: "spiritual", nature: "maintaining" });
  expect(found.map((goal) => goal.id)).toEqual(["G56", "S01", "S06"]);
});

test("the narrower goals of attention are focused, sustained and switching attention", () => {
  expect(narrowerGoals(BankGoalId.parse("G08")).map((goal) => goal.id)).toEqual(["G09", "G10", "G11"]);
});

test("every song of our own has its twin in the other language", () => {
  const own = songs.filter((song) => song.licence === "CC0");
  expect(own).toHaveLength(8);
  for (const song of own) {
    const twin = librarySong(song.pair ?? "");
    expect(twin?.pair).toBe(song.id);
    expect(twin?.language).not.toBe(song.language);
  }
});

test("every song says the key and tempo of its own sheet", () => {
  for (const song of songs) {
    expect(song.chordpro).toContain(`{key: ${song.key}}`);
    expect(song.chordpro).toContain(`{tempo: ${song.beatsPerMinute}}`);
  }
});

test("what nobody shipped is not found", () => {
  expect([bankGoal("G99"), bankIntervention("I99"), librarySong("T99")]).toEqual([undefined, undefined, undefined]);
});

function textsIn(it: unknown, language: string): string[] {
  if (typeof it !== "object" || it === null) return [];
  return Object.entries(it).flatMap(([key, value]) =>
    typeof value === "string" ? (key === language ? [value] : []) : textsIn(value, language),
  );
}

test("says in French too what each song is good for", () => {
  const untold = librarySongs().flatMap(({ tags }) =>
    tags.filter((tag) => tagIn(tag, "fr") === tag && !["Québec", "action", "animals"].includes(tag)),
  );
  expect([...new Set(untold)].sort()).toEqual([
    "anticipation",
    "cumulative",
    "humour",
    "imitation",
    "inhibition",
    "instruments",
    "nature",
    "routine",
    "sport",
    "surprise",
    "transition",
  ]);
});
