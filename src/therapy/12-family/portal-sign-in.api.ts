/** The family's way in: no password, a link by e-mail or from the therapist. Opening a link changes nothing; a person presses the button. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Language } from "#foundation/words.ts";

const Nothing = z.strictObject({});
const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const Token = z.string().regex(/^[\w-]{43}$/);
const State = z.strictObject({ state: z.enum(["signed-out", "signed-in"]) });

/** The same answer for a known and an unknown address. */
export const askForLink = endpoint({
  method: "POST",
  path: "/portal/sign-in/link",
  summary: "Asks for a link into the portal by e-mail; the answer does not say whether the address is known",
  may: "public.portal-sign-in",
  ids: Nothing,
  input: z.strictObject({ email: Email, language: Language }),
  output: z.strictObject({ state: z.literal("asked") }),
  refusals: {},
});

export const LINK_REFUSALS = { "link-unknown": 404, "link-expired": 410, "link-used": 410, "other-browser": 409 } as const;

export const enterByLink = endpoint({
  method: "POST",
  path: "/portal/sign-in",
  summary: "Opens the portal with a link, once",
  may: "public.portal-sign-in",
  ids: Nothing,
  input: z.strictObject({ token: Token, language: Language }),
  /** "check-mail": the address already opens something, so its owner has to be the one who came; a link goes there. */
  output: z.strictObject({ state: z.enum(["signed-in", "check-mail"]) }),
  refusals: LINK_REFUSALS,
});

export const leavePortal = endpoint({
  method: "POST",
  path: "/portal/sign-out",
  summary: "Ends this sign-in of the portal at once",
  may: "public.portal-sign-in",
  ids: Nothing,
  input: Nothing,
  output: State,
  refusals: {},
});
