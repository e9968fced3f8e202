/** How a colleague comes in by a link. Opening the link changes nothing; a person types a password and presses the button. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { NewPassword } from "#foundation/password.ts";
import { Language } from "#foundation/words.ts";

const Token = z.string().regex(/^[\w-]{43}$/);
const LINK_REFUSALS = { "link-unknown": 404, "link-expired": 410, "link-used": 410 } as const;

export const readInvitation = endpoint({
  method: "POST",
  path: "/join/invitation",
  summary: "Says which practice a link comes from, whom it is for, and which password is asked",
  may: "public.join",
  ids: z.strictObject({}),
  input: z.strictObject({ token: Token }),
  output: z.strictObject({
    practiceName: z.string(),
    language: Language,
    name: z.string(),
    email: z.string(),
    /** "new": they choose one; "known": the one they sign in with elsewhere in this installation. */
    password: z.enum(["new", "known"]),
    /** True when what they had before, password and second factor, ends with it. */
    isAnew: z.boolean(),
  }),
  refusals: LINK_REFUSALS,
});

export const joinPractice = endpoint({
  method: "POST",
  path: "/join",
  summary: "Comes into the practice by a link, once; signing in with a second factor follows",
  may: "public.join",
  ids: z.strictObject({}),
  input: z.strictObject({ token: Token, password: NewPassword }),
  output: z.strictObject({ email: z.string() }),
  refusals: { ...LINK_REFUSALS, "wrong-credentials": 401, locked: 429 },
});
