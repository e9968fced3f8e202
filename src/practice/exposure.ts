/** What the trail says was touched, and what it cannot say. Nothing is inferred: a list whose clients the trail does not name stays unknown. */

const AREAS = ["contact", "background", "agreements", "assessment", "plan", "sessions", "progress", "reports", "family"] as const;
export type Area = (typeof AREAS)[number] | "other";

/** What a deed shows of a record, for the letters: by the first word of its name in the policy table. */
const WORDS_OF: Readonly<Record<(typeof AREAS)[number], readonly string[]>> = {
  contact: ["client", "people", "person"],
  background: ["intake", "story", "safety", "capacity", "questions"],
  agreements: ["consent", "assent"],
  assessment: ["assessment"],
  plan: ["plan", "goal", "session-plan", "series", "group", "stand-in"],
  sessions: ["session", "attendance", "absence", "note", "celebration", "taking-part", "challenge"],
  progress: ["progress", "transfer", "caseload", "outcomes", "reviews"],
  reports: ["report", "month-end", "discharge", "file", "record"],
  family: ["family", "portal"],
};

export function areaOf(action: string): Area {
  const [first = ""] = action.split(".");
  return AREAS.find((area) => WORDS_OF[area].includes(first)) ?? "other";
}

/** Deeds that show nothing of anybody in care, whoever does them. Everything else without a client in the trail is unknown. */
const OF_NOBODY = new Set([
  "practice",
  "account",
  "library",
  "evidence",
  "learning",
  "credentials",
  "domains",
  "places",
  "items",
  "consent-text",
  "room",
  "report-style",
  "backups",
  "installation",
  "incident",
  "staff",
  "sign-in",
  "sign-out",
  "set-up",
  "passkey",
]);
const mayHaveShown = (action: string): boolean => !OF_NOBODY.has(action.split(".")[0] ?? "");

export interface TrailCount {
  readonly clientId: string | null;
  readonly action: string;
  readonly done: number;
  readonly refused: number;
  readonly firstAt: string;
  readonly lastAt: string;
}
interface Touched {
  readonly clientId: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Zero: it was tried and refused, and nothing was shown. */
  readonly done: number;
  readonly refused: number;
  readonly deeds: readonly { readonly action: string; readonly done: number; readonly refused: number }[];
}
export interface Exposure {
  readonly clients: readonly Touched[];
  /** Whom these showed the trail does not say. */
  readonly unknown: readonly { readonly action: string; readonly done: number }[];
}

export function exposureOf(counts: readonly TrailCount[]): Exposure {
  const byClient = new Map<string, TrailCount[]>();
  for (const one of counts) if (one.clientId !== null) byClient.set(one.clientId, [...(byClient.get(one.clientId) ?? []), one]);
  const clients = [...byClient].map(([clientId, its]) => ({
    clientId,
    firstAt: its.map(({ firstAt }) => firstAt).toSorted()[0] ?? "",
    lastAt:
      its
        .map(({ lastAt }) => lastAt)
        .toSorted()
        .at(-1) ?? "",
    done: sum(its.map(({ done }) => done)),
    refused: sum(its.map(({ refused }) => refused)),
    deeds: its.map(({ action, done, refused }) => ({ action, done, refused })).toSorted(byAction),
  }));
  const unknown = counts
    .filter(({ clientId, action, done }) => clientId === null && done > 0 && mayHaveShown(action))
    .map(({ action, done }) => ({ action, done }))
    .toSorted(byAction);
  return { clients, unknown };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const byAction = (one: { readonly action: string }, other: { readonly action: string }) => one.action.localeCompare(other.action, "en");
