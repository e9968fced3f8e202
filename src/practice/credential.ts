/** A credential somebody holds: who gave it, its number, how long it holds and what is asked to keep it. */
import { z } from "zod";
import { CalendarDay, idOf, shortText } from "#foundation/words.ts";
import { CreditRule } from "./rule-set.ts";

export const CredentialId = idOf("Credential");
export type CredentialId = z.infer<typeof CredentialId>;

export const LedgerStatus = z.enum(["kept", "put-away"]);

export const CredentialWording = z
  .strictObject({
    /** "MT-BC", "MTA", a licence by its name. */
    title: shortText(80),
    issuer: shortText(120),
    number: shortText(60).nullable(),
    /** Null: not known. */
    fromDay: CalendarDay.nullable(),
    untilDay: CalendarDay.nullable(),
    /** Null: nobody wrote down what is asked. */
    rule: CreditRule.nullable(),
  })
  .refine(({ fromDay, untilDay }) => fromDay === null || untilDay === null || fromDay <= untilDay, {
    path: ["untilDay"],
    error: "ends-before-it-begins",
  });
export type CredentialWording = z.infer<typeof CredentialWording>;

export const Credential = CredentialWording.safeExtend({ id: CredentialId, version: z.int(), status: LedgerStatus });
export type Credential = z.infer<typeof Credential>;
