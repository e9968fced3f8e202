/** Each wish a music therapist or a family named in the five founding texts has its goal. First the text and line, then the wish in our words, then the goals. */
import { expect, test } from "vitest";
import { bankGoal, bankGoals } from "./library-data.ts";

const WISHES: readonly (readonly [place: string, wish: string, goals: string])[] = [
  ["000:17", "notice what changes outside the room", "G55"],
  ["001:3", "getting on with others, paying attention, letting feelings out, moving", "G01 G08 G33 G50 G51"],
  ["001:17", "children and teens who relearn a function", "G52"],
  ["001:19", "adults in physical rehabilitation", "G52"],
  ["001:25", "health, growth and a good life", "G56"],
  ["001:31", "being with others: shared looks, one to one, taking turns", "G01 G02 G03 G04"],
  ["001:33", "finding one's own calm", "G30"],
  ["001:35", "attention that aims, lasts and switches", "G08 G09 G10 G11"],
  ["001:37", "making something of one's own", "G48"],
  ["001:39", "knowing where, when, who and how one feels", "G20"],
  ["001:41", "having new ideas", "G21"],
  ["001:43", "recognising feelings", "G31"],
  ["001:45", "skilful hands and fingers", "G50"],
  ["001:47", "being engaged with others", "G05"],
  ["001:49", "looking at feelings", "G32"],
  ["001:51", "large movements", "G51"],
  ["001:53", "planning, remembering, changing course", "G12 G13 G14"],
  ["001:55", "holding back", "G15"],
  ["001:57", "numbers, reading and writing", "G17 G18 G19"],
  ["001:59", "taking part in a group that has an order", "G06"],
  ["001:61", "clear vowels and consonants", "G26"],
  ["001:63", "making the first move towards someone", "G07"],
  ["001:65", "deciding", "G16"],
  ["001:77", "connection and quality of life", "G05 G56"],
  ["002:8", "feeling and functioning well", "G56"],
  ["002:10", "expression beyond words that carries over into life", "G24 G33 G55"],
  ["002:18", "working through, holding and voicing emotion", "G33 G34 G35"],
  ["002:20", "living with loss", "G36"],
  ["002:22", "after trauma", "G37"],
  ["002:24", "getting up again", "G38"],
  ["002:26", "trusting and valuing oneself", "G39 G40"],
  ["002:28", "being with others", "G01"],
  ["002:30", "creating and playing", "G48 G49"],
  ["002:32", "saying it with words and without", "G23 G24"],
  ["002:34", "creating, showing oneself, playing", "G47 G48 G49"],
  ["002:36", "knowing oneself", "G42"],
  ["002:38", "having a say, starting, standing alone, meeting change", "G43 G44 G45 G46"],
  ["002:40", "attention that stays", "G08"],
  ["002:42", "waiting, and bearing what is hard", "G15 G41"],
  ["002:44", "coordinated movement, large and small", "G50 G51"],
  ["002:56", "taking part in one's own way", "G54"],
  ["004:5", "outcomes beyond music", "G56"],
  ["004:9", "development, health and well-being across the seven domains", "G56"],
  ["004:17", "skills that reach the rest of life", "G55"],
  ["004:20", "showing who one is", "G47"],
  ["004:22", "knowing oneself", "G42"],
  ["004:24", "attention and planning", "G08 G12"],
  ["004:26", "speech and communication", "G23 G25"],
  ["004:28", "school learning", "G17"],
  ["004:30", "movement, small and large", "G50 G51"],
  ["004:32", "being with others", "G01"],
  ["004:34", "musical skill", "G53"],
  ["004:40", "ways to communicate, and more speech sounds", "G25 G28"],
  ["004:44", "engaged throughout, choosing, following a routine, speech and language", "G16 G22 G23 G25 G54"],
  ["004:46", "own ideas, matching vowels, sign with voice, conversation", "G27 G28 G29 G47"],
];

test.each(WISHES)("%s, %s, has its goal", (place, _wish, ids) => {
  for (const id of ids.split(" ")) expect(bankGoal(id)?.sources).toContain(place);
  const told = bankGoals().filter((goal) => goal.sources.some((source) => source === place));
  expect(told.map((goal) => goal.id)).toEqual(ids.split(" "));
});

test("no goal claims a wish that is not in the table", () => {
  const places = new Set(WISHES.map(([place]) => place));
  expect(
    bankGoals()
      .flatMap((goal) => goal.sources)
      .filter((source) => !places.has(source)),
  ).toEqual([]);
});
