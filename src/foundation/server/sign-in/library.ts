/**
 * The part of better-auth that is used: password, authenticator code, backup code, and the start of an enrolment.
 * It is never mounted. Our routes ask it for these four things with a request they build themselves, so none of its other routes exists.
 */
import { createHmac, randomInt } from "node:crypto";
import { APIError } from "better-auth/api";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins/two-factor";
import { Kysely, PostgresDialect } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Database, Tx } from "../database.ts";
import { ABSOLUTE_SECONDS, hashOf, IDLE_SECONDS, newSecret, readCookie, type SignInCookie } from "./sign-in-cookie.ts";
import { claimCode, findBackupCodes, findChallenged, isDisabled, type Proof, replaceBackupCodes } from "./sign-in-store.ts";

type Path = "/sign-in/email" | "/two-factor/enable" | "/two-factor/verify-totp" | "/two-factor/verify-backup-code";

const PROOF_BY_PATH: Readonly<Record<string, Proof>> = {
  "/sign-in/email": "pwd",
  "/two-factor/verify-totp": "pwd+otp",
  "/two-factor/verify-backup-code": "pwd+backup",
};

/** Our name for the header that carries the new sign-in's hash inwards; browsers cannot send it, because headers are not passed on. */
const HASH_HEADER = "x-sign-in-hash";

export interface Question {
  readonly path: Path;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: string | undefined;
  /** Of a half sign-in, for the enrolment. */
  readonly tokenHash?: string;
  readonly address: string;
  readonly userAgent: string;
}

export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The cookies of the minutes between password and code. */
  readonly cookies: readonly string[];
  /** The secret of the sign-in this made, if it made one. */
  readonly secret: string | undefined;
}

export interface Library {
  readonly ask: (question: Question) => Promise<Reply>;
  readonly decrypt: (text: string) => Promise<string>;
  readonly countBackupCodes: (accountId: string) => Promise<number>;
  readonly hashOfCode: (code: string) => string;
  /** Whose password was just given in the browser that carries these cookies, and who has not proved the second factor yet. */
  readonly whoIsHalfway: (cookies: string | undefined) => Promise<string | undefined>;
  /** Replaces the backup codes by ten new ones; they exist in the clear only in the answer. */
  readonly replaceBackupCodes: (tx: Tx, accountId: string) => Promise<readonly string[]>;
}

export interface LibraryGround {
  readonly database: Database;
  readonly secret: Buffer;
  readonly codeKey: Buffer;
  readonly cookie: SignInCookie;
  readonly publicUrl: string;
}

export function openLibrary(ground: LibraryGround): Library {
  const auth = betterAuth(libraryOptions(ground));
  const challengeCookie = `${ground.cookie.prefix}.two_factor`;
  const sessionCookie = `${ground.cookie.prefix}.session_token`;

  async function ask({ path, body, cookies, tokenHash, address, userAgent }: Question): Promise<Reply> {
    const secret = newSecret();
    const challenge = readCookie(cookies, challengeCookie);
    const sent = [
      ...(challenge ? [`${challengeCookie}=${challenge}`] : []),
      ...(tokenHash ? [`${sessionCookie}=${signed(tokenHash)}`] : []),
    ].join("; ");
    const response = await auth.handler(
      new Request(`${ground.publicUrl}${BASE}${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: new URL(ground.publicUrl).origin,
          "x-forwarded-for": address,
          "user-agent": userAgent,
          [HASH_HEADER]: hashOf(secret),
          ...(sent ? { cookie: sent } : {}),
        },
        body: JSON.stringify(body),
      }),
    );
    const answer = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
    if (response.status >= 500) throw new Error(`Signing in failed at ${path}: ${saidIn(answer.message) || response.status}`);
    return {
      ok: response.ok,
      status: response.status,
      code: saidIn(answer.code),
      body: answer,
      cookies: response.headers.getSetCookie().filter((line) => line.startsWith(`${challengeCookie}=`)),
      secret: response.ok && answer.token === hashOf(secret) ? secret : undefined,
    };
  }

  const signed = (value: string) =>
    encodeURIComponent(`${value}.${createHmac("sha256", textOf(ground.secret)).update(value).digest("base64")}`);
  const encrypt = async (text: string) => symmetricEncrypt({ key: (await auth.$context).secretConfig, data: text });
  const decrypt = async (text: string) => symmetricDecrypt({ key: (await auth.$context).secretConfig, data: text });
  const backupCodesOf = async (accountId: string) => {
    const text = await findBackupCodes(ground.database.db, accountId);
    return text === undefined ? "[]" : decrypt(text);
  };
  return {
    ask,
    decrypt,
    countBackupCodes: async (accountId) => {
      const codes: unknown = JSON.parse(await backupCodesOf(accountId));
      return Array.isArray(codes) ? codes.length : 0;
    },
    hashOfCode: hashOfCode(ground.codeKey),
    whoIsHalfway: async (cookies) => {
      const identifier = decodeURIComponent(readCookie(cookies, challengeCookie) ?? "").replace(/\.[^.]*$/, "");
      return identifier === "" ? undefined : findChallenged(ground.database.db, hashOf(identifier));
    },
    replaceBackupCodes: async (tx, accountId) => {
      const codes = newBackupCodes();
      await replaceBackupCodes(tx, accountId, await encrypt(JSON.stringify(codes)));
      return codes;
    },
  };
}

/** Ten codes without letters that look alike, because they are typed from paper on a bad day. */
const newBackupCodes = (): string[] => Array.from({ length: 10 }, () => `${someLetters()}-${someLetters()}`);
const someLetters = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const BASE = "/inside";
const DATES = { createdAt: "created_at", updatedAt: "updated_at" } as const;
const saidIn = (field: unknown): string => (typeof field === "string" ? field : "");

const textOf = (secret: Buffer): string => secret.toString("base64url");
/** Keyed: six figures alone would be found from their hash in a moment. */
const hashOfCode = (key: Buffer) => (code: string) => createHmac("sha256", key).update(code).digest("base64url");

/** Exported for the test that compares our migration with what the library would build. */
export function libraryOptions({ database, secret, codeKey, cookie, publicUrl }: LibraryGround) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.pool }) });
  const codeHash = hashOfCode(codeKey);
  return {
    appName: "Sostenuto",
    baseURL: publicUrl,
    basePath: BASE,
    secret: textOf(secret),
    database: { db, type: "postgres", schemaName: "auth" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { modelName: "account", fields: { emailVerified: "email_verified", ...DATES } },
    account: {
      modelName: "credential",
      fields: {
        accountId: "subject",
        userId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...DATES,
      },
    },
    verification: { modelName: "challenge", storeIdentifier: "hashed", fields: { expiresAt: "expires_at", ...DATES } },
    session: {
      modelName: "sign_in",
      fields: {
        token: "token_hash",
        userId: "account_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...DATES,
      },
      expiresIn: ABSOLUTE_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        amr: { type: "string", input: false },
        absoluteExpiry: { type: "date", input: false, fieldName: "absolute_expiry" },
        factorAt: { type: "date", required: false, input: false, fieldName: "factor_at" },
      },
    },
    plugins: [
      twoFactor({
        backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "second_factor",
            fields: {
              userId: "account_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
    // Our own limits count in the database, by account and by address, and answer in our own words.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: cookie.prefix,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: cookie.prefix.startsWith("__Host-"), httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const proof = PROOF_BY_PATH[context?.path ?? ""];
            const tokenHash = context?.headers?.get(HASH_HEADER);
            if (!proof || !tokenHash) throw new APIError("UNAUTHORIZED", { code: "NOT_A_WAY_IN" });
            if (await isDisabled(database.db, session.userId)) throw new APIError("UNAUTHORIZED", { code: "INVALID_EMAIL_OR_PASSWORD" });
            if (proof === "pwd+otp" && !(await claimCode(database.db, session.userId, codeHash(String(context?.body?.code)))))
              throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE" });
            const now = Date.now();
            return {
              data: {
                ...session,
                token: tokenHash,
                amr: proof,
                factorAt: proof === "pwd" ? null : new Date(now),
                expiresAt: new Date(now + IDLE_SECONDS * 1000),
                absoluteExpiry: new Date(now + ABSOLUTE_SECONDS * 1000),
              },
            };
          },
        },
      },
    },
  } satisfies BetterAuthOptions;
}
