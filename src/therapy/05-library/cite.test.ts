import { describe, expect, test } from "vitest";
import { citationOf, shortCitationOf } from "./cite.ts";
import { doiIn } from "./doi.ts";
import { EMPTY_REFERENCE, isToLookAt, keysOf, type ReferenceWording } from "./reference.ts";
import { CalendarDay } from "#foundation/words.ts";

const article: ReferenceWording = {
  ...EMPTY_REFERENCE,
  title: "Music therapy for depression",
  authors: [
    { family: "Aalbers", given: "Sonja" },
    { family: "Fusar-Poli", given: "Laura" },
    { family: "Gold", given: "Christian" },
  ],
  year: 2017,
  container: "Cochrane Database of Systematic Reviews",
  issue: "11",
};
const line = (wording: ReferenceWording, language: "en" | "fr" = "en") =>
  citationOf(wording, language)
    .map(({ words, leans }) => (leans ? `_${words}_` : words))
    .join("");

describe("a reference is written author and date first", () => {
  test("an article, its journal leaning", () => {
    expect(line({ ...article, volume: "4", pages: "10--22" })).toBe(
      "Aalbers, S., Fusar-Poli, L., & Gold, C. (2017). Music therapy for depression. _Cochrane Database of Systematic Reviews, 4_(11), 10–22.",
    );
  });
  test("in French with its own words", () => {
    expect(line({ ...article, year: null }, "fr")).toBe(
      "Aalbers, S., Fusar-Poli, L. et Gold, C. (s. d.). Music therapy for depression. _Cochrane Database of Systematic Reviews_(11).",
    );
  });
  test("a book leans itself, with its publisher", () => {
    expect(
      line({
        ...EMPTY_REFERENCE,
        kind: "book",
        title: "Defining Music Therapy",
        authors: [{ family: "Bruscia", given: "Kenneth E." }],
        year: 2014,
        publisher: "Barcelona",
      }),
    ).toBe("Bruscia, K. E. (2014). _Defining Music Therapy._ Barcelona.");
  });
  test("a chapter stands in its book", () => {
    expect(
      line({
        ...article,
        kind: "chapter",
        authors: [{ family: "World Health Organization", given: "" }],
        container: "A book",
        issue: null,
        pages: "3-9",
      }),
    ).toBe("World Health Organization (2017). Music therapy for depression. In _A book_ (pp. 3–9).");
  });
  test("what is not known is left out", () => {
    expect(line({ ...EMPTY_REFERENCE, doi: "10.1/x" })).toBe("(n.d.).");
  });
  test.each([
    [1, "Aalbers, 2017"],
    [2, "Aalbers & Fusar-Poli, 2017"],
    [3, "Aalbers et al., 2017"],
  ])("in a sentence, of %i authors", (count, told) =>
    expect(shortCitationOf({ ...article, authors: article.authors.slice(0, count) }, "en")).toBe(told),
  );
  test("without an author, by the first words of its title", () => {
    expect(shortCitationOf({ ...article, authors: [], title: "A guide to music in the ward", year: null }, "fr")).toBe(
      "A guide to music, s. d.",
    );
  });
});

describe("a DOI is found however it is written", () => {
  test.each([
    ["10.1093/jmt/thw001", "10.1093/jmt/thw001"],
    ["https://doi.org/10.1002/14651858.CD004381.PUB3", "10.1002/14651858.cd004381.pub3"],
    ["doi: 10.1016/S0140-6736(19)32137-2.", "10.1016/s0140-6736(19)32137-2"],
    ["(see 10.1093/jmt/thw001)", "10.1093/jmt/thw001"],
    ["10.12/short", null],
    ["no such thing", null],
  ])("%s", (words, doi) => expect(doiIn(words)).toBe(doi));
});

describe("the same publication is known", () => {
  test("by its DOI or by title and year as they sound", () => {
    const [byDoi, byTitle] = keysOf({ ...article, doi: "10.1002/a" });
    expect(byDoi).toBe("doi 10.1002/a");
    expect(byTitle).toBe(keysOf({ ...article, title: "MUSIC therapy, for Dépression" })[0]);
  });
  test("another edition is another one", () => {
    expect(keysOf({ ...article, year: 2018 })).not.toEqual(keysOf(article));
  });
});

test("a reminder comes on the day that was chosen, and only if one was", () => {
  const today = CalendarDay.parse("2026-12-01");
  expect(isToLookAt({ lookAgainOn: today }, today)).toBe(true);
  expect(isToLookAt({ lookAgainOn: CalendarDay.parse("2026-12-02") }, today)).toBe(false);
  expect(isToLookAt({ lookAgainOn: null }, today)).toBe(false);
});
