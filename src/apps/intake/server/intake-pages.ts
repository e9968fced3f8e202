/** The intake's door: opened by a link and a code that came apart, for one client's form and nothing else. */
import { audit } from "#foundation/server/audit.ts";
import { forgive, type Limit, take } from "#foundation/server/attempts.ts";
import { type Tx, transaction } from "#foundation/server/database.ts";
import { languageFor, type PageFiles } from "#foundation/server/page-frame.ts";
import type { PublicDoor } from "#foundation/server/serve-public.ts";
import { type PageAnswer, type PageAsked, servePages } from "#foundation/server/serve-pages.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Language } from "#foundation/words.ts";
import { isSaid, troubleWith } from "#intake/intake.ts";
import { isAskedOf, type Question } from "#intake/question.ts";
import * as store from "#intake/server/form-store.ts";
import { codeAsTyped } from "#intake/server/link-store.ts";
import { questionsOf } from "#intake/server/question-store.ts";
import { formPage } from "./form-page.ts";
import { closedPage, codePage, saidPage, troublePage } from "./plain-pages.ts";
import { sayIn } from "./say-in.ts";
import { deviceCookie, deviceSecret, savingIn, typedTo } from "./visitor.ts";

/** Codes tried at one link, whoever tries them: eight letters are not found by guessing. */
const CODES: Limit = { max: 10, seconds: 3_600, from: "first" };
/** What is kept while a family types on several devices at home. */
const KEEPING: Limit = { max: 240, seconds: 60, from: "first" };

export interface IntakeDoor {
  readonly limited: boolean;
  readonly isHttps: boolean;
  readonly files: PageFiles;
}

export function mountIntakeForm(door: PublicDoor, { limited, isHttps, files }: IntakeDoor): void {
  const { db } = door.database;
  const options = {
    limited,
    trouble: (type: string, request: PageAsked["request"]) => troublePage({ language: languageFor(request, null), files, type }),
  };
  const wished = ({ request, asked }: PageAsked, own?: Language) => languageFor(request, asked.get("lang"), own);
  const formAt = ({ id }: store.OpenLink) => `/intake/form/${id}`;

  servePages(door, options, ({ get, post }) => {
    get("/intake/:secret", (asked) =>
      atLink(asked, async (link) => {
        const secret = deviceSecret(asked.request, link.id);
        if (secret && (await store.visitOf(db, link.id, secret))) return { seeOther: formAt(link) };
        return { page: askCode(asked, link, "", undefined) };
      }),
    );

    post("/intake/:secret", (asked) =>
      atLink(asked, async (link) => {
        const language = languageOf(asked, link);
        const say = sayIn(language);
        const typed = asked.sent.get("code") ?? "";
        const key = `intake code ${link.id}`;
        const taken = limited ? await take(db, key, CODES) : { allowed: true as const };
        if (!taken.allowed) {
          const minutes = Math.ceil(taken.retryAfter / 60);
          return { status: 429, page: askCode(asked, link, typed, say("intake.code.too-often", { minutes })) };
        }
        const knows = store.knowsCode(link, codeAsTyped(typed));
        const secret = await transaction(db, async (tx) => {
          await trace(tx, asked, link, knows ? "done" : "wrong-code");
          return knows ? store.letDeviceIn(tx, link, language) : undefined;
        });
        if (secret === undefined) return { status: 422, page: askCode(asked, link, typed, say("intake.code.wrong")) };
        if (limited) await forgive(db, key);
        return { seeOther: formAt(link), cookie: deviceCookie(link.id, secret, isHttps) };
      }),
    );

    post("/intake/:secret/ask", async (asked) => {
      const link = await store.linkBySecret(db, asked.named["secret"] ?? "");
      if (!link) return closed(asked, "unknown");
      const language = languageOf(asked, link);
      const say = sayIn(language);
      await transaction(db, async (tx) => {
        await store.askAgain(tx, link);
        await trace(tx, asked, link, "asked-again");
      });
      return {
        page: saidPage({ language, files, title: say("intake.asked.title"), words: say("intake.asked", { practice: link.practice }) }),
      };
    });

    get("/intake/form/:link", (asked) =>
      atForm(asked, async (tx, visit) => {
        const { link } = visit;
        if (link.state === "open") return shown(tx, visit);
        if (link.state !== "handed-in") return closed(asked, link.state, visit.language);
        const say = sayIn(visit.language);
        return { page: saidPage({ language: visit.language, files, title: say("intake.done.title"), words: say("intake.done") }) };
      }),
    );

    post("/intake/form/:link", (asked) =>
      atForm(asked, async (tx, visit) => {
        const { link } = visit;
        if (link.state !== "open") return closed(asked, link.state, visit.language);
        const { questions, edition } = await openTo(tx, link);
        const told = await store.toldBy(tx, link);
        for (const question of questions) {
          const saying = typedTo(asked.sent, question);
          const latest = told.get(question.key);
          const isNothing = saying !== undefined && latest === undefined && saying.said.value === "told" && !isSaid(saying.said);
          if (saying && !isNothing) await store.keepTold(tx, visit, { question, edition, latest, saying });
        }
        const other = Language.safeParse(asked.sent.get("switch"));
        if (other.success) await store.speakTo(tx, visit, other.data);
        if (asked.sent.get("do") !== "hand-in") {
          await trace(tx, asked, link, "kept");
          return { seeOther: formAt(link) };
        }
        const troubles = await troublesOf(tx, link, questions, dayAt(asked.now, link.timeZone));
        await trace(tx, asked, link, troubles.size > 0 ? "invalid-input" : "handed-in");
        if (troubles.size > 0) return shown(tx, visit, troubles);
        await store.handIn(tx, link);
        return { seeOther: formAt(link) };
      }),
    );

    post(
      "/intake/form/:link/keep",
      (asked) =>
        atForm(asked, async (tx, visit) => {
          const { link } = visit;
          const saving = savingIn(asked.sent);
          if (!saving) return { status: 400, told: { type: "invalid-input" } };
          const { questions, edition } = await openTo(tx, link);
          const question = link.state === "open" ? questions.find(({ key }) => key === saving.key) : undefined;
          if (!question) return { status: 409, told: { type: "closed" } };
          const latest = (await store.toldBy(tx, link)).get(question.key);
          const kept = await store.keepTold(tx, visit, { question, edition, latest, saying: saving.saying });
          await trace(tx, asked, link, "kept");
          return { told: kept };
        }),
      KEEPING,
    );
  });

  const languageOf = (asked: PageAsked, link: store.OpenLink): Language =>
    Language.safeParse(asked.asked.get("lang")).data ?? link.language;

  const askCode = (asked: PageAsked, link: store.OpenLink, typed: string, trouble: string | undefined) =>
    codePage({
      language: languageOf(asked, link),
      files,
      address: `/intake/${asked.named["secret"]}`,
      practice: link.practice,
      typed,
      trouble,
    });

  const closed = (asked: PageAsked, why: Parameters<typeof closedPage>[0]["why"], language = wished(asked)): PageAnswer => ({
    status: why === "unknown" ? 404 : why === "device" ? 403 : 410,
    page: closedPage({ language, files, why, ask: null }),
  });

  /** An open link; one that is over says why, and where to ask for another. */
  async function atLink(asked: PageAsked, go: (link: store.OpenLink) => Promise<PageAnswer>): Promise<PageAnswer> {
    const link = await store.linkBySecret(db, asked.named["secret"] ?? "");
    if (!link) return closed(asked, "unknown");
    if (link.state === "open") return go(link);
    const language = languageOf(asked, link);
    return { status: 410, page: closedPage({ language, files, why: link.state, ask: `/intake/${asked.named["secret"]}/ask` }) };
  }

  /** A device that knew the code, held against a hand-in at the same moment on another. */
  async function atForm(asked: PageAsked, go: (tx: Tx, visit: store.Visit) => Promise<PageAnswer>): Promise<PageAnswer> {
    const linkId = asked.named["link"] ?? "";
    const secret = /^[0-9a-f-]{36}$/.test(linkId) ? deviceSecret(asked.request, linkId) : undefined;
    const answer =
      secret &&
      (await transaction(db, async (tx) => {
        const visit = await store.visitOf(tx, linkId, secret, asked.request.method === "POST");
        return visit && go(tx, visit);
      }));
    return answer || closed(asked, "device");
  }

  /** What may be answered now: everything that is asked of this voice, or only what came back. */
  async function openTo(tx: Tx, link: store.OpenLink): Promise<{ questions: readonly Question[]; edition: string }> {
    const { asked, known, edition } = await questionsOf(tx, link.practiceId);
    if (link.round === 0) return { questions: asked.filter((question) => isAskedOf(question, link.speaks)), edition };
    const back = [...(await store.toldBy(tx, link)).values()].filter((told) => told.back !== null);
    return { questions: back.flatMap(({ field }) => known.get(field) ?? []), edition };
  }

  async function troublesOf(
    tx: Tx,
    link: store.OpenLink,
    questions: readonly Question[],
    today: string,
  ): Promise<ReadonlyMap<string, string>> {
    const told = await store.toldBy(tx, link);
    return new Map(
      questions.flatMap((question) => {
        const said = told.get(question.key);
        const code = said && isSaid(said) ? troubleWith(question, said, today) : question.required ? "answer-needed" : undefined;
        return code === undefined ? [] : [[question.key, code] as const];
      }),
    );
  }

  async function shown(
    tx: Tx,
    { link, language, chosenName }: store.Visit,
    troubles: ReadonlyMap<string, string> = new Map(),
  ): Promise<PageAnswer> {
    const say = sayIn(language);
    const told = await store.toldBy(tx, link);
    const { questions } = await openTo(tx, link);
    const asked = questions.map((question) => {
      const said = told.get(question.key);
      const code = troubles.get(question.key);
      return { question, said, basedOn: said?.id ?? null, back: said?.back ?? null, trouble: code && say(`intake.trouble.${code}`) };
    });
    return {
      status: troubles.size > 0 ? 422 : 200,
      page: formPage({ address: formAt(link), chosenName, language, files, asked, isBack: link.round > 0 }),
    };
  }

  const trace = (tx: Tx, { request }: PageAsked, link: store.OpenLink, outcome: string) =>
    audit(tx, {
      practiceId: link.practiceId,
      accountId: null,
      signInId: null,
      action: "public.intake",
      rule: "public",
      outcome,
      kind: "intake-link",
      recordId: link.id,
      clientId: link.clientId,
      requestId: String(request.id),
    });
}
