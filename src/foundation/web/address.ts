import { notFound, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { z } from "zod";

/** The ids in the address of this screen. An address someone mistyped is a page that does not exist, not a crash. */
export function useIds<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const ids = schema.safeParse(useParams({ strict: false }));
  if (!ids.success) throw notFound();
  return ids.data;
}

/** What follows the question mark in the address: filters a person can keep as a bookmark. What cannot be read is left out by the schema’s own defaults. */
export function useAsked<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const asked = schema.safeParse(useSearch({ strict: false }));
  return asked.success ? asked.data : schema.parse({});
}

/** What a link puts after the question mark. The routes are a plain list, so the router cannot know what each screen asks. */
export const asking = (asked: Readonly<Record<string, string | undefined>>): (() => never) => (() => asked) as () => never;

/** Asks the same screen something else, as one step of the way back. `state` is kept beside the address, in the browser’s memory of this visit. */
export function useAskHere(): (asked: Readonly<Record<string, string | undefined>>, state?: object) => void {
  const navigate = useNavigate();
  return (asked, state) => void navigate({ to: ".", search: asking(asked), state, replace: true, resetScroll: false } as never);
}
