/** What came in through the public form, read: every field is text until here, and what cannot be read is named by its field. */
import { z } from "zod";
import { type Issue, issuesOf } from "#foundation/issues.ts";
import { ok, type Result, refuse } from "#foundation/result.ts";
import { CalendarDay } from "#foundation/words.ts";
import { AskedBy, Matter, ReachBy, ReferralWords } from "./referral.ts";

/** The fields of the form by their names on the page. */
export const FORM_FIELDS = [
  "askedBy",
  "askerName",
  "askerPlace",
  "aboutName",
  "born",
  "reason",
  "hopes",
  "loves",
  "leaveOut",
  "reachBy",
  "phone",
  "email",
  "reachWhen",
  "consent",
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** As typed: kept word for word, so that a form that is shown again has lost nothing. */
export type Typed = Readonly<Record<FormField, string>> & { readonly matters: readonly string[] };

export const NOTHING_TYPED: Typed = {
  askedBy: "",
  askerName: "",
  askerPlace: "",
  aboutName: "",
  born: "",
  reason: "",
  hopes: "",
  loves: "",
  leaveOut: "",
  reachBy: "",
  phone: "",
  email: "",
  reachWhen: "",
  consent: "",
  matters: [],
};

const FewDigits = 7;
const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

const Form = ReferralWords.extend({
  askedBy: z.enum(AskedBy.options),
  matters: z.array(z.enum(Matter.options)),
  reachBy: z.enum(ReachBy.options).nullable(),
  consent: z.literal("yes", { error: "consent-needed" }),
});

/** `today` bounds the birthday: nobody is born tomorrow. */
export function readForm(typed: Typed, today: CalendarDay): Result<ReferralWords, { type: "invalid-input"; issues: readonly Issue[] }> {
  const isSelf = typed.askedBy === "self";
  const born = typed.born.trim();
  const given = {
    ...typed,
    aboutName: isSelf && typed.aboutName.trim() === "" ? typed.askerName : typed.aboutName,
    born: born === "" ? null : born,
    reachBy: typed.reachBy === "" ? null : typed.reachBy,
    email: typed.email.trim(),
  };
  const read = Form.safeParse(given);
  const issues = [...(read.success ? [] : issuesOf(read.error, given)), ...bornIssues(born, today), ...reachIssues(typed)].map(plainer);
  const first = [...new Map(issues.toReversed().map((issue) => [issue.path.join("."), issue])).values()].toSorted(
    (a, b) => placeOf(a) - placeOf(b),
  );
  if (!read.success || first.length > 0) return refuse({ type: "invalid-input" as const, issues: first });
  const { consent: _agreed, ...words } = read.data;
  return ok(words);
}

function bornIssues(born: string, today: CalendarDay): Issue[] {
  if (born === "") return [];
  const isDay = CalendarDay.safeParse(born).success;
  const isYear = /^\d{4}$/.test(born);
  if (!isDay && !isYear) return [{ path: ["born"], code: "born-unreadable" }];
  const isPast = born <= today.slice(0, born.length);
  return isPast && born >= "1900" ? [] : [{ path: ["born"], code: isPast ? "born-unreadable" : "born-ahead" }];
}

/** At least one way to answer, and the one they chose. */
function reachIssues({ reachBy, phone, email }: Typed): Issue[] {
  const byPhone = reachBy === "phone" || reachBy === "text";
  if (phone.trim() !== "" && digitsIn(phone) < FewDigits) return [{ path: ["phone"], code: "phone-too-short" }];
  if (byPhone && phone.trim() === "") return [{ path: ["phone"], code: "missing" }];
  if (reachBy === "email" && email.trim() === "") return [{ path: ["email"], code: "missing" }];
  if (phone.trim() === "" && email.trim() === "") return [{ path: ["phone"], code: "no-way-to-reach" }];
  return [];
}

/** In the order of the page. */
const placeOf = ({ path: [name] }: Issue): number => FORM_FIELDS.findIndex((field) => field === name);

/** The form's own sentences where they help more: how long it was, what to write instead. */
function plainer(issue: Issue): Issue {
  if (issue.path[0] === "born") return { path: ["born"], code: issue.code === "born-ahead" ? issue.code : "born-unreadable" };
  if (issue.path[0] === "askedBy") return { path: ["askedBy"], code: "not-a-choice" };
  if (issue.path[0] === "email" && issue.code !== "missing") return { path: ["email"], code: "not-a-email" };
  return issue;
}
