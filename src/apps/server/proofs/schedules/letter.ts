/** A letter of the outbox as it goes over the wire: marks or what was shown in a list, or one thing alone. */
import { z } from "zod";

export const Letter = z.looseObject({
  marks: z.array(z.looseObject({ id: z.string() })).optional(),
  shown: z.array(z.looseObject({ id: z.string() })).optional(),
  id: z.string().optional(),
});

export function bodyOf({ body }: RequestInit): string {
  if (typeof body !== "string") throw new Error("a letter of the outbox is text");
  return body;
}

/** What the letter carries, in its order. */
export function idsIn(body: string): string[] {
  const { marks = [], shown = [], id } = Letter.parse(JSON.parse(body));
  return [...[...marks, ...shown].map((one) => one.id), ...(id === undefined ? [] : [id])];
}
