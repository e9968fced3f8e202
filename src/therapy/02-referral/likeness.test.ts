import { describe, expect, test } from "vitest";
import { type Known, likenessOf } from "./likeness.ts";

const known = (name: string, born: string | null = null, phone = "", email = ""): Known => ({
  name,
  born,
  phones: [phone],
  emails: [email],
});
const alike = (a: Known, b: Known) => {
  const [there, back] = [likenessOf(a, b), likenessOf(b, a)];
  expect(there).toEqual(back);
  return there;
};

describe("may be one person", () => {
  test.each([
    [
      "the same name with and without accents and capitals, and the same day",
      known("Élodie", "2017-03-04"),
      known("ELODIE", "2017-03-04"),
      ["name", "born"],
    ],
    ["a year and one of its days", known("Kofi", "2019"), known("Kofi Mensah", "2019-05-03"), ["name", "born"]],
    ["initials, reached the same way", known("K.", null, "613 555 0142"), known("Kofi", null, "+1 (613) 555-0142"), ["name", "reach"]],
    ["an initial for the surname", known("Kofi M.", "2019"), known("Kofi Mensah", "2019"), ["name", "born"]],
    ["first and family name, nothing else known", known("Nóirín O’Sullivan"), known("noirin o'sullivan"), ["name"]],
    [
      "another name, the same day and the same e-mail",
      known("Bob", "2016-02-29", "", "Ma@Example.org"),
      known("Robert", "2016-02-29", "", "ma@example.org"),
      ["born", "reach"],
    ],
    [
      "a birthday mistyped once",
      known("Kofi", "2019-05-03", "613 555 0142"),
      known("Kofi", "2019-03-05", "613 555 0142"),
      ["name", "reach"],
    ],
    ["a name in Arabic", known("نور حسن"), known("نور حسن"), ["name"]],
  ])("%s", (_, a, b, signs) => expect(alike(a, b)).toEqual(signs));
});

describe("are not taken for one", () => {
  test.each([
    ["a first name alone", known("Kofi"), known("Kofi")],
    ["two of whom the same teacher tells", known("Ada", null, "", "t@school.example"), known("Ben", null, "", "t@school.example")],
    ["siblings by initial, of one parent", known("K.", "2019", "613 555 0142"), known("Kwame", "2016", "613 555 0142")],
    ["one name, two birthdays", known("Kofi Mensah", "2019-05-03"), known("Kofi Mensah", "2011-01-09")],
    ["one first name, two surnames", known("Kofi Mensah", "2019"), known("Kofi Boateng", "2019")],
    ["nothing but signs", known("…", null), known("—", null)],
    ["too few digits", known("Kofi", null, "555"), known("Kofi", null, "555")],
  ])("%s", (_, a, b) => expect(alike(a, b)).toEqual([]));
});
