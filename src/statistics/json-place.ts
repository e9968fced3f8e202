/** A value found in a JSON file, with the place where it was found, so that a complaint can name it. */
export type Place = { readonly path: string; readonly value: unknown };

/** The file is not of the form that was asked for; the message names the place and what was expected there. */
export class FormError extends Error {
  override readonly name = "FormError";
}

/** Refuses the value at a place, saying what should be there. */
export const refuseAt = (place: Place, expected: string): never => {
  throw new FormError(`${place.path || "the file"}: ${expected}, found ${briefly(place.value)}`);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The named part of an object; its value is `undefined` when the object does not have it. */
export const partOf = (place: Place, name: string): Place => {
  if (!isObject(place.value)) return refuseAt(place, "expected an object");
  const value = Object.hasOwn(place.value, name) ? place.value[name] : undefined;
  return { path: place.path === "" ? name : `${place.path}.${name}`, value };
};

/** The entries of a list, each with its own place. */
export const entriesOf = (place: Place): Place[] => {
  if (!Array.isArray(place.value)) return refuseAt(place, "expected a list");
  return place.value.map((value: unknown, index) => ({ path: `${place.path}[${index}]`, value }));
};

export const textAt = (place: Place): string =>
  typeof place.value === "string" && place.value !== "" ? place.value : refuseAt(place, "expected a text");

export const numberAt = (place: Place): number =>
  typeof place.value === "number" && Number.isFinite(place.value) ? place.value : refuseAt(place, "expected a number");

/** A whole number of at least `least`. */
export const countAt = (place: Place, least = 0): number => {
  const count = numberAt(place);
  return Number.isSafeInteger(count) && count >= least ? count : refuseAt(place, `expected a whole number of at least ${least}`);
};

/** A number from `low` to `high`, both included. */
export const numberWithin = (place: Place, low: number, high: number): number => {
  const number = numberAt(place);
  return number >= low && number <= high ? number : refuseAt(place, `expected a number from ${low} to ${high}`);
};

export const numbersAt = (place: Place): number[] => entriesOf(place).map(numberAt);

/** A list of numbers in which `null` stands for a session that was not measured. */
export const measurementsAt = (place: Place): (number | null)[] =>
  entriesOf(place).map((entry) =>
    entry.value === null ? null : typeof entry.value === "number" ? numberAt(entry) : refuseAt(entry, "expected a number or null"),
  );

/** One of the given words. */
export const oneOf = <const Word extends string>(place: Place, words: readonly Word[]): Word =>
  words.find((word) => word === place.value) ?? refuseAt(place, `expected ${words.map((word) => `"${word}"`).join(" or ")}`);

const briefly = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** A list read entry by entry; where `length` is given the list has to have it. */
export const listOf = <Value>(place: Place, read: (entry: Place) => Value, length?: number): Value[] => {
  const entries = entriesOf(place);
  if (length !== undefined && entries.length !== length)
    return refuseAt({ path: place.path, value: entries.length }, `expected a list of ${length}`);
  return entries.map(read);
};
