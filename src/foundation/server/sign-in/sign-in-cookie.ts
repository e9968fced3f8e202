/** The cookie of a signed-in browser: 256 random bits, of which the database keeps only the hash. */
import { createHash, randomBytes } from "node:crypto";

/** Twelve hours after signing in it is over, whatever was done in between. */
export const ABSOLUTE_SECONDS = 12 * 3600;
/** Eight hours without a request end it too. */
export const IDLE_SECONDS = 8 * 3600;

export interface SignInCookie {
  readonly prefix: string;
  readonly name: string;
  readonly read: (cookieHeader: string | undefined) => string | undefined;
  readonly write: (secret: string) => string;
  readonly clear: () => string;
}

export const newSecret = (): string => randomBytes(32).toString("base64url");
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** The staff app and the portal have a cookie each: a sign-in at one door is none at the other. */
export type DoorName = "sign-in" | "portal";

/** On https the name itself (`__Host-`) makes the browser refuse a cookie that another host or an open connection tries to plant. */
export function signInCookie(isHttps: boolean, door: DoorName = "sign-in"): SignInCookie {
  const prefix = isHttps ? "__Host-sostenuto" : "sostenuto";
  const name = `${prefix}.${door}`;
  const flags = `Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
  return {
    prefix,
    name,
    read: (header) => {
      const value = readCookie(header, name);
      return value && /^[\w-]{43}$/.test(value) ? value : undefined;
    },
    write: (secret) => `${name}=${secret}; Max-Age=${ABSOLUTE_SECONDS}; ${flags}`,
    clear: () => `${name}=; Max-Age=0; ${flags}`,
  };
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(";").find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
