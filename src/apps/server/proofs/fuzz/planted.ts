/** Words and ids that belong to one client only, and who must never hear them. */
import { exampleOf } from "#foundation/server/test-examples.ts";
import { type PersonName, PERSONS } from "#people/persons.ts";
import { tellStory } from "#people/people.api.ts";
import { idIn, type World } from "../../test-world.ts";

/** Everything that stands for one client, told in one word: the word planted, or an id. */
export type Planted = ReadonlyMap<string, readonly string[]>;

const THERAPIST = {
  "our client": "therapist",
  "our other client": "other-therapist",
  "another practice’s client": "another-practice",
} as const;

export async function plantWords(world: World): Promise<Planted> {
  const planted = new Map<string, readonly string[]>();
  for (const [index, record] of world.records.entries()) {
    const word = `Zinnober${index}geheim`;
    const input = exampleOf(tellStory.input, idIn(record), { words: word });
    const { status, text } = await world.ask(tellStory, { as: THERAPIST[record.of], ids: { clientId: record.clientId }, input });
    if (status !== 200) throw new Error(`${tellStory.path}: ${status} ${text}`);
    planted.set(record.of, [word, record.clientId, record.goalId, record.objectiveId, record.seriesId]);
  }
  return planted;
}

/** The first thing said to somebody about a client of whom they must know nothing; what they sent themselves does not count. */
export function foreignWords(planted: Planted, as: PersonName | undefined, sent: string, answer: string): string | undefined {
  return [...planted]
    .flatMap(([of, words]) => (mayHearOf(as, of) ? [] : words))
    .find((word) => answer.includes(word) && !sent.includes(word));
}

/** Coarse on purpose: who works in the practice may know the names of its clients; a family knows of its own client alone. */
function mayHearOf(as: PersonName | undefined, of: string): boolean {
  const person = PERSONS.find(({ name }) => name === as);
  if (person === undefined || person.practice === "none") return false;
  if ("family" in person) return person.family.of === of;
  return (person.practice === "another") === (of === "another practice’s client");
}
