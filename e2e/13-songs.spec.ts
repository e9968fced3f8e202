/** Songs: one is moved to the singer's key and found so again; many are brought from files, broken lines and all; one is taken into the plan. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// The songs brought here would stand in every list.
test.use({ practice: "its own: 13-songs" });

test("a song is moved to the client’s key, and next week it is found so", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/library");
  await page.getByRole("navigation", { name: "Library" }).getByRole("link", { name: "Songs" }).click();
  await expect(page.getByText(/^\d+ songs$/)).toBeVisible();
  await look(page, "songs-en");

  await page.getByRole("searchbox", { name: "Find a song" }).fill("twinkle");
  await page.getByRole("link", { name: "Twinkle, Twinkle, Little Star" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Twinkle, Twinkle, Little Star" })).toBeVisible();
  const sheet = page.getByRole("article", { name: "Words and chords" });
  await expect(sheet).toContainText("Key: C");
  await page.getByRole("combobox", { name: "For" }).selectOption({ label: "Xerxes" });
  await page.getByRole("combobox", { name: "Key" }).selectOption("Eb");
  await expect(sheet).toContainText("Ab");
  await page.getByRole("textbox", { name: "Tempo" }).fill("72");
  await page.getByRole("button", { name: "Remember for Xerxes" }).click();
  await expect(page.getByText("This is how Xerxes sings it.")).toBeVisible();
  await page.getByRole("combobox", { name: "Capo" }).selectOption("1");
  await expect(sheet).toContainText("Capo 1, played as D");
  await look(page, "song-en");

  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("navigation", { name: "This client" }).getByRole("link", { name: "Songs", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Twinkle" })).toContainText("Eb");
  await look(page, "client-songs-en");
  await page.getByRole("link", { name: "Twinkle, Twinkle, Little Star" }).click();
  await expect(page.getByRole("combobox", { name: "Key" })).toHaveValue("Eb");
  await expect(page.getByRole("textbox", { name: "Tempo" })).toHaveValue("72");

  // On paper only the song is left.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("combobox", { name: "Capo" })).toBeHidden();
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: null });
});

test("a song of the library is taken into the plan in the client’s own key", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("navigation", { name: "This client" }).getByRole("link", { name: "Goals", exact: true }).click();
  await page.getByRole("button", { name: "Plan an intervention" }).first().click();
  await page.getByText("Words and chords", { exact: true }).last().click();
  await page.getByRole("searchbox", { name: "Take a song of the library" }).fill("twink");
  await page.getByRole("button", { name: "Twinkle, Twinkle, Little Star" }).click();
  await expect(page.getByRole("textbox", { name: "Words and chords, in ChordPro" })).toHaveValue(
    /\{key: Eb\}\n\{tempo: 72\}[\s\S]*\[Eb\]Twinkle, twinkle, \[Ab\]little/,
  );
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Twinkle, Twinkle, Little Star");
  await expectNoViolations(page);
});

test("fifty files are brought at once; the three with broken lines say which, and nothing is lost", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "songs-"));
  const files = Array.from({ length: 50 }, (_, nth) => {
    const file = join(folder, `song-${nth}.cho`);
    const broken = nth % 20 === 7 ? "\n[D7 left open" : "";
    writeFileSync(file, `{title: Brought ${nth}}\n{key: G}\n[G]la [C]lo${broken}`);
    return file;
  });
  writeFileSync(join(folder, "picture.cho"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/library/songs");
  await page.getByRole("button", { name: "Add songs" }).click();
  await page.locator('input[type="file"]').setInputFiles([...files, join(folder, "picture.cho")]);
  const found = page.getByRole("list", { name: "Songs found in the files" });
  await expect(found.getByRole("listitem")).toHaveCount(51);
  await expect(found.getByText("1 line could not be read; it is kept as it stands")).toHaveCount(3);
  await found.getByText("1 line could not be read").first().click();
  await expect(found.getByText("Line 4: a chord’s bracket opens and never closes.").first()).toBeVisible();
  await expect(found.getByText("This is no text file. ChordPro and plain text can be read.")).toBeVisible();
  await look(page, "songs-found-en");
  await page.getByRole("button", { name: "Keep 50 songs" }).click();
  await expect(page.getByText("50 songs are kept.")).toBeVisible();
  await page.getByRole("button", { name: "Good" }).click();
  await page.getByRole("radio", { name: "Ours" }).check();
  await expect(page.getByText("50 songs")).toBeVisible();
  await page.getByRole("searchbox", { name: "Find a song" }).fill("brought 27");
  await page.getByRole("link", { name: "Brought 27" }).click();
  await expect(page.getByRole("article", { name: "Words and chords" })).toContainText("[D7 left open");

  // Sent in a second time, they are there already.
  await page.goto("/library/songs");
  await page.getByRole("button", { name: "Add songs" }).click();
  await page.locator('input[type="file"]').setInputFiles(files.slice(0, 2));
  await page.getByRole("button", { name: "Keep 2 songs" }).click();
  await expect(page.getByText("2 were here already, word for word.")).toBeVisible();
  rmSync(folder, { recursive: true, force: true });
});

test("une chanson à soi s’écrit, se lit en do ré mi, se range et se ressort", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/library/songs");
  await page.getByRole("button", { name: "Ajouter des chansons" }).click();
  await page.getByRole("button", { name: "En écrire une" }).click();
  await page.getByRole("button", { name: "Garder la chanson" }).click();
  await expect(page.getByText("Une chanson a besoin de paroles ou d’accords.")).toBeVisible();
  await page
    .getByRole("textbox", { name: "Paroles et accords" })
    .fill("{title: Bonjour à toi}\n{key: F}\n[F]Bonjour [Bb]à toi\n[Gm7/Bb]la");
  await expect(page.getByRole("region", { name: "Telle qu’elle sera jouée" })).toContainText("Bonjour");
  await look(page, "chanson-fr");
  await page.getByRole("button", { name: "Garder la chanson" }).click();
  await page.getByRole("radio", { name: "Les nôtres" }).check();
  await page.getByRole("link", { name: "Bonjour à toi" }).click();
  const sheet = page.getByRole("article", { name: "Paroles et accords" });
  await expect(sheet).toContainText("Tonalité : Fa");
  await expect(sheet).toContainText("Solm7/Si♭");
  await look(page, "chanson-jouee-fr");
  await page.getByRole("button", { name: "Ranger" }).click();
  await expect(page.getByText("Cette chanson est rangée : aucune liste ne la montre.")).toBeVisible();
  await page.getByRole("button", { name: "La ressortir" }).click();
  await expect(page.getByRole("button", { name: "Ranger" })).toBeVisible();
});
