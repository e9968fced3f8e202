/** What a form says, question by question, and by which cookie a device is known. */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { v7 as uuidv7 } from "uuid";
import { readCookie } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { LINK_DAYS, MOST_TOLD } from "#intake/intake-link.ts";
import { AnswerValue, Picks, type Said } from "#intake/intake.ts";
import type { Question } from "#intake/question.ts";
import type { Saying } from "#intake/server/form-store.ts";

/** One cookie for each link, so that two forms can be filled in on one device. It lives as long as a link and one round of asking back. */
const nameOf = (linkId: string) => `intake-${linkId}`;
export const deviceCookie = (linkId: string, secret: string, isHttps: boolean): string =>
  `${nameOf(linkId)}=${secret}; Path=/intake; Max-Age=${2 * LINK_DAYS * 86_400}; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
export function deviceSecret(request: FastifyRequest, linkId: string): string | undefined {
  const value = readCookie(request.headers.cookie, nameOf(linkId));
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

const Words = z.string().max(MOST_TOLD);
const Id = z.uuid();

/** Browsers send a line break as two characters; one is kept. Words that were typed go before a box that says there are none. */
function saidIn(
  sent: URLSearchParams,
  names: { readonly words: string; readonly picks: string; readonly value: string },
): Said | undefined {
  const words = Words.safeParse((sent.get(names.words) ?? "").replaceAll("\r\n", "\n").replaceAll("\0", ""));
  const picks = Picks.safeParse(sent.getAll(names.picks).filter((pick) => pick !== ""));
  if (!words.success || !picks.success) return undefined;
  const without = AnswerValue.safeParse(sent.get(names.value));
  const isTold = words.data.trim() !== "" || picks.data.length > 0 || !without.success;
  return isTold ? { value: "told", words: words.data, picks: picks.data } : { value: without.data, words: "", picks: [] };
}

/** The answer to one question in a form that was sent whole. */
export function typedTo(sent: URLSearchParams, { key }: Question): Saying | undefined {
  const said = saidIn(sent, { words: `a.${key}`, picks: `p.${key}`, value: `v.${key}` });
  return said && { id: uuidv7(), basedOn: Id.safeParse(sent.get(`b.${key}`)).data ?? null, said };
}

/** One answer as the page's script keeps it while somebody types. */
export function savingIn(sent: URLSearchParams): { readonly key: string; readonly saying: Saying } | undefined {
  const said = saidIn(sent, { words: "words", picks: "pick", value: "value" });
  const id = Id.safeParse(sent.get("id"));
  const key = sent.get("key");
  if (!said || !id.success || key === null) return undefined;
  return { key, saying: { id: id.data, basedOn: Id.safeParse(sent.get("basedOn")).data ?? null, said } };
}
