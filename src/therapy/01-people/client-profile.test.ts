import { describe, expect, test } from "vitest";
import { changesIn, ClientProfile, EarlierProfile } from "./client-profile.ts";

const profile = (more = {}): ClientProfile =>
  ClientProfile.parse({
    chosenName: "Xerxes",
    familyName: null,
    legalName: null,
    pronouns: "they/them",
    language: "en",
    bornOn: null,
    homeLanguages: ["Farsi", "English"],
    needsInterpreter: null,
    readingLanguage: null,
    communication: ["preverbal", "signs"],
    communicationWords: "",
    phone: null,
    reach: "",
    ...more,
  });
const earlier = (version: number, more = {}, by = "Dana"): EarlierProfile =>
  EarlierProfile.parse({ version, details: profile(more), replacedBy: by, replacedAt: "2026-03-02T10:00:00.000Z" });

describe("who changed what", () => {
  test("each wording stands beside the one that took its place, newest first", () => {
    const changes = changesIn(profile({ chosenName: "Xerxes", pronouns: "they/them" }), [
      earlier(1, { chosenName: "Xerx", pronouns: null }),
      earlier(2, { pronouns: null }, "Ruth"),
    ]);
    expect(changes).toMatchObject([
      { version: 2, by: "Ruth", fields: [{ field: "pronouns", was: null, became: "they/them" }] },
      { version: 1, by: "Dana", fields: [{ field: "chosenName", was: "Xerx", became: "Xerxes" }] },
    ]);
  });

  test("what an older program did not ask counts as not known", () => {
    const [change] = changesIn(profile(), [{ ...earlier(1), details: { chosenName: "Xerxes" } }]);
    expect(change?.fields.map(({ field }) => field)).toContain("homeLanguages");
    expect(change?.fields.map(({ field }) => field)).not.toContain("chosenName");
  });
});

describe("a name", () => {
  test.each(["O’Brien", "D'Arcy", "Éloïse", "Nguyễn Thị Minh Khai", "Sukarno", "ליאור", "محمد", "X Æ A-12", "n".repeat(200)])(
    "may be “%s”, with no family name beside it",
    (chosenName) => {
      expect(profile({ chosenName }).chosenName).toBe(chosenName);
    },
  );

  test.each(["", "   ", "n".repeat(201)])("cannot be “%s”", (chosenName) => {
    expect(ClientProfile.safeParse({ ...profile(), chosenName }).success).toBe(false);
  });
});
