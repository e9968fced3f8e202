/** What stands today, and what it unlocks. The only rule about it: screens, routes and the desk of an intern all ask `mayWith`. */
import { z } from "zod";
import { ok, refuse, type Result } from "#foundation/result.ts";
import { type Consent, CONSENT_RULES, ConsentKind, type MediaUse, type Medium, type Outing } from "./consent.ts";

/** What a consent is about, as far as the rule needs it. */
export type Standing = Pick<Consent, "kind" | "answer" | "media" | "recipient" | "places"> & {
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly coSigners: readonly { readonly personId: string }[];
  readonly signatures: readonly { readonly personId: string }[];
  readonly end: { readonly how: "withdrawn" | "superseded" } | null;
};

/** What somebody wants to do that waits for a consent. */
export type Deed =
  | { readonly do: "assess" | "treat" | "open-portal" | "share-with-family" | "write-by-email" | "meet-at-a-distance" }
  | { readonly do: "work-as-intern" | "touch" | "use-a-song" }
  | { readonly do: "tell"; readonly recipient: string }
  | { readonly do: "record" | "record-with-others"; readonly medium: Medium; readonly use: MediaUse }
  | { readonly do: "go-out"; readonly outing: Outing };

export const KIND_FOR: Readonly<Record<Deed["do"], ConsentKind>> = {
  assess: "assessment",
  treat: "treatment",
  "open-portal": "portal",
  "share-with-family": "portal",
  "write-by-email": "email",
  "meet-at-a-distance": "telehealth",
  "work-as-intern": "intern",
  touch: "touch",
  "use-a-song": "songs",
  tell: "release",
  record: "recordings",
  "record-with-others": "bystanders",
  "go-out": "outings",
};

export type State = "stands" | "ends-soon" | "waits" | "later" | "over" | "refused" | "withdrawn" | "superseded";

const SOON_DAYS = 30;

/** Who still has to agree. */
export const missingSigners = <One extends { readonly personId: string }>({
  coSigners,
  signatures,
}: {
  readonly coSigners: readonly One[];
  readonly signatures: readonly { readonly personId: string }[];
}): readonly One[] => coSigners.filter(({ personId }) => !signatures.some((signed) => signed.personId === personId));

export function stateOf(consent: Standing, today: string): State {
  if (consent.end) return consent.end.how;
  if (consent.untilDay !== null && consent.untilDay < today) return "over";
  if (consent.answer === "no") return "refused";
  if (missingSigners(consent).length > 0) return "waits";
  if (consent.fromDay > today) return "later";
  return consent.untilDay !== null && consent.untilDay <= daysAfter(today, SOON_DAYS) ? "ends-soon" : "stands";
}

export const standsOn = (consent: Standing, today: string): boolean => ["stands", "ends-soon"].includes(stateOf(consent, today));

export type NeedsConsent = { readonly type: "needs-consent"; readonly kind: ConsentKind };

/** Everything that is not agreed to is locked: no row, no yes. */
export function mayWith(consents: readonly Standing[], deed: Deed, today: string): Result<true, NeedsConsent> {
  const kind = KIND_FOR[deed.do];
  const unlocks = (consent: Standing) => consent.kind === kind && covers(consent, deed) && standsOn(consent, today);
  return consents.some(unlocks) ? ok(true) : refuse({ type: "needs-consent", kind });
}

function covers(consent: Standing, deed: Deed): boolean {
  switch (deed.do) {
    case "tell":
      return consent.recipient !== null && isSame(consent.recipient, deed.recipient);
    case "record":
    case "record-with-others":
      return consent.media.some(({ medium, use }) => medium === deed.medium && use === deed.use);
    case "go-out":
      return consent.places.includes(deed.outing);
    default:
      return true;
  }
}

/** How it stands with the consent to treatment, said plainly before every session. It keeps nobody from writing down what happened. */
export const TreatmentStanding = z.enum(["stands", "missing", "waits", "refused", "over", "withdrawn"]);
export type TreatmentStanding = z.infer<typeof TreatmentStanding>;

/** Of the ledger, newest first. */
export function treatmentOn(consents: readonly Standing[], day: string): TreatmentStanding {
  const states = consents.filter(({ kind }) => kind === "treatment").map((consent) => stateOf(consent, day));
  if (states.some((state) => state === "stands" || state === "ends-soon")) return "stands";
  const newest = states.find((state) => state !== "superseded");
  return newest === "waits" || newest === "refused" || newest === "over" || newest === "withdrawn" ? newest : "missing";
}

/** What nobody has been asked yet, or what no longer stands: the list that a person works through. A no is an answer, and nobody is asked twice. */
export const missingKinds = (
  consents: readonly Standing[],
  around: { readonly family: boolean; readonly intern: boolean },
  today: string,
): readonly ConsentKind[] =>
  ConsentKind.options.filter((kind) => {
    const { asked } = CONSENT_RULES[kind];
    const concerns = asked === "of-everybody" || (asked === "with-family" && around.family) || (asked === "with-intern" && around.intern);
    const answered = consents.some(
      (one) => one.kind === kind && ["stands", "ends-soon", "waits", "later", "refused"].includes(stateOf(one, today)),
    );
    return concerns && !answered;
  });

/** Of several rows of one kind that are about the same thing the newest takes the place of the others. */
export const isAboutTheSame = (a: Pick<Standing, "kind" | "recipient">, b: Pick<Standing, "kind" | "recipient">): boolean =>
  a.kind === b.kind && isSame(a.recipient ?? "", b.recipient ?? "");

const isSame = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
