/** Reads a letter that a mail server sends back (RFC 3464): to whom it could not be given, for good, and why. Anything else says nothing. */

export type ReturnedWhy = "nobody" | "full" | "refused";

export interface ReturnedLetter {
  /** Every address the mail was sent to, and those it names as the ones that could not be reached. */
  readonly sentTo: readonly string[];
  readonly mailboxes: readonly string[];
  readonly why: ReturnedWhy;
}

/** As much as is looked at; what a server sends back is small, and the letter in it is not needed. */
const MOST = 256 * 1024;

/** Undefined: no report, a delay, a success, or a trouble that passes. A person on holiday who answers by machine is no returned letter. */
export function readReturned(raw: string): ReturnedLetter | undefined {
  const mail = partOf(raw.slice(0, MOST).replaceAll(/\r\n?/g, "\n"));
  if (!/^multipart\/report/i.test(mail.type) || !/report-type="?delivery-status/i.test(mail.type)) return undefined;
  const parts = partsOf(mail);
  const report = parts.find(({ type }) => /^message\/(global-)?delivery-status/i.test(type));
  if (report === undefined) return undefined;
  // The first block is about the letter, each further one about one mailbox.
  const failed = blocksOf(report.body)
    .slice(1)
    .filter((block) => block.get("action")?.toLowerCase() === "failed" && /^5\.\d+\.\d+/.test(block.get("status") ?? ""));
  const [first] = failed;
  if (first === undefined) return undefined;
  const copy = parts.find(({ type }) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/i.test(type));
  const named = failed.flatMap((block) => [block.get("original-recipient"), block.get("final-recipient")]);
  // Behind a forwarding the report names another mailbox: the letter itself says to which one it went.
  const written = copy === undefined ? [] : [headsOf(copy.body).get("to")];
  const heads = ["to", "delivered-to", "x-original-to", "envelope-to", "x-delivered-to"].map((name) => mail.heads.get(name));
  return { sentTo: addressesIn(heads), mailboxes: addressesIn([...named, ...written]), why: whyOf(first.get("status") ?? "") };
}

/** RFC 3463: 5.1 = the address, 5.2.2 = a full mailbox; the rest is a refusal. */
const whyOf = (status: string): ReturnedWhy => (status.startsWith("5.1.") ? "nobody" : status.startsWith("5.2.2") ? "full" : "refused");

interface Part {
  readonly heads: ReadonlyMap<string, string>;
  readonly type: string;
  readonly body: string;
}

function partOf(text: string): Part {
  const end = text.indexOf("\n\n");
  const heads = headsOf(end === -1 ? text : text.slice(0, end));
  return { heads, type: heads.get("content-type") ?? "", body: end === -1 ? "" : text.slice(end + 2) };
}

function partsOf({ type, body }: Part): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ""}`;
  if (mark === "--") return [];
  return `\n${body}`
    .split(`\n${mark}`)
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => partOf(piece.replace(/^[^\n]*\n/, "")));
}

const blocksOf = (body: string): ReadonlyMap<string, string>[] =>
  body
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map(headsOf);

/** The first of each name; a line that begins with a space belongs to the one before. */
function headsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const [heads = ""] = text.split("\n\n", 1);
  for (const line of heads.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

/** `rfc822; Nadia@home.example`, `Nadia <nadia@home.example>`, several with commas. */
const addressesIn = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ?? "").match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []).map((one) => one.toLowerCase())),
];
