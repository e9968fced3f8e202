/** What stands in the fields of a credential while it is written, and what it means. */
import type { Credential } from "../credential.ts";
import { cycleOf } from "../cycle.ts";
import { daysLater } from "#schedule/series.ts";
import { numberIn } from "./number-in.ts";

export type CredentialStart = { readonly kind: "new" } | { readonly kind: "change" | "next"; readonly credential: Credential };
export type Asked = "cbmt" | "own" | "none";

export interface CredentialDraft extends Record<string, unknown> {
  title: string;
  issuer: string;
  number: string;
  fromDay: string;
  untilDay: string;
  asked: Asked;
  years: string;
  total: string;
  part: string;
  partCredits: string;
}

const NOTHING: CredentialDraft = {
  title: "",
  issuer: "",
  number: "",
  fromDay: "",
  untilDay: "",
  asked: "none",
  years: "",
  total: "",
  part: "",
  partCredits: "",
};

export function draftOf(start: CredentialStart): CredentialDraft {
  if (start.kind === "new") return NOTHING;
  const { title, issuer, number, fromDay, untilDay, rule } = start.credential;
  const own = rule?.kind === "own" ? rule : null;
  const [part] = own?.parts ?? [];
  const before = start.kind === "next" ? cycleOf(start.credential) : null;
  return {
    title,
    issuer,
    number: number ?? "",
    fromDay: before === null ? (fromDay ?? "") : daysLater(before.untilDay, 1),
    // The end of the next cycle follows from its years, or is written down by hand.
    untilDay: start.kind === "next" ? "" : (untilDay ?? ""),
    asked: rule === null ? "none" : own === null ? "cbmt" : "own",
    years: shown(own?.years),
    total: shown(own?.total),
    part: part?.name ?? "",
    partCredits: shown(part?.credits),
  };
}

const ruleOf = ({ asked, years, total, part, partCredits }: CredentialDraft) =>
  asked === "none"
    ? null
    : asked === "cbmt"
      ? { kind: "shipped", set: "cbmt" }
      : {
          kind: "own",
          years: numberIn(years),
          total: numberIn(total),
          parts: part.trim() === "" ? [] : [{ name: part, credits: numberIn(partCredits) }],
        };

export const wordingOf = (draft: CredentialDraft) => ({
  title: draft.title,
  issuer: draft.issuer,
  number: draft.number.trim() || null,
  fromDay: draft.fromDay || null,
  untilDay: draft.untilDay || null,
  rule: ruleOf(draft),
});

const shown = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
