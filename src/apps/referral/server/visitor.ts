/** Which form is meant, and what it says. */
import { z } from "zod";
import { FORM_FIELDS, NOTHING_TYPED, type Typed } from "#referral/referral-form.ts";

/** The fields the form has, as typed. Browsers send a line break as two characters; one is kept. */
export function typedIn(sent: URLSearchParams): Typed {
  const plain = (text: string) => text.replaceAll("\r\n", "\n");
  return {
    ...NOTHING_TYPED,
    ...Object.fromEntries(FORM_FIELDS.map((name) => [name, plain(sent.get(name) ?? "")])),
    matters: sent.getAll("matters"),
  };
}

/** The id of a form that this server made; anything else is no form. */
export const formIdIn = (text: string | null | undefined): string | undefined => z.uuid().safeParse(text).data;
