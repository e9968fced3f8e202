/** Where reports are made: drafted from the record, set as PDF, and signed. The routes of this chapter and the month-end use the same. */
import { readFileSync } from "node:fs";
import { COLOURS } from "#foundation/tokens.ts";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { holdFiles } from "#foundation/server/forget-file.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import type { Typeset } from "#foundation/server/typeset/typeset-messages.ts";
import type { Typesetter } from "#foundation/server/typeset/typesetter.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import { paperColours } from "#progress/chart-colours.ts";
import { composeReport } from "../compose-report.ts";
import { type RecordBehind, ReportContent, writtenIn } from "../report-content.ts";
import type { Logo } from "./report-docx.ts";
import { factsOf } from "./report-facts-store.ts";
import { fingerprintOf, type KeptReport, reportOf, sign } from "./report-store.ts";

export interface PressTools {
  readonly say: ServerSay;
  readonly typesetter: Typesetter;
  /** Where the PDF of a signed report is kept, byte for byte. */
  readonly files: Files;
}

export interface Signing {
  readonly version: number;
  readonly fingerprint: string;
  readonly namedOnPurpose?: NamedOnPurpose | undefined;
}

type SigningRefusal =
  | { readonly type: "factor-needed" | "changed-meanwhile" | "record-changed" }
  | { readonly type: "names-others"; readonly words: string }
  | { readonly type: "letters-cannot-be-printed"; readonly letters: string };

/** The report as it stands: a signed one for ever as it was signed, a draft as the record is now. */
export interface Standing {
  readonly report: KeptReport;
  readonly content: ReportContent;
}

export interface ReportPress {
  readonly standing: (tx: Tx, actor: Actor, reportId: string, now: string) => Promise<Standing>;
  /** The record of its period in clinical words, in the language of whoever looks. */
  readonly behind: (tx: Tx, actor: Actor, reportId: string, now: string) => Promise<RecordBehind>;
  readonly print: (content: ReportContent, wanted: "pdf" | "pages", at: string) => Promise<Typeset>;
  /** Whether a logo can be set at all: one that cannot would stop every report of the practice. */
  readonly canSet: (logo: Logo) => Promise<boolean>;
  readonly logoOf: (content: ReportContent) => Promise<Logo | null>;
  readonly sign: (
    tx: Tx,
    actor: Actor,
    reportId: string,
    signing: Signing,
    now: string,
  ) => Promise<Result<{ readonly signedAt: Instant }, SigningRefusal>>;
}

const template = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
const colours = { ...paperColours, notice: COLOURS["brass-soft"].light, noticeInk: COLOURS["brass-ink"].light };

export function openPress({ say, typesetter, files }: PressTools): ReportPress {
  const draftOf = async (tx: Tx, actor: Actor, report: KeptReport, now: string, signed: { name: string; at: Instant } | null = null) => {
    const asked = { ...report, clientId: ClientId.parse(report.clientId) };
    const facts = await factsOf(tx, actor.practiceId, asked, dayAt(now, actor.timeZone));
    return composeReport({ ...facts, signed }, (code, values = {}) => say(code, values, report.language));
  };

  const logoOf = async ({ head }: ReportContent): Promise<Logo | null> => {
    const bytes = head?.logo && (await files.read(head.logo.file));
    return head?.logo && bytes ? { kind: head.logo.kind, bytes } : null;
  };

  const print = async (content: ReportContent, wanted: "pdf" | "pages", at: string): Promise<Typeset> => {
    const logo = await logoOf(content);
    const pictures = logo === null ? {} : { logo: logo.bytes };
    const format = logo === null ? null : logo.kind === "image/png" ? "png" : "svg";
    return typesetter.set({ template, data: { ...content, colours, logoFormat: format }, wanted, at, pictures });
  };

  return {
    print,
    logoOf,
    canSet: async ({ kind, bytes }) => {
      const format = kind === "image/png" ? "png" : "svg";
      const one = `#set document(title: "Logo")\n= Logo\n#image("/logo", format: "${format}", height: 16mm, alt: "Logo")`;
      return typesetter.set({ template: one, data: {}, wanted: "pdf", at: "2026-01-01T00:00:00.000Z", pictures: { logo: bytes } }).then(
        ({ kind: set }) => set === "pdf",
        () => false,
      );
    },
    standing: async (tx, actor, reportId, now) => {
      const report = await reportOf(tx, actor, reportId);
      return { report, content: report.content === null ? await draftOf(tx, actor, report, now) : ReportContent.parse(report.content) };
    },
    behind: async (tx, actor, reportId, now) => {
      const report = await reportOf(tx, actor, reportId);
      const asked = { ...report, kind: "progress", register: "clinical", language: actor.language } as const;
      const { language, attendance, goals, sessions } = await draftOf(tx, actor, asked, now);
      return { language, attendance, sessions, glance: goals.glance, none: goals.none };
    },
    sign: async (tx, actor, reportId, { version, fingerprint, namedOnPurpose }, now) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const report = await reportOf(tx, actor, reportId);
      if (report.version !== version) return refuse({ type: "changed-meanwhile" });
      const draft = await draftOf(tx, actor, report, now);
      if (fingerprintOf(draft) !== fingerprint) return refuse({ type: "record-changed" });
      const leaving = { clientId: report.clientId, kind: "report", recordId: reportId } as const;
      const leaves = await mayLeave(tx, actor, { ...leaving, texts: writtenIn(draft), onPurpose: namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      const signedAt = Instant.parse(now);
      const signedName = await signatureOf(tx, actor);
      const content = await draftOf(tx, actor, report, now, { name: signedName, at: signedAt });
      const set = await print(content, "pdf", now);
      if (set.kind !== "pdf") return unprintable(set);
      // Kept before the signature is: a signed report always has its PDF, and a file that no report names harms nobody.
      await holdFiles(tx);
      const file = await files.keep(set.bytes);
      const signed = await sign(tx, actor, report, { version, content, file, signedName, signedAt });
      return signed ? ok({ signedAt }) : refuse({ type: "changed-meanwhile" });
    },
  };
}

export function unprintable(set: Typeset) {
  if (set.kind !== "letters-cannot-be-printed") throw new Error(`The typesetter answered with ${set.kind}`);
  return refuse({ type: "letters-cannot-be-printed", letters: set.letters } as const);
}
