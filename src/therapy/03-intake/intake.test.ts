import { expect, test } from "vitest";
import { hopesOf } from "./hopes.ts";
import { together } from "./intake-link.ts";
import { isAnswer, NewIntakeAnswer, progressOf, troubleWith } from "./intake.ts";
import { choicesOf, dayTrouble, IntakePart, isAskedOf, isQuiet, Question, textOf } from "./question.ts";
import { askedThen, questionnaireOf } from "./questionnaire.ts";

const { asked, known } = questionnaireOf([]);
const question = (key: string): Question => {
  const found = known.get(key);
  if (!found) throw new Error(`There is no question ${key}`);
  return found;
};
const told = (words: string, picks: readonly string[] = []) => ({ value: "told" as const, words, picks: [...picks] });
const answer = (it: object) => ({
  id: "01890000-0000-7000-8000-000000000001",
  field: "musical.loves",
  value: "told",
  words: "Bells",
  settled: true,
  toldBy: "Her mother",
  ...it,
});

/** The keys before questions were data. */
const EARLIEST = `general.home general.languages general.days diagnosis.names diagnosis.strengths medical.health medical.care
  medical.before-you-start physical.movement physical.senses cognitive.attention cognitive.communication behavioural.moods
  behavioural.helps behavioural.not-now behavioural.stop musical.loves musical.leave-out musical.background musical.responses
  hopes.why hopes.client hopes.family hopes.professional`.split(/\s+/);

test("the seven backgrounds and the hopes are asked, each part with its own questions, and no earlier answer loses its question", () => {
  expect(IntakePart.options.map((part) => asked.filter((one) => one.part === part).length)).toEqual([16, 2, 11, 9, 6, 8, 6, 6]);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
  for (const { key, part } of asked) expect(key.split(".")[0]).toBe(part);
  expect(EARLIEST.filter((key) => !known.has(key))).toEqual([]);
});

test("every question is said in English and in French, with the marks of each", () => {
  for (const { asks, help, why, options = [], columns = [], before } of asked)
    for (const { en, fr } of [asks, help, why, ...options, ...columns, ...(before ? [before] : [])]) {
      expect([en, en.includes("'")]).toEqual([en, false]);
      expect([fr, /'|[^\u00a0][;?!»:]|« /.test(fr)]).toEqual([fr, false]);
      expect(fr).not.toBe("");
    }
});

test("what is chosen from, is there to choose; what is written is not", () => {
  for (const one of asked)
    expect([one.key, choicesOf(one).length > 1]).toEqual([one.key, ["yes-no", "choice", "several", "scale", "grid"].includes(one.kind)]);
});

test("“not known” and “does not want to say” are answers; a draft and an empty field are none", () => {
  const none = { words: "", picks: [], settled: true };
  expect(isAnswer({ value: "unknown", ...none })).toBe(true);
  expect(isAnswer({ value: "not-said", ...none })).toBe(true);
  expect(isAnswer({ ...told(" "), settled: true })).toBe(false);
  expect(isAnswer({ ...told("", ["none"]), settled: true })).toBe(true);
  expect(isAnswer({ ...told("Bells"), settled: false })).toBe(false);
});

test("how far each part has come counts answers only", () => {
  const settled = true;
  const answers = [
    { field: "musical.loves", ...told("Bells"), settled },
    { field: "musical.leave-out", ...told(""), value: "unknown" as const, settled },
    { field: "musical.background", ...told("She san"), settled: false },
  ];
  expect(progressOf(asked, answers).find(({ part }) => part === "musical")).toEqual({ part: "musical", asked: 6, answered: 2 });
});

test("nobody can be said not to know and to have told at once", () => {
  expect(NewIntakeAnswer.safeParse(answer({ value: "unknown" })).success).toBe(false);
  expect(NewIntakeAnswer.safeParse(answer({ value: "unknown", words: "" })).success).toBe(true);
});

test("what goes on the safety card is short enough to be read there, and what goes into a name fits it", () => {
  const today = "2026-03-02";
  expect(troubleWith(question("musical.leave-out"), told("x".repeat(401)), today)).toBe("too-long-for-the-card");
  expect(troubleWith(question("medical.allergies"), told("x".repeat(399), ["wood"]), today)).toBe("too-long-for-the-card");
  expect(troubleWith(question("musical.loves"), told("x".repeat(401)), today)).toBeUndefined();
  expect(troubleWith(question("general.chosen-name"), told("x".repeat(81)), today)).toBe("too-long");
  for (const name of ["O’Brien-D'Arcy", "Nguyễn", "مريم", "X".repeat(200)])
    expect(troubleWith(question("general.legal-name"), told(name), today)).toBeUndefined();
});

test("only what is offered can be chosen, and of one choice only one", () => {
  const today = "2026-03-02";
  expect(troubleWith(question("physical.falls"), told("", ["none", "high"]), today)).toBe("no-such-choice");
  expect(troubleWith(question("medical.allergies"), told("", ["wood", "latex"]), today)).toBeUndefined();
  expect(troubleWith(question("medical.allergies"), told("", ["cats"]), today)).toBe("no-such-choice");
  expect(troubleWith(question("physical.hands"), told("", ["grasps:left"]), today)).toBeUndefined();
});

test("nobody is born tomorrow, and 29 February is there every four years", () => {
  expect(dayTrouble("2024-02-29", "2026-03-02")).toBeUndefined();
  expect(dayTrouble("2025-02-29", "2026-03-02")).toBe("no-such-day");
  expect(dayTrouble("2026-03-02", "2026-03-02")).toBeUndefined();
  expect(dayTrouble("2026-03-03", "2026-03-02")).toBe("day-ahead");
  expect(dayTrouble("March", "2026-03-02")).toBe("no-such-day");
});

test("an answer is one text: what was chosen, then the words; “none known” stands on no card", () => {
  const allergies = question("medical.allergies");
  expect(textOf(allergies, told("sneezes", ["wood"]), "en")).toBe("Wood or varnish · sneezes");
  expect(textOf(question("physical.hands"), told("", ["grasps:left"]), "fr")).toBe("Saisit (gauche)");
  expect(isQuiet(allergies, told("", ["none"]))).toBe(true);
  expect(isQuiet(allergies, told("Penicillin", ["none"]))).toBe(false);
  expect(isQuiet(allergies, told("", ["wood"]))).toBe(false);
});

test("the three voices stay apart: each is asked its own question", () => {
  const askedOf = (speaks: "client" | "family" | "professional") => asked.filter((one) => isAskedOf(one, speaks)).map(({ key }) => key);
  expect(askedOf("family")).toContain("hopes.client");
  expect(askedOf("family")).not.toContain("hopes.professional");
  expect(askedOf("professional")).toContain("hopes.professional");
  expect(askedOf("professional")).not.toContain("hopes.family");
  expect(askedOf("professional")).not.toContain("behavioural.risks");
});

test("a practice asks more and less, each time a new edition; what was answered keeps its question and its wording", () => {
  const own = Question.parse({
    ...question("musical.loves"),
    key: "musical.own-1",
    asks: { en: "Shoes", fr: "Chaussures" },
    voice: undefined,
  });
  const changed = questionnaireOf([{ adds: own }, { retires: "medical.directives" }]);
  expect([questionnaireOf([]).edition, changed.edition]).toEqual(["1.0", "1.2"]);
  expect(changed.asked.filter(({ part }) => part === "musical").at(-1)).toEqual(own);
  expect(changed.asked.some(({ key }) => key === "medical.directives")).toBe(false);
  expect(changed.known.has("medical.directives")).toBe(true);
  expect(askedThen(own, { edition: "1.1", asked: "Shoes?" }, "en")).toBe("Shoes?");
  expect(askedThen(own, { edition: "1.1", asked: "Chaussures" }, "en")).toBeUndefined();
  expect(askedThen(question("medical.care"), { edition: "", asked: "" }, "en")).toBe("Allergies, seizures, swallowing");
});

test("two devices lose nothing to each other", () => {
  const [long, line, choice, several] = [{ kind: "long" }, { kind: "date" }, { kind: "choice" }, { kind: "several" }] as const;
  expect(together(told("Bells"), told("Drums"), long).words).toBe("Bells\n\nDrums");
  expect(together(told("2017-03-04"), told("2017-04-03"), line).words).toBe("2017-03-04 / 2017-04-03");
  expect(together(told("Bells"), told("Bells and drums"), long).words).toBe("Bells and drums");
  expect(together(told("Bells and drums"), told("drums"), long).words).toBe("Bells and drums");
  expect(together(told("", ["wood"]), told("", ["latex"]), several).picks).toEqual(["wood", "latex"]);
  expect(together(told("", ["none"]), told("", ["high"]), choice).picks).toEqual(["high"]);
  expect(together(told("Bells"), { value: "unknown", words: "", picks: [] }, long)).toEqual(told("Bells"));
  expect(together({ value: "unknown", words: "", picks: [] }, told("Bells"), long)).toEqual(told("Bells"));
});

test("hopes are read in the client’s voice first, and each priority is one", () => {
  const field = (key: string, said: object) => ({ field: key, ...told(""), ...said });
  const { hopes, view } = hopesOf([
    field("hopes.family", { words: "calmer mornings" }),
    field("hopes.client", { words: "dance" }),
    field("hopes.priorities", { words: "sleep\n\n speak" }),
    field("hopes.nature", { picks: ["keep"] }),
    field("hopes.professional", { value: "unknown" }),
  ]);
  expect(hopes.map(({ place, words }) => [place, words])).toEqual([
    ["hopes.client", "dance"],
    ["hopes.family", "calmer mornings"],
    ["hopes.priorities.1", "sleep"],
    ["hopes.priorities.3", "speak"],
  ]);
  expect(view).toBe("keep");
  expect(hopesOf([])).toEqual({ hopes: [], view: null });
});
