/** Is this the password of this account? */
import { verifyPassword } from "better-auth/crypto";
import type { Tx } from "../database.ts";
import { findPasswordHash } from "./sign-in-store.ts";

export async function isPasswordOf(tx: Tx, accountId: string, password: string): Promise<boolean> {
  const hash = await findPasswordHash(tx, accountId);
  return hash !== undefined && verifyPassword({ hash, password });
}
