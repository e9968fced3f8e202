/** What a signed-in person sees and changes about themselves. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { NewPassword } from "#foundation/password.ts";
import { idOf, Instant, Language } from "#foundation/words.ts";

const Nothing = z.strictObject({});
const Done = z.object({ state: z.literal("done") });

export const Me = z.object({
  personId: z.string(),
  chosenName: z.string(),
  familyName: z.string().nullable(),
  pronouns: z.string().nullable(),
  email: z.string(),
  language: Language,
  credential: z.string().nullable(),
  duties: z.array(z.string()),
  practice: z.object({ id: z.string(), name: z.string(), country: z.string(), language: Language }),
  /** All practices this person works in; a choice is offered when there are several. */
  practices: z.array(z.object({ id: z.string(), name: z.string() })),
  timeZone: z.string(),
  factorAt: z.string().nullable(),
});
export type Me = z.infer<typeof Me>;

export const readMe = endpoint({
  method: "GET",
  path: "/me",
  summary: "Who is signed in, in which practice, with which duties",
  may: "practice.read",
  ids: Nothing,
  input: Nothing,
  output: Me,
  refusals: {},
});

export const chooseLanguage = endpoint({
  method: "POST",
  path: "/me/language",
  summary: "Changes the language of the screens for this person",
  may: "account.write",
  ids: Nothing,
  input: z.strictObject({ language: Language }),
  output: Done,
  refusals: {},
});

export const choosePractice = endpoint({
  method: "POST",
  path: "/me/practice",
  summary: "Goes over to another practice this person works in",
  may: "account.write",
  ids: Nothing,
  input: z.strictObject({ practiceId: idOf("Practice") }),
  output: Done,
  refusals: { "not-found": 404 },
});

/** A wrong code or password is an outcome, not a refusal: the try is counted, and a refusal would undo the count. */
export const proveFactor = endpoint({
  method: "POST",
  path: "/me/factor",
  summary: "Proves the second factor once more, for signing",
  may: "account.write",
  ids: Nothing,
  input: z.strictObject({
    code: z
      .string()
      .trim()
      .max(12)
      .transform((code) => code.replace(/\s/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, { error: "six-figures" })),
  }),
  output: z.object({ state: z.enum(["proved", "wrong-code", "locked"]) }),
  refusals: {},
});

export const makeBackupCodes = endpoint({
  method: "POST",
  path: "/me/backup-codes",
  summary: "Makes ten new backup codes and shows them once; the ones before open nothing any more",
  may: "account.write",
  ids: Nothing,
  input: Nothing,
  /** Empty when the same deed is sent again: codes are never kept where they could be read. */
  output: z.object({ backupCodes: z.array(z.string()) }),
  refusals: { "factor-needed": 403, "not-enrolled": 409 },
});

export const changePassword = endpoint({
  method: "POST",
  path: "/me/password",
  summary: "Changes the password; every other sign-in of this person ends",
  may: "account.write",
  ids: Nothing,
  input: z.strictObject({ current: z.string().min(1).max(128), next: NewPassword }),
  output: z.object({ state: z.enum(["done", "wrong-password", "locked"]) }),
  refusals: {},
});

export const listSignIns = endpoint({
  method: "GET",
  path: "/me/sign-ins",
  summary: "Where this person is signed in",
  may: "practice.read",
  ids: Nothing,
  input: Nothing,
  output: z.object({
    signIns: z.array(z.object({ id: z.string(), startedAt: Instant, lastSeenAt: Instant, userAgent: z.string(), isThisOne: z.boolean() })),
  }),
  refusals: {},
});

export const endSignIn = endpoint({
  method: "POST",
  path: "/me/sign-ins/{signInId}/end",
  summary: "Ends one of this person’s sign-ins at once",
  may: "account.write",
  ids: z.strictObject({ signInId: idOf("SignIn") }),
  input: Nothing,
  output: Done,
  refusals: {},
});
