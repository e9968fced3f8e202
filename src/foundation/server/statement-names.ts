/** Statements that come again get a name, so that each connection parses and plans them once and afterwards only hears the values. */
import { createHash } from "node:crypto";

/** A statement of one evening's tidying is not worth remembering on every connection. */
const KNOWN_FROM = 3;
/** Each connection keeps the plans of so many statements at most, and this program so many texts in mind. */
const MOST_NAMED = 250;
const MOST_SEEN = 2_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMED || !/^\s*(select|with|insert|update|delete)\b/i.test(text)) return known;
  const times = (uses.get(text) ?? 0) + 1;
  if (times < KNOWN_FROM) {
    if (uses.size >= MOST_SEEN) uses.clear();
    uses.set(text, times);
    return undefined;
  }
  uses.delete(text);
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}
