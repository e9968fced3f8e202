import { describe, expect, test } from "vitest";
import { ReferenceWording } from "../reference.ts";
import { readReferences } from "./read-references.ts";

const only = (text: string) => {
  const [first, ...others] = readReferences(text);
  if (first === undefined || others.length > 0) throw new Error("One entry was expected");
  return first;
};

describe("BibTeX", () => {
  test("letters in the old spelling, names in either order, months and page ranges come as people write them", () => {
    expect(
      only(`@article{x,
  author = {Bradt, Joke and Jean-Fran{\\c c}ois M{\\"u}ller and {World Health Organization}},
  title = {Music {Therapy} \\& us: \\emph{a review}}, journal = {J Mus Ther}, year = 2016, month = mar,
  volume = {53}, number = 2, pages = {10--22}, doi = {10.1093/JMT/thw001} }`),
    ).toMatchObject({
      line: 1,
      trouble: null,
      wording: {
        kind: "article",
        title: "Music Therapy & us: a review",
        authors: [
          { family: "Bradt", given: "Joke" },
          { family: "Müller", given: "Jean-François" },
          { family: "World Health Organization", given: "" },
        ],
        year: 2016,
        container: "J Mus Ther",
        volume: "53",
        issue: "2",
        pages: "10-22",
        doi: "10.1093/jmt/thw001",
        unread: null,
      },
    });
  });

  test("a short form of a journal is used where it was defined before", () => {
    expect(only("@string{jmt = {Journal of Music Therapy}}\n@article{a, title={A}, journal=jmt}").wording.container).toBe(
      "Journal of Music Therapy",
    );
  });

  test("of three with one broken, two are read and the broken one is kept with its line, its words and its title", () => {
    const read = readReferences("@book{a, title={A}}\n@article{b,\n title={Left open,\n doi={10.1000/b}\n@article{c, title={C}}");
    expect(read.map(({ line, trouble, wording }) => [line, trouble, wording.title])).toEqual([
      [1, null, "A"],
      [2, "not-closed", "Left open"],
      [5, null, "C"],
    ]);
    expect(read[1]?.wording).toMatchObject({ doi: "10.1000/b", unread: { line: 2, trouble: "not-closed" } });
    expect(read[1]?.wording.unread?.words).toContain("@article{b");
  });

  test("an entry without a title says so", () => {
    expect(only("@article{a, year=2010, author={Roe, Jane}}")).toMatchObject({ trouble: "title-missing", wording: { year: 2010 } });
  });
});

describe("RIS", () => {
  test("a journal article", () => {
    expect(
      only(
        "TY  - JOUR\nAU  - Bradt, Joke\nAU  - Dileo, Cheryl\nTI  - Music\nJO  - J Mus\nPY  - 2016/03/01\nVL  - 3\nIS  - 2\nSP  - 3\nEP  - 9\nDO  - 10.1000/abc\nER  - ",
      ),
    ).toMatchObject({
      trouble: null,
      wording: {
        kind: "article",
        title: "Music",
        authors: [{ family: "Bradt", given: "Joke" }, { family: "Dileo" }],
        year: 2016,
        pages: "3-9",
        doi: "10.1000/abc",
      },
    });
  });

  test("without its end it is read all the same, and named", () => {
    expect(only("TY  - BOOK\nTI  - Two\nAU  - Roe, Jane\n")).toMatchObject({
      trouble: "end-missing",
      wording: { title: "Two", authors: [{ family: "Roe", given: "Jane" }], unread: { line: 1 } },
    });
  });
});

test("a list of DOIs: each is kept and linked, none is fetched; a line without one stays as it stands", () => {
  expect(readReferences("https://doi.org/10.1093/jmt/thw001\nBruscia 2014").map(({ trouble, wording }) => [trouble, wording.doi])).toEqual([
    [null, "10.1093/jmt/thw001"],
    ["no-doi", null],
  ]);
});

test("whatever was read may be kept", () => {
  const texts = [
    "@x{",
    "@article{a,}",
    "TY  - \nER  - ",
    "@article{a, title={}, url={ftp://x}, year={soon}, author={and and}}",
    `@misc{a, title={${"long ".repeat(300)}}}`,
    "@article{https://example.org}",
  ];
  for (const { wording } of texts.flatMap(readReferences)) expect(ReferenceWording.safeParse(wording).error).toBeUndefined();
});
