/** The first visit: who are you, and what is your practice called. Guarded by the code that the program prints when it starts. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { NewPassword } from "#foundation/password.ts";
import { Language, longText, shortText, TimeZone } from "#foundation/words.ts";
import { PersonName } from "./person.ts";

const Nothing = z.strictObject({});

/** The countries whose rules the product knows. */
export const Country = z.enum(["CA", "US"]);

export const readSetUp = endpoint({
  method: "GET",
  path: "/set-up",
  summary: "Says whether this installation still waits for its first practice",
  may: "public.set-up",
  ids: Nothing,
  input: Nothing,
  output: z.object({
    isNeeded: z.boolean(),
    /** For the sign-in page; null when there are none yet, or several. */
    practiceName: z.string().nullable(),
    language: Language.nullable(),
    isDemo: z.boolean(),
  }),
  refusals: {},
});

export const checkSetUpCode = endpoint({
  method: "POST",
  path: "/set-up/code",
  summary: "Checks the set-up code before anything is typed",
  may: "public.set-up",
  ids: Nothing,
  input: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  output: z.object({ state: z.literal("right") }),
  refusals: { "wrong-set-up-code": 403, "already-set-up": 409 },
});

/** What the first person says about the practice and themselves. */
export const SetUp = z.strictObject({
  code: z.string().trim().min(1).max(40),
  practiceName: shortText(120),
  timeZone: TimeZone,
  language: Language,
  country: Country,
  chosenName: PersonName,
  /** Empty: there is none. */
  familyName: longText(200),
  /** "MTA", "MT-BC": shown after the name; empty when there is none yet. */
  credential: z.string().trim().max(40),
  /** A solo therapist is owner and therapist; an owner who does not treat sees no clinical record. */
  isTherapist: z.boolean().default(true),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: NewPassword,
});
export type SetUp = z.infer<typeof SetUp>;

export const setUpPractice = endpoint({
  method: "POST",
  path: "/set-up",
  summary: "Makes the first practice and its owner; they sign in next",
  may: "public.set-up",
  ids: Nothing,
  input: SetUp,
  output: z.object({
    state: z.literal("set-up"),
    /** The master key as a person can write it down. Shown once. */
    recoverySheet: z.string(),
  }),
  refusals: { "wrong-set-up-code": 403, "already-set-up": 409 },
});
