import { expect, test } from "vitest";
import { guessesFor } from "./event-guess.ts";
import { ImportTarget } from "./calendar-import.ts";

const id = (nth: number) => `0192f000-0000-7000-8000-00000000000${nth}`;
const TARGETS = ImportTarget.parse({
  clients: [
    { clientId: id(1), chosenName: "Noor", familyName: "Haddad" },
    { clientId: id(2), chosenName: "Élise", familyName: "Roy" },
    { clientId: id(3), chosenName: "Elise", familyName: "Tremblay" },
  ],
  groups: [{ groupId: id(4), name: "Lyric Lab" }],
});
const names = (title: string) => guessesFor(title, TARGETS).map(({ name }) => name);

test("a name, a family name or initials offer who could be meant, the likeliest only", () => {
  expect(names("MT with noor")).toEqual(["Noor Haddad"]);
  expect(names("Haddad 15h30")).toEqual(["Noor Haddad"]);
  expect(names("N.H. musicothérapie")).toEqual(["Noor Haddad"]);
  expect(names("NH")).toEqual(["Noor Haddad"]);
  expect(names("ELISE")).toEqual(["Élise Roy", "Elise Tremblay"]);
  expect(names("Elise T, Elise Tremblay")).toEqual(["Elise Tremblay"]);
  expect(names("Lyric Lab (salle 2)")).toEqual(["Lyric Lab"]);
});

test("small letters inside words are no initials, and nobody is offered for nothing", () => {
  expect(names("Lunch nh")).toEqual([]);
  expect(names("Dentist")).toEqual([]);
  expect(names("")).toEqual([]);
});
