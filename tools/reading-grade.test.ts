/** What families read is read with ease: measured over everything the program says to them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fleschKincaidGrade, kandelMoles, readable, readingOf } from "./reading-grade.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** The family’s pages and what they fetch later; the form they ask for help with, the one they fill at home, and the one for somebody outside the room. */
const CATALOGUES = [
  "src/apps/family/words",
  "src/apps/family/web/later/words",
  "src/apps/referral/words",
  "src/apps/intake/words",
  "src/apps/rater/words",
];
/** The letters, and what stands around a therapist’s own words in the report for a family. */
const PARTS = [
  ["src/therapy/12-family/words", /^(?:notice|portal-letter)\./],
  ["src/therapy/11-report/words", /family/],
] as const;

const messagesIn = (folder: string, language: "en" | "fr", which: (id: string) => boolean): string[] =>
  [
    ...readFileSync(`${ROOT}${folder}/${language}.po`, "utf8").matchAll(
      /^msgid "(?<id>(?:[^"\\]|\\.)+)"\nmsgstr "(?<text>(?:[^"\\]|\\.)*)"/gm,
    ),
  ].flatMap(({ groups }) => (groups?.id !== undefined && which(groups.id) ? [groups.text ?? ""] : []));

const said = (language: "en" | "fr"): string[] => [
  ...CATALOGUES.flatMap((folder) => messagesIn(folder, language, () => true)),
  ...PARTS.flatMap(([folder, ids]) => messagesIn(folder, language, (id) => ids.test(id))),
];

describe("what families read", () => {
  test("English: Flesch-Kincaid grade 8 at most", () => {
    const reading = readingOf(said("en"), "en");
    console.log(`English: ${reading.sentences} sentences, grade ${fleschKincaidGrade(reading).toFixed(1)}`);
    expect(reading.sentences).toBeGreaterThan(400);
    expect(fleschKincaidGrade(reading)).toBeLessThanOrEqual(8);
  });

  test("French: Kandel-Moles 60 at least", () => {
    const reading = readingOf(said("fr"), "fr");
    console.log(`French: ${reading.sentences} sentences, Kandel-Moles ${kandelMoles(reading).toFixed(0)}`);
    expect(reading.sentences).toBeGreaterThan(400);
    expect(kandelMoles(reading)).toBeGreaterThanOrEqual(60);
  });

  test("no single sentence is far beyond: at most 30 words", () => {
    for (const language of ["en", "fr"] as const)
      for (const message of said(language))
        for (const sentence of readable(message).split(/(?<=[.?!:…])\s+/))
          expect([sentence, sentence.split(/\s+/).length > 30]).toEqual([sentence, false]);
  });
});

test("each of them is there: a catalogue that moved would be missed", () => {
  for (const folder of CATALOGUES) expect([folder, messagesIn(folder, "en", () => true).length > 20]).toEqual([folder, true]);
  for (const [folder, ids] of PARTS) expect([folder, messagesIn(folder, "en", (id) => ids.test(id)).length > 3]).toEqual([folder, true]);
});

test("a hard text is told from an easy one in both languages", () => {
  const hard =
    "The methodological heterogeneity of interdisciplinary rehabilitation necessitates individualised operationalisation of objectives.";
  const dur =
    "L’hétérogénéité méthodologique de la réadaptation interdisciplinaire nécessite une opérationnalisation individualisée des objectifs.";
  expect(fleschKincaidGrade(readingOf([hard], "en"))).toBeGreaterThan(18);
  expect(fleschKincaidGrade(readingOf(["She sang the song at home today."], "en"))).toBeLessThan(4);
  expect(kandelMoles(readingOf([dur], "fr"))).toBeLessThan(20);
  expect(kandelMoles(readingOf(["Elle chante la chanson avec son père."], "fr"))).toBeGreaterThan(80);
});

test("of a plural its last way is read, with a name where a value stands", () => {
  expect(readable("{n, plural, one {# visit} other {# visits}} with {name}.").trim()).toBe("visits with Ilse.");
});
