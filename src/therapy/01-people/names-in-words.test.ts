import { describe, expect, test } from "vitest";
import { foldedWords, namesIn, type OtherName, withoutOwn } from "./names-in-words.ts";

const somebody = (chosenName: string, familyName: string | null = null, more: Partial<OtherName> = {}): OtherName => ({
  chosenName,
  familyName,
  legalName: null,
  inTheSameGroup: false,
  ...more,
});
const fellow = (chosenName: string, familyName: string | null = null): OtherName =>
  somebody(chosenName, familyName, { inTheSameGroup: true });

describe("a text names another client", () => {
  test.each([
    ["by the chosen name", "Ilse passed the drum to Odile today.", somebody("Odile"), ["Odile"]],
    ["whatever the case", "she passed it to ODILE", somebody("Odile"), ["ODILE"]],
    ["without its accents", "She and Melanie sang.", somebody("Mélanie"), ["Melanie"]],
    ["with accents the card leaves out", "Elle et Mélanie ont chanté.", somebody("Melanie"), ["Mélanie"]],
    ["with letters that are composed otherwise", "Elle et Me\u0301lanie ont chanté.", somebody("Mélanie"), ["Me\u0301lanie"]],
    ["in the possessive", "It was Odile’s turn.", somebody("Odile"), ["Odile"]],
    ["after an elision", "Le tour d’Odile est venu.", somebody("Odile"), ["Odile"]],
    ["by the surname", "The Okonkwo boy joined in.", somebody("Emeka", "Okonkwo"), ["Okonkwo"]],
    ["by a surname of several words", "Mrs van der Berg waited.", somebody("Anna", "van der Berg"), ["van der Berg"]],
    ["by the first name of the papers", "Alexander joined in.", somebody("Sacha", "Roe", { legalName: "Alexander Roe" }), ["Alexander"]],
    ["without the title", "He nodded to Halvorsen.", somebody("Mr Halvorsen"), ["Halvorsen"]],
    ["in another script", "She sang with محمد today.", somebody("محمد"), ["محمد"]],
    ["twice, told once", "Odile, and again Odile.", somebody("Odile"), ["Odile"]],
    ["by both names, told as one", "Emeka Okonkwo", { ...somebody("Emeka Okonkwo", "Okonkwo") }, ["Emeka Okonkwo"]],
  ])("%s", (_, text, other, found) => {
    expect(namesIn(text, [other], [])).toEqual(found);
  });

  test("by the first half of a double name only among those who share a session", () => {
    expect(namesIn("Annika laughed.", [fellow("Annika-Lou")], [])).toEqual(["Annika"]);
    expect(namesIn("Annika laughed.", [somebody("Annika-Lou")], [])).toEqual([]);
    expect(namesIn("Annika Lou laughed.", [somebody("Annika-Lou")], [])).toEqual(["Annika Lou"]);
  });
});

describe("a text does not name another client", () => {
  test.each([
    ["in the middle of a longer word", "The melodies were long.", somebody("Melo")],
    ["by a name nobody here has", "She sang with her cousin Quentin.", somebody("Odile")],
    ["by an everyday word", "She may sing, and she will drum with grace and joy.", somebody("May", "Joy")],
    [
      "by an everyday word that begins a sentence, of somebody she never meets",
      "May was sunny. Grace came slowly.",
      somebody("May", "Grace"),
    ],
    ["by a French word", "La mélodie était douce, comme une rose au printemps.", somebody("Mélodie", "Rose")],
    ["by the small words inside a surname", "De la musique, van hier, le soir.", somebody("Jo", "de la Van")],
    ["by one letter", "Plan B worked.", somebody("B")],
    ["by nothing at all", "", somebody("Odile")],
  ])("%s", (_, text, other) => {
    expect(namesIn(text, [other], [])).toEqual([]);
  });

  test("by a name that is also hers, her mother’s or her therapist’s, unless somebody of her group has it", () => {
    expect(namesIn("Maude sang with Nadia.", [somebody("Maude"), somebody("Nadia")], ["Maude Invented", "Nadia"])).toEqual([]);
    expect(namesIn("Maude sang with Nadia.", [fellow("Nadia")], ["Nadia"])).toEqual(["Nadia"]);
  });

  test("by her own name, even when somebody of her group is called the same", () => {
    const others = withoutOwn([fellow("Ilse", "Okonkwo")], ["Ilse Martel"]);
    expect(namesIn("Ilse sang.", others, [])).toEqual([]);
    expect(namesIn("Ilse sang with Okonkwo.", others, [])).toEqual(["Okonkwo"]);
  });
});

test("an everyday word with its capital inside a sentence is a name; in her own group it is one anywhere", () => {
  expect(namesIn("She sang with Grace.", [somebody("Grace")], [])).toEqual(["Grace"]);
  expect(namesIn("Elle a chanté avec Rose.", [somebody("Rose")], [])).toEqual(["Rose"]);
  expect(namesIn("Grace sang first.", [somebody("Grace")], [])).toEqual([]);
  expect(namesIn("Grace sang first.", [fellow("Grace")], [])).toEqual(["Grace"]);
  expect(namesIn("She sang with grace.", [fellow("Grace")], [])).toEqual([]);
});

test("letters fold as the database folds them", () => {
  expect(foldedWords("D’Arcy-Éloïse Ñandú")).toEqual(["d", "arcy", "eloise", "nandu"]);
});
