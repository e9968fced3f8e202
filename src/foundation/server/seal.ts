/** What a signature binds: whoever changes one of the parts breaks it. */
import { createHash } from "node:crypto";

export const sealOf = (parts: readonly unknown[]): string => createHash("sha256").update(JSON.stringify(parts, inOrder)).digest("hex");

/** The database keeps the keys of an object in an order of its own, so they are put in one order before they are hashed. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
