/** A return address that is good for one letter to one mailbox: a letter that comes back says by it which one it was, and nobody can make one up. */
import { createHmac, timingSafeEqual } from "node:crypto";

const SIGN_LETTERS = 16;

export interface ReturnAddresses {
  /** `returns+k<letter>-<sign>@practice.example`: the letter’s id and a sign over it and the mailbox it goes to. */
  readonly of: (letterId: string, mailbox: string) => string;
  /** The letter such an address stands for, when the sign holds for one of these mailboxes; and which of them that is. */
  readonly read: (address: string, mailboxes: readonly string[]) => { readonly letterId: string; readonly mailbox: string } | undefined;
}

/** `base` is the mailbox that returned letters come to; mail servers hand on what stands behind a plus. */
export function returnAddresses(base: string, key: Buffer): ReturnAddresses {
  const [name = "", host = ""] = base.toLowerCase().split("@");
  const signOf = (letter: string, mailbox: string) =>
    createHmac("sha256", key).update(`${letter} ${mailbox.toLowerCase()}`).digest("hex").slice(0, SIGN_LETTERS);
  const form = new RegExp(`^${escaped(name)}\\+k([0-9a-f]{32})-([0-9a-f]{${SIGN_LETTERS}})@${escaped(host)}$`);
  return {
    of: (letterId, mailbox) => {
      const letter = letterId.replaceAll("-", "").toLowerCase();
      return `${name}+k${letter}-${signOf(letter, mailbox)}@${host}`;
    },
    read: (address, mailboxes) => {
      const [, letter = "", sign = ""] = form.exec(address.trim().toLowerCase()) ?? [];
      const mailbox = letter === "" ? undefined : mailboxes.find((one) => isSame(sign, signOf(letter, one)));
      return mailbox === undefined
        ? undefined
        : { letterId: letter.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), mailbox };
    },
  };
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
