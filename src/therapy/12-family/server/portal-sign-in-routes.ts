/** The way into the portal. A link says nothing by being opened; the button on its page sends the token here, once. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { ok, refuse } from "#foundation/result.ts";
import { type Limit, take } from "#foundation/server/attempts.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import { type Tx, transaction } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import { sendMail } from "#foundation/server/mail.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { servePublic } from "#foundation/server/serve-public.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { hashOf, newSecret, readCookie } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { auditSignIn, endSignIn, findSignIn, makeSignIn, type PortalProof } from "#foundation/server/sign-in/sign-in-store.ts";
import type { Language } from "#foundation/words.ts";
import { portalLetter } from "../portal-letter.ts";
import { askForLink, enterByLink, leavePortal } from "../portal-sign-in.api.ts";
import * as links from "./portal-link-store.ts";

const A_FEW_AN_HOUR: Limit = { max: 5, seconds: 3600, from: "first" };
/** Known and unknown addresses are answered after the same while. */
const ANSWERED_AFTER_MS = 250;

interface Entered {
  readonly accountId: string;
  readonly amr: PortalProof;
  readonly practiceId: string | null;
}

export function mountPortalSignIn(door: Door, accounts: Accounts, say: ServerSay): void {
  const { portalCookie: cookie, configuration } = accounts;
  const { db } = door.database;
  const limited = configuration.rateLimits;
  const linkTo = (token: string) => `${publicAddress(door.app, configuration.publicUrl)}/family/enter#${token}`;

  servePublic(door, askForLink, {
    limited,
    handle: async ({ email, language }, { request, reply }) => {
      const browser = browserOf(request) ?? newSecret();
      void reply.header("set-cookie", browserCookie(browser));
      const answered = new Promise((resolve) => setTimeout(resolve, ANSWERED_AFTER_MS));
      const isBorne = !limited || (await take(db, `portal link ${email}`, A_FEW_AN_HOUR)).allowed;
      const addressee = isBorne ? await links.findAddressee(db, email) : undefined;
      if (addressee) {
        const { practiceName, accountId } = addressee;
        await transaction(db, (tx) => mailLink(tx, { email, browser, language, practiceName, person: null }));
        await note(request, accountId, "asked");
      }
      await answered;
      return ok({ state: "asked" });
    },
  });

  servePublic(door, enterByLink, {
    limited,
    handle: async ({ token, language }, { request, reply }) => {
      const came = await transaction(db, (tx) => enter(tx, request, reply, token, language));
      if (!came.ok) return came;
      if (came.value === "check-mail") return ok({ state: "check-mail" });
      const before = cookie.read(request.headers.cookie);
      if (before) await endSignIn(db, before);
      const { secret, signInId } = await makeSignIn(db, came.value);
      await note(request, came.value.accountId, "done", signInId);
      void reply.header("set-cookie", cookie.write(secret));
      return ok({ state: "signed-in" });
    },
  });

  servePublic(door, leavePortal, {
    limited,
    handle: async (_, { request, reply }) => {
      const secret = cookie.read(request.headers.cookie);
      const known = secret ? await findSignIn(db, secret) : undefined;
      if (secret) await endSignIn(db, secret);
      if (known) await note(request, known.accountId, "left", known.signInId);
      void reply.header("set-cookie", cookie.clear());
      return ok({ state: "signed-out" });
    },
  });

  async function enter(tx: Tx, request: FastifyRequest, reply: FastifyReply, token: string, language: Language) {
    const link = await links.findLink(tx, token);
    if (!link) return refuse({ type: "link-unknown" });
    if (link.isUsed) return refused(tx, request, link, "link-used");
    if (link.isOver) return refused(tx, request, link, "link-expired");
    if (link.kind === "invitation") return accept(tx, request, reply, link, language);
    const browser = browserOf(request);
    if (browser === undefined || hashOf(browser) !== link.browserHash) return refused(tx, request, link, "other-browser");
    const accountId = await links.findOpenAccount(tx, link.email);
    if (accountId === undefined) return refuse({ type: "link-unknown" });
    await links.useUp(tx, link.id);
    const person = personOf(link);
    if (person) await links.joinAccount(tx, person, accountId);
    await links.confirmMailbox(tx, accountId);
    return ok<Entered>({ accountId, amr: "email", practiceId: link.practiceId });
  }

  /** An invitation shows who was given it, not who owns the address: an account that already stands is opened only to its mailbox. */
  async function accept(tx: Tx, request: FastifyRequest, reply: FastifyReply, link: links.Link, language: Language) {
    const person = personOf(link);
    const invited = person && (await links.findInvited(tx, person));
    if (!person || !invited || invited.isDisabled) return refuse({ type: "link-unknown" });
    const isOwnAddress = invited.accountEmail === link.email;
    const isTaken = !isOwnAddress && (await links.isEmailTaken(tx, link.email));
    if (isTaken || invited.isShared) {
      const browser = browserOf(request) ?? newSecret();
      void reply.header("set-cookie", browserCookie(browser));
      const practiceName = await links.practiceNameOf(tx, person.practiceId);
      await mailLink(tx, { email: invited.accountEmail ?? link.email, browser, language, practiceName, person });
      return ok("check-mail" as const);
    }
    await links.useUp(tx, link.id);
    if (invited.accountId !== null && !isOwnAddress) await links.changeEmail(tx, invited.accountId, link.email);
    const accountId = invited.accountId ?? (await links.openAccountFor(tx, person, link.email, invited.name));
    return ok<Entered>({ accountId, amr: "invitation", practiceId: person.practiceId });
  }

  async function mailLink(
    tx: Tx,
    { email, browser, language, practiceName, person }: links.NewLink & { browser: string; language: Language; practiceName: string },
  ): Promise<void> {
    const { token } = await links.makeLink(tx, { email, browser, person });
    await sendMail(door.jobs, tx, { to: email, ...portalLetter("link", say, language, { practiceName, link: linkTo(token) }) });
  }

  /** Somebody came with a link that opens nothing for them: the practice can see that. */
  async function refused<const Type extends "link-used" | "link-expired" | "other-browser">(
    tx: Tx,
    request: FastifyRequest,
    link: links.Link,
    type: Type,
  ) {
    const accountId = await links.findOpenAccount(tx, link.email);
    if (accountId) await note(request, accountId, type, null, tx);
    return refuse({ type });
  }

  const note = (
    request: FastifyRequest,
    accountId: string,
    outcome: string,
    signInId: string | null = null,
    on: Parameters<typeof auditSignIn>[0] = db,
  ) => auditSignIn(on, { accountId }, { action: "sign-in.portal", outcome, signInId, requestId: String(request.id) });

  const browserName = `${cookie.prefix}.asked`;
  const browserOf = (request: FastifyRequest): string | undefined => {
    const value = readCookie(request.headers.cookie, browserName);
    return value && /^[\w-]{43}$/.test(value) ? value : undefined;
  };
  /** Remembers that this is the browser that asked; it opens nothing by itself. */
  const browserCookie = (browser: string): string =>
    `${browserName}=${browser}; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax${configuration.publicUrl.startsWith("https://") ? "; Secure" : ""}`;
}

const personOf = ({ practiceId, personId }: links.Link): links.PersonOfPractice | null =>
  practiceId !== null && personId !== null ? { practiceId, personId } : null;
