/** Which music therapist a cell means: by e-mail, by the whole name either way round, or by a first name that only one of them has. */
import { foldedWords } from "#foundation/letters.ts";
import type { PersonId } from "#people/person.ts";
import type { ImportTherapist } from "./client-import.ts";

export type Meant = { readonly is: PersonId } | { readonly refused: "unknown-therapist" | "two-therapists" };

export function therapistMeant(written: string, therapists: readonly ImportTherapist[]): Meant {
  const word = letters(written);
  const [family = "", given = ""] = written.split(",").map(letters);
  const ways: readonly ((one: ImportTherapist) => boolean)[] = [
    ({ email }) => email !== null && email.toLowerCase() === written.trim().toLowerCase(),
    ({ chosenName, familyName }) => familyName !== null && word === letters(`${chosenName} ${familyName}`),
    ({ chosenName, familyName }) => familyName !== null && family === letters(familyName) && given === letters(chosenName),
    ({ chosenName }) => word === letters(chosenName),
  ];
  for (const fits of ways) {
    const [found, other] = therapists.filter(fits);
    if (other !== undefined) return { refused: "two-therapists" };
    if (found !== undefined) return { is: found.personId };
  }
  return { refused: "unknown-therapist" };
}

const letters = (text: string): string => foldedWords(text).join(" ");
