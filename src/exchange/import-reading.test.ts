import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { hasNoName, recogniseColumns, withColumn } from "./import-column.ts";
import { doublesIn } from "./import-doubles.ts";
import { partsOf } from "./import-parts.ts";
import { type HowToRead, readRow } from "./import-reading.ts";
import { therapistMeant } from "./import-therapist.ts";
import { fileOfRowsLeftOut, safeCell } from "./rows-left-out.ts";
import { needsOrder, orderIn, readDay } from "./written-day.ts";
import type { KnownClient } from "./client-import.ts";

const ID = "01890000-0000-7000-8000-000000000001";

describe("columns are recognised by their names", () => {
  test.each([
    [
      ["First Name", "Last Name", "DOB"],
      ["givenName", "familyName", "bornOn"],
    ],
    [
      ["Prénom", "Nom", "Date de naissance", "Langue"],
      ["givenName", "familyName", "bornOn", "language"],
    ],
    [
      ["PRENOM", "NOM DE FAMILLE", "Téléphone"],
      ["givenName", "familyName", "phone"],
    ],
    [
      ["Name", "Shoe size"],
      ["wholeName", null],
    ],
    [
      ["Nom", "DDN"],
      ["wholeName", "bornOn"],
    ],
    [
      ["Date of birth (yyyy-mm-dd)", "Birthday"],
      ["bornOn", null],
    ],
  ])("%j", (headings, fields) => expect(recogniseColumns(headings)).toEqual(fields));

  test("a field moves with whoever gives it to another column, and somebody must be nameable", () => {
    const columns = recogniseColumns(["Name", "Client"]);
    expect(withColumn(columns, 1, "wholeName")).toEqual([null, "wholeName"]);
    expect(hasNoName(columns)).toBe(false);
    expect(hasNoName(withColumn(columns, 0, null))).toBe(true);
  });
});

describe("a day is read as people write it", () => {
  test.each([
    ["2016-02-29", "2016-02-29"],
    ["2016-02-29 00:00:00", "2016-02-29"],
    ["3/4/2016", "2016-04-03"],
    ["12 mars 2015", "2015-03-12"],
    ["1er août 2019", "2019-08-01"],
    ["March 12, 2015", "2015-03-12"],
    ["12-Mar-2015", "2015-03-12"],
  ])("%s", (written, day) => expect(readDay(written, "day-first")).toEqual({ day }));

  test.each([
    ["29/02/2015", "no-leap-year"],
    ["2015-02-29", "no-leap-year"],
    ["31/04/2015", "no-such-day"],
    ["12/13/2015", "no-such-day"],
    ["3/4/16", "year-of-two-figures"],
    ["1016-02-03", "year-too-early"],
    ["soon", "not-a-day"],
    ["42429", "not-a-day"],
  ])("%s is no day", (written, refused) => expect(readDay(written, "day-first")).toMatchObject({ refused }));

  test("the order of day and month is what the file says itself, or what somebody says", () => {
    expect(readDay("3/4/2016", "month-first")).toEqual({ day: "2016-03-04" });
    expect(orderIn(["3/4/2016", "25/4/2016"])).toBe("day-first");
    expect(orderIn(["3/4/2016", "4/25/2016"])).toBe("month-first");
    expect(orderIn(["3/4/2016"])).toBeNull();
    expect([needsOrder(["2016-04-03", ""]), needsOrder(["3/4/2016"])]).toEqual([false, true]);
  });
});

describe("a column names the music therapist of each line", () => {
  const [danaId, dana2Id] = [PersonId.parse(ID), PersonId.parse("01890000-0000-7000-8000-000000000002")];
  const dana = { personId: danaId, chosenName: "Dana", familyName: "Okafor", email: "dana@riverbend.example" };
  const other = { personId: dana2Id, chosenName: "Dana", familyName: "Côté", email: null };
  test.each([
    ["Dana Okafor", danaId],
    ["okafor, DANA", danaId],
    [" DANA@riverbend.example", danaId],
    ["Dana Cote", dana2Id],
  ])("%s", (written, is) => expect(therapistMeant(written, [dana, other])).toEqual({ is }));

  test("a first name is enough where only one has it; nobody and two are said by line", () => {
    expect(therapistMeant("dana", [dana])).toEqual({ is: danaId });
    const how = { ...HOW, columns: ["givenName", "therapist"] as const, therapists: [dana, other] };
    expect(readRow(["Ilse", "Dana"], 7, how)).toMatchObject({
      line: 7,
      profile: null,
      faults: [{ field: "therapist", code: "import.two-therapists" }],
    });
    expect(readRow(["Ilse", "Dr Who"], 8, how).faults).toEqual([
      { field: "therapist", code: "import.unknown-therapist", values: {}, written: "Dr Who" },
    ]);
    expect(readRow(["Ilse", ""], 9, how)).toMatchObject({ therapistId: null, faults: [] });
    expect(readRow(["Ilse", "Dana Okafor"], 9, how)).toMatchObject({ therapistId: danaId, faults: [] });
  });

  test("its heading is known in both languages", () => {
    expect(recogniseColumns(["Prénom", "Musicothérapeute"])).toEqual(["givenName", "therapist"]);
    expect(recogniseColumns(["Name", "Therapist"])).toEqual(["wholeName", "therapist"]);
  });
});

const HOW: HowToRead = {
  columns: ["givenName", "familyName", "bornOn", "language", "needsInterpreter", "homeLanguages"],
  order: "day-first",
  language: "fr",
  today: "2026-12-01",
};
const faultsOf = (...cells: string[]) => readRow(cells, 2, HOW).faults.map(({ field, code, written }) => [field, code, written]);

describe("a row is a client by the rules of a client by hand", () => {
  test("apostrophes, accents, another script, no family name", () => {
    expect(
      readRow(["  Zoé-Anne ", "O’Neil-D'Arcy", "29/02/2016", "Anglais", "oui", "Arabe, français et ASL"], 2, HOW).profile,
    ).toMatchObject({
      chosenName: "Zoé-Anne",
      familyName: "O’Neil-D'Arcy",
      bornOn: "2016-02-29",
      language: "en",
      needsInterpreter: true,
      homeLanguages: ["Arabe", "français", "ASL"],
    });
    expect(readRow(["أمينة"], 2, HOW).profile).toMatchObject({ chosenName: "أمينة", familyName: null, bornOn: null, language: "fr" });
    expect(readRow(["", "Tremblay"], 2, HOW).profile).toMatchObject({ chosenName: "Tremblay", familyName: null });
  });

  test("each fault has its column, its reason and what was written", () => {
    expect(faultsOf("", "", "01/01/2016")).toEqual([[null, "import.no-name", ""]]);
    expect(faultsOf("Ilse", "", "29/02/2015")).toEqual([["bornOn", "import.no-leap-year", "29/02/2015"]]);
    expect(faultsOf("Ilse", "", "02/12/2026")).toEqual([["bornOn", "import.born-in-the-future", "02/12/2026"]]);
    expect(faultsOf("Ilse", "", "", "Klingon", "maybe")).toEqual([
      ["language", "import.unknown-language", "Klingon"],
      ["needsInterpreter", "import.neither-yes-nor-no", "maybe"],
    ]);
    expect(faultsOf("x".repeat(200))).toEqual([]);
    expect(faultsOf("x".repeat(201))).toEqual([["givenName", "too-big", "x".repeat(201)]]);
    expect(readRow(["Ilse", "", "29/02/2015"], 7, HOW)).toMatchObject({ line: 7, profile: null });
  });

  test("a whole name is taken apart, and what somebody goes by stands first", () => {
    const whole = (name: string) => readRow([name], 2, { ...HOW, columns: ["wholeName"] }).profile;
    expect(whole("Tremblay, Marie-Ève")).toMatchObject({ chosenName: "Marie-Ève", familyName: "Tremblay" });
    expect(whole("Marie Ève Tremblay")).toMatchObject({ chosenName: "Marie Ève", familyName: "Tremblay" });
    expect(whole("Xerxes")).toMatchObject({ chosenName: "Xerxes", familyName: null });
    const named = readRow(["Bo", "Robert", "Roy"], 2, { ...HOW, columns: ["preferredName", "givenName", "familyName"] }).profile;
    expect(named).toMatchObject({ chosenName: "Bo", familyName: "Roy", legalName: "Robert Roy" });
  });
});

describe("who is here already", () => {
  const known: KnownClient = {
    id: ClientId.parse(ID),
    chosenName: "Élodie",
    familyName: "O’Neil",
    bornOn: CalendarDay.parse("2016-02-29"),
    phone: null,
  };
  const rows = (...all: string[][]) => all.map((cells, at) => readRow(cells, at + 2, HOW));
  test("by name and birthday, without regard to accents; a namesake born on another day is somebody else", () => {
    const doubles = doublesIn(rows(["elodie", "o'neil", "29/02/2016"], ["Élodie", "O’Neil", "01/03/2016"], ["Élodie", "Roy"]), [known]);
    expect([...doubles]).toEqual([[2, { of: "client", client: known }]]);
  });
  test("twice in one file", () => {
    expect([...doublesIn(rows(["Bo", "Roy"], ["Maya", "Roy"], ["BO", "ROY"]), [])]).toEqual([[4, { of: "line", line: 2 }]]);
  });
  test("thousands take moments", () => {
    const many = rows(...Array.from({ length: 5_000 }, (_, at) => [`Name${at % 500}`, `Family${at}`]));
    const began = performance.now();
    expect(doublesIn(many, []).size).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test("the rows left out come back as a file that runs nothing", () => {
  expect(["=1+1", "+1", "-1", "@x", "\t=1", "Ilse"].map(safeCell)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "Ilse"]);
  const text = fileOfRowsLeftOut(
    { head: ["Nom", "Note"], lineHead: "Ligne", whyHead: "Pourquoi" },
    [{ line: 3, cells: ['=cmd|"x"', "a;b"], why: "Aucun nom" }],
    ";",
  );
  expect(text).toBe('\ufeffLigne;Pourquoi;Nom;Note\r\n3;Aucun nom;"\'=cmd|""x""";"a;b"\r\n');
  // What guarded a formula is no part of the name when the mended file is read.
  expect(readRow(["'=Ilse"], 2, HOW).profile).toMatchObject({ chosenName: "=Ilse" });
});

test("a file travels in parts that each fit", () => {
  const { profile } = readRow(["x".repeat(200), "é".repeat(200)], 2, { ...HOW, columns: ["givenName", "familyName"] });
  if (!profile) throw new Error("no profile");
  const row = { ...profile, line: 2, id: ClientId.parse(ID), personId: PersonId.parse(ID), isSomebodyElse: false, therapistId: null };
  const parts = partsOf(Array.from({ length: 250 }, () => row));
  expect(parts.flat()).toHaveLength(250);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(100);
  const heavy = partsOf(Array.from({ length: 100 }, () => ({ ...row, reach: "é".repeat(400), communicationWords: "字".repeat(400) })));
  expect(heavy.length).toBeGreaterThan(1);
  for (const part of heavy) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(250_000);
});
