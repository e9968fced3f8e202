/** Whether two names, birthdays and ways to reach somebody may be of one person. It only says so; a person decides. */

export interface Known {
  readonly name: string;
  /** A year, a day, or nothing. */
  readonly born: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export type Alike = "name" | "born" | "reach";

/** What speaks for one person; empty when too little does. A parent of two, or a teacher of thirty, is reached the same way for each. */
export function likenessOf(one: Known, other: Known): readonly Alike[] {
  const [a, b] = [nameWords(one.name), nameWords(other.name)];
  const name = isSameName(a, b);
  const born = bornOf(one.born, other.born);
  const reach = isReachedAlike(one, other);
  const isInitials = [a, b].some((words) => words.every(({ length }) => length === 1));
  const isFullName = name && !isInitials && a.length > 1 && b.length > 1;
  const isOne = born === "differs" ? name && reach && !isInitials : [name, born === "same", reach].filter(Boolean).length > 1 || isFullName;
  if (!isOne) return [];
  return [...(name ? ["name" as const] : []), ...(born === "same" ? ["born" as const] : []), ...(reach ? ["reach" as const] : [])];
}

/** Without accents, capitals and marks: "Élodie O’Neil" and "elodie o neil" are one name. */
export const nameWords = (name: string): readonly string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined || !fits(firstA, firstB)) return false;
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  return a.length === 1 || b.length === 1 || (lastA !== undefined && lastB !== undefined && fits(lastA, lastB));
}

/** A word, or the initial it begins with. */
const fits = (a: string, b: string): boolean => a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** A year fits each of its days. */
function bornOf(a: string | null, b: string | null): "same" | "differs" | "unknown" {
  if (a === null || b === null) return "unknown";
  return a.startsWith(b) || b.startsWith(a) ? "same" : "differs";
}

function isReachedAlike(a: Known, b: Known): boolean {
  const numbers = (phones: readonly string[]) =>
    phones.map((phone) => phone.replace(/\D/g, "").slice(-9)).filter(({ length }) => length >= 7);
  const letters = (emails: readonly string[]) => emails.map((email) => email.trim().toLowerCase()).filter(Boolean);
  return numbers(a.phones).some((it) => numbers(b.phones).includes(it)) || letters(a.emails).some((it) => letters(b.emails).includes(it));
}
