/** Signing in, step by step. Known and unknown e-mails get the same answer in the same time. */
import type { FastifyReply, FastifyRequest } from "fastify";
import * as api from "#foundation/sign-in.api.ts";
import { ok, refuse } from "#foundation/result.ts";
import { forgive, giveBack, type Limit, take } from "../attempts.ts";
import { transaction } from "../database.ts";
import { type PublicDoor, servePublic } from "../serve-public.ts";
import type { Accounts } from "./accounts.ts";
import { factorKey, TEN_IN_A_ROW } from "./factor-attempts.ts";
import type { Reply } from "./library.ts";
import { isCodeNow } from "./one-time-code.ts";
import {
  auditSignIn,
  claimCode,
  confirmSecondFactor,
  endSignIn,
  findSecondFactor,
  findSignIn,
  type HalfSignIn,
  makeSignIn,
} from "./sign-in-store.ts";

const TEN_A_MINUTE: Limit = { max: 10, seconds: 60, from: "first" };
const WRONG = refuse({ type: "wrong-credentials" });
const NOT_SIGNED_IN = refuse({ type: "not-signed-in" });

export function mountSignIn(door: PublicDoor, accounts: Accounts): void {
  const { cookie, library, configuration } = accounts;
  const { db } = door.database;
  const limited = configuration.rateLimits;
  const here = (request: FastifyRequest) => ({
    cookies: request.headers.cookie,
    address: request.ip,
    userAgent: request.headers["user-agent"] ?? "",
  });

  servePublic(door, api.readSignIn, {
    limited,
    limit: { max: 120, seconds: 60, from: "first" },
    handle: async (_, { request }) => {
      const half = await halfSignIn(request);
      return ok({ state: !half ? "signed-out" : half.proof === "pwd" ? "enrol" : "signed-in" });
    },
  });

  servePublic(door, api.signIn, {
    limited,
    limit: TEN_A_MINUTE,
    handle: async ({ email, password }, { request, reply }) => {
      const byAccount = await take(db, passwordKey(email), TEN_IN_A_ROW);
      const byAddress = limited ? await take(db, addressKey(request.ip), TEN_IN_A_ROW) : byAccount;
      const stop = byAccount.allowed ? byAddress : byAccount;
      const note = (outcome: string) =>
        auditSignIn(db, { email }, { action: "sign-in.password", outcome, signInId: null, requestId: String(request.id) });
      if (!stop.allowed) {
        await note("locked");
        return refuse({ type: "locked", retryAfter: stop.retryAfter });
      }
      const answer = await library.ask({ path: "/sign-in/email", body: { email, password }, ...here(request) });
      if (!answer.ok) {
        await note("wrong-credentials");
        return WRONG;
      }
      await Promise.all([note("done"), forgive(db, passwordKey(email)), giveBack(db, addressKey(request.ip))]);
      await enter(request, reply, answer);
      return ok({ next: answer.secret ? "enrol" : "code" });
    },
  });

  servePublic(door, api.proveCode, {
    limited,
    limit: TEN_A_MINUTE,
    handle: async ({ code }, { request, reply }) => {
      const accountId = await library.whoIsHalfway(request.headers.cookie);
      const answer = await library.ask({ path: "/two-factor/verify-totp", body: { code }, ...here(request) });
      if (!answer.ok || !answer.secret) return refusedFactor(answer, { accountId, request, action: "sign-in.code" });
      await enter(request, reply, answer);
      await noteEntry(answer.secret, request, "sign-in.code");
      return ok({ state: "signed-in" });
    },
  });

  servePublic(door, api.proveBackupCode, {
    limited,
    limit: TEN_A_MINUTE,
    handle: async ({ code }, { request, reply }) => {
      const accountId = await library.whoIsHalfway(request.headers.cookie);
      const answer = await library.ask({ path: "/two-factor/verify-backup-code", body: { code }, ...here(request) });
      if (!answer.ok || !answer.secret) return refusedFactor(answer, { accountId, request, action: "sign-in.backup-code" });
      await enter(request, reply, answer);
      await noteEntry(answer.secret, request, "sign-in.backup-code");
      return ok({ state: "signed-in", codesLeft: accountId ? await library.countBackupCodes(accountId) : 0 });
    },
  });

  servePublic(door, api.beginEnrolment, {
    limited,
    limit: TEN_A_MINUTE,
    handle: async ({ password }, { request }) => {
      const half = await halfSignIn(request);
      if (!half) return NOT_SIGNED_IN;
      if (half.isEnrolled) return refuse({ type: "already-enrolled" });
      const tries = await take(db, `enrol ${half.accountId}`, TEN_IN_A_ROW);
      if (!tries.allowed) return refuse({ type: "locked", retryAfter: tries.retryAfter });
      const answer = await library.ask({
        path: "/two-factor/enable",
        body: { password, method: "totp" },
        tokenHash: half.tokenHash,
        ...here(request),
      });
      if (!answer.ok) return answer.code === "TOTP_ALREADY_ENABLED" ? refuse({ type: "already-enrolled" }) : WRONG;
      await forgive(db, `enrol ${half.accountId}`);
      const uri = String(answer.body.totpURI);
      return ok({ uri, key: new URL(uri).searchParams.get("secret") ?? "", backupCodes: answer.body.backupCodes as string[] });
    },
  });

  servePublic(door, api.finishEnrolment, {
    limited,
    limit: TEN_A_MINUTE,
    handle: async ({ code }, { request, reply }) => {
      const half = await halfSignIn(request);
      if (!half) return NOT_SIGNED_IN;
      if (half.isEnrolled) return refuse({ type: "already-enrolled" });
      const tries = await take(db, factorKey(half.accountId), TEN_IN_A_ROW);
      if (!tries.allowed) return refuse({ type: "locked", retryAfter: tries.retryAfter });
      const made = await transaction(db, async (tx) => {
        const factor = await findSecondFactor(tx, half.accountId);
        if (!factor || factor.verified || !isCodeNow(await library.decrypt(factor.secret), code)) return undefined;
        if (!(await claimCode(tx, half.accountId, library.hashOfCode(code)))) return undefined;
        await confirmSecondFactor(tx, half.accountId);
        const signIn = await makeSignIn(tx, {
          accountId: half.accountId,
          amr: "pwd+otp",
          userAgent: request.headers["user-agent"] ?? null,
        });
        await auditSignIn(tx, half, {
          action: "sign-in.enrolment",
          outcome: "done",
          signInId: signIn.signInId,
          requestId: String(request.id),
        });
        return signIn;
      });
      if (!made) return refuse({ type: "wrong-code" });
      await forgive(db, factorKey(half.accountId));
      void reply.header("set-cookie", cookie.write(made.secret));
      return ok({ state: "signed-in" });
    },
  });

  servePublic(door, api.signOut, {
    limited,
    handle: async (_, { request, reply }) => {
      const secret = cookie.read(request.headers.cookie);
      const half = await halfSignIn(request);
      if (secret) await endSignIn(db, secret);
      if (half)
        await auditSignIn(db, half, { action: "sign-in.end", outcome: "done", signInId: half.signInId, requestId: String(request.id) });
      void reply.header("set-cookie", cookie.clear());
      return ok({ state: "signed-out" });
    },
  });

  async function halfSignIn(request: FastifyRequest): Promise<HalfSignIn | undefined> {
    const secret = cookie.read(request.headers.cookie);
    return secret ? findSignIn(db, secret) : undefined;
  }

  /** Whatever sign-in this browser carried before ends: nobody can plant one and wait. */
  async function enter(request: FastifyRequest, reply: FastifyReply, answer: Reply): Promise<void> {
    const before = cookie.read(request.headers.cookie);
    if (before) await endSignIn(db, before);
    void reply.header("set-cookie", [...answer.cookies, answer.secret ? cookie.write(answer.secret) : cookie.clear()]);
  }

  async function noteEntry(secret: string, request: FastifyRequest, action: string): Promise<void> {
    const signIn = await findSignIn(db, secret);
    if (signIn) await auditSignIn(db, signIn, { action, outcome: "done", signInId: signIn.signInId, requestId: String(request.id) });
  }

  /** Somebody knows the password and not the code: the practice should be able to see that. */
  async function refusedFactor(
    answer: Reply,
    { accountId, request, action }: { accountId: string | undefined; request: FastifyRequest; action: string },
  ) {
    const type = whyRefused(answer);
    if (accountId) await auditSignIn(db, { accountId }, { action, outcome: type, signInId: null, requestId: String(request.id) });
    return refuse({ type });
  }
}

function whyRefused({ status, code }: Reply) {
  if (status === 429) return "locked";
  return code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE" || status === 409 ? "wrong-code" : "sign-in-expired";
}

const passwordKey = (email: string): string => `password ${email}`;
const addressKey = (address: string): string => `password from ${address}`;
