/** The way in: password, then a second factor. Nothing else of the program opens before both. */
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { PasskeyAnswer, PasskeyChallenge } from "./passkey.ts";

const Nothing = z.strictObject({});
const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const Code = z
  .string()
  .trim()
  .transform((code) => code.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, { error: "six-figures" }));

/** How far this browser has come: not at all, password given but no second factor yet, or inside. */
export const SignInState = z.object({ state: z.enum(["signed-out", "enrol", "signed-in"]) });

export const readSignIn = endpoint({
  method: "GET",
  path: "/sign-in",
  summary: "Says whether this browser is signed in",
  may: "public.sign-in",
  ids: Nothing,
  input: Nothing,
  output: SignInState,
  refusals: {},
});

export const signIn = endpoint({
  method: "POST",
  path: "/sign-in",
  summary: "Signs in with e-mail and password; a second factor follows",
  may: "public.sign-in",
  ids: Nothing,
  input: z.strictObject({ email: Email, password: z.string().min(1).max(128) }),
  output: z.object({ next: z.enum(["code", "enrol"]) }),
  refusals: { "wrong-credentials": 401, locked: 429 },
});

const FACTOR_REFUSALS = { "wrong-code": 401, "sign-in-expired": 401, locked: 429 } as const;

export const proveCode = endpoint({
  method: "POST",
  path: "/sign-in/code",
  summary: "Finishes signing in with the six figures of the authenticator app",
  may: "public.sign-in",
  ids: Nothing,
  input: z.strictObject({ code: Code }),
  output: SignInState,
  refusals: FACTOR_REFUSALS,
});

export const proveBackupCode = endpoint({
  method: "POST",
  path: "/sign-in/backup-code",
  summary: "Finishes signing in with one of the ten backup codes; each works once",
  may: "public.sign-in",
  ids: Nothing,
  input: z.strictObject({ code: z.string().trim().toUpperCase().min(8).max(32) }),
  output: SignInState.extend({ codesLeft: z.int() }),
  refusals: FACTOR_REFUSALS,
});

export const beginEnrolment = endpoint({
  method: "POST",
  path: "/sign-in/enrolment",
  summary: "Begins the enrolment of a second factor; shows its key and ten backup codes, once",
  may: "public.sign-in",
  ids: Nothing,
  input: z.strictObject({ password: z.string().min(1).max(128) }),
  output: z.object({ uri: z.string(), key: z.string(), backupCodes: z.array(z.string()) }),
  refusals: { "not-signed-in": 401, "wrong-credentials": 401, "already-enrolled": 409, locked: 429 },
});

export const finishEnrolment = endpoint({
  method: "POST",
  path: "/sign-in/enrolment/code",
  summary: "Finishes the enrolment with a first code and signs in",
  may: "public.sign-in",
  ids: Nothing,
  input: z.strictObject({ code: Code }),
  output: SignInState,
  refusals: { "not-signed-in": 401, "wrong-code": 401, "already-enrolled": 409, locked: 429 },
});

export const signOut = endpoint({
  method: "POST",
  path: "/sign-out",
  summary: "Ends this sign-in at once",
  may: "public.sign-in",
  ids: Nothing,
  input: Nothing,
  output: SignInState,
  refusals: {},
});

export const askForPasskey = endpoint({
  method: "POST",
  path: "/sign-in/passkey/challenge",
  summary: "Asks what a passkey has to sign; the answer is good once and for five minutes",
  may: "public.sign-in",
  ids: Nothing,
  input: Nothing,
  output: PasskeyChallenge,
  refusals: {},
});

export const signInByPasskey = endpoint({
  method: "POST",
  path: "/sign-in/passkey",
  summary: "Signs in with a passkey: having the device and opening it are both factors at once",
  may: "public.sign-in",
  ids: Nothing,
  input: PasskeyAnswer,
  output: SignInState,
  refusals: { "passkey-opens-nothing": 401 },
});
