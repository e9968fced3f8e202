/** The public door: whoever asks for music therapy comes in here, without an account. */
import { createHash, randomInt } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { audit } from "#foundation/server/audit.ts";
import { giveBack, type Limit, networkOf, take } from "#foundation/server/attempts.ts";
import { type Tx, transaction } from "#foundation/server/database.ts";
import type { PublicDoor } from "#foundation/server/serve-public.ts";
import { type PageAnswer, type PageAsked, servePages } from "#foundation/server/serve-pages.ts";
import { languageFor, type PageFiles } from "#foundation/server/page-frame.ts";
import { understand } from "#foundation/server/understand.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Language } from "#foundation/words.ts";
import { NOTHING_TYPED, readForm, type Typed } from "#referral/referral-form.ts";
import { ReferralWords } from "#referral/referral.ts";
import { openPractice, type OpenPractice } from "#referral/server/open-practice.ts";
import { saveReferral, sentForm } from "#referral/server/referral-store.ts";
import { isStatusLinkOpen, openStatusLink, statusByLink, statusToken } from "#referral/server/status-link-store.ts";
import { formPage, type FormShown } from "./form-page.ts";
import { secondsOpen, stampFor } from "./opened-stamp.ts";
import { absentPage, sentPage, statusPage, troublePage } from "./plain-pages.ts";
import { sayIn } from "./say-in.ts";
import { formIdIn, typedIn } from "./visitor.ts";

/** So many are kept from one address; looking and mending are not counted. */
const AN_HOUR: Limit = { max: 5, seconds: 3_600, from: "first" };

/** A person needs longer than this to say why they ask. */
const SECONDS_TO_FILL = 3;

export interface Refer {
  readonly limited: boolean;
  readonly files: PageFiles;
  /** Keys of these pages alone: to sign when a form was opened, and to make the links that say how a request stands. */
  readonly keys: { readonly opened: Buffer; readonly status: Buffer };
  /** What stands before the path in a link to copy. */
  readonly origin: () => string;
}

export function mountRefer(door: PublicDoor, { limited, files, keys, origin }: Refer): void {
  const { db } = door.database;
  const options = {
    limited,
    trouble: (type: string, request: PageAsked["request"]) => troublePage({ language: languageFor(request, null), files, type }),
  };

  servePages(door, options, ({ get, post }) => {
    for (const path of ["/refer", "/refer/:practice"] as const) {
      get(path, (asked) => atPractice(asked, async (it) => ({ page: shown(it, asked, { typed: NOTHING_TYPED }) })));
      post(path, (asked) => atPractice(asked, (it) => receive(it, asked)));
    }
    get("/refer/:practice/sent/:form", (asked) => atPractice(asked, (it) => sent(it, asked)));
    get("/refer/:practice/status", (asked) => atPractice(asked, (it) => status(it, asked)));
  });

  async function sent(it: OpenPractice, { named, asked, request, now }: PageAsked): Promise<PageAnswer> {
    const formId = formIdIn(named["form"]) ?? uuidv7();
    const kept = await transaction(db, (tx) => sentForm(tx, it.practiceId, formId));
    const language = languageFor(request, asked.get("lang") ?? kept?.language ?? null, it.language);
    if (!kept) return { status: 404, page: absentPage({ language, files, what: "sent", begin: `/refer/${it.slug}` }) };
    const token = statusToken(keys.status, kept.id);
    const isOpen = await isStatusLinkOpen(db, it.practiceId, token, now);
    const statusLink = isOpen ? `${origin()}/refer/${it.slug}/status?key=${token}` : null;
    const again = `/refer/${it.slug}`;
    return { page: sentPage({ language, files, practice: it.name, number: kept.number, again, formId, draft: draftOf(it), statusLink }) };
  }

  /** The key stands after the question mark, which no log keeps. A link that was ended, has run out or never was is one and the same page. */
  async function status(it: OpenPractice, { asked, request, now }: PageAsked): Promise<PageAnswer> {
    const language = languageFor(request, asked.get("lang"), it.language);
    const key = asked.get("key") ?? "";
    const found = await transaction(db, async (tx) => {
      const read = await statusByLink(tx, it.practiceId, key, now);
      if (read) await trace(tx, it, request, { action: "public.refer-status", outcome: "done", recordId: read.referralId });
      return read;
    });
    if (!found) return { status: 404, page: absentPage({ language, files, what: "status" }) };
    const day = new Intl.DateTimeFormat(language, { timeZone: it.timeZone, dateStyle: "long" }).format(Date.parse(found.told.receivedAt));
    return { page: statusPage({ language, files, practice: it.name, told: found.told, day, other: `?key=${encodeURIComponent(key)}` }) };
  }

  async function atPractice({ named, asked, request }: PageAsked, go: (it: OpenPractice) => Promise<PageAnswer>): Promise<PageAnswer> {
    const practice = await openPractice(db, named["practice"]);
    if (practice) return go(practice);
    return { status: 404, page: absentPage({ language: languageFor(request, asked.get("lang")), files, what: "which" }) };
  }

  const shown = (it: OpenPractice, asked: PageAsked, again: Partial<FormShown> & { readonly typed: Typed }) => {
    const formId = again.formId ?? uuidv7();
    return formPage({
      practice: it.name,
      address: `/refer/${it.slug}`,
      language: languageFor(asked.request, asked.asked.get("lang"), it.language),
      files,
      opened: stampFor(keys.opened, formId, asked.now),
      draft: draftOf(it),
      isFresh: again.formId === undefined,
      issues: [],
      ...again,
      formId,
    });
  };

  async function receive(it: OpenPractice, asked: PageAsked): Promise<PageAnswer> {
    const { sent, request, now } = asked;
    const typed = typedIn(sent);
    const language = languageFor(request, sent.get("switch") ?? sent.get("language"), it.language);
    const say = sayIn(language);
    const formId = formIdIn(sent.get("form")) ?? uuidv7();
    const stamp = sent.get("opened") ?? "";
    const open = secondsOpen(keys.opened, formId, stamp, now);
    // Shown again, the same form stays open since it was opened.
    const opened = open === undefined ? {} : { opened: stamp };
    const again = (status: number, more: Partial<FormShown> = {}) => ({
      status,
      page: shown(it, asked, { typed, language, formId, ...opened, ...more }),
    });
    // Only the language is changed: everything typed comes along, nothing is judged.
    if (Language.safeParse(sent.get("switch")).success) return again(200);
    if (sent.get("website")) return again(422, { notice: say("refer.trap.filled") });
    if (limited && (open === undefined || open < SECONDS_TO_FILL)) return again(422, { notice: say("refer.too-fast") });

    const note = (tx: Tx, outcome: string, recordId: string | null) =>
      trace(tx, it, request, { action: "public.refer", outcome, recordId });
    const read = readForm(typed, dayAt(now, it.timeZone));
    const kept = read.ok ? understand(ReferralWords, read.value) : read;
    if (!kept.ok) {
      await transaction(db, (tx) => note(tx, "invalid-input", null));
      return again(422, { issues: kept.refusal.issues ?? [] });
    }

    const place = `refer ${it.practiceId} ${networkOf(request.ip)}`;
    const taken = limited ? await take(db, place, AN_HOUR) : { allowed: true as const };
    const bodyHash = createHash("sha256").update(JSON.stringify(kept.value)).digest("hex");
    const result = await transaction(db, async (tx) => {
      const earlier = taken.allowed ? undefined : await sentForm(tx, it.practiceId, formId);
      if (!taken.allowed && !earlier) {
        await note(tx, "too-many-requests", null);
        return undefined;
      }
      const referral = { id: uuidv7(), formId, bodyHash, number: aNumber(), language, words: kept.value, at: now };
      const saved = await saveReferral(tx, it.practiceId, referral);
      if (saved.isNew) await openStatusLink(tx, it.practiceId, saved.id, statusToken(keys.status, saved.id), now);
      await note(tx, saved.isNew ? "done" : "answered-again", saved.id);
      return saved;
    });
    if (!result) {
      const minutes = taken.allowed ? 1 : Math.ceil(taken.retryAfter / 60);
      return again(429, { notice: say("refer.too-often", { minutes }) });
    }
    if (!result.isNew && limited && taken.allowed) await giveBack(db, place);
    if (!result.isSame) return again(409, { formId: uuidv7(), notice: say("refer.changed", { number: result.number }) });
    return { seeOther: `/refer/${it.slug}/sent/${formId}` };
  }
}

const trace = (
  tx: Tx,
  { practiceId }: OpenPractice,
  request: PageAsked["request"],
  done: { readonly action: string; readonly outcome: string; readonly recordId: string | null },
) =>
  audit(tx, {
    practiceId,
    accountId: null,
    signInId: null,
    rule: "public",
    kind: "referral",
    clientId: null,
    requestId: String(request.id),
    ...done,
  });

/** Each practice's form has its own place on the phone. */
const draftOf = ({ slug }: OpenPractice): string => `sostenuto.refer.${slug}`;

/** To be read aloud on the telephone: no letter that looks or sounds like a digit. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const aNumber = (): string => {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};
