/** To whom somebody writes who found a fault, in the form of RFC 9116. There only where a contact was given: a false one is worse than none. */
import type { FastifyInstance } from "fastify";

const A_YEAR_MS = 365 * 24 * 3_600_000;

export function mountSecurityText(app: FastifyInstance, contact: string, publicUrl: string): void {
  // Counted from the start of the program: an installation that is no longer looked after says so by itself.
  const expires = new Date(Date.now() + A_YEAR_MS - 24 * 3_600_000).toISOString();
  const text = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en, fr",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
  app.get("/.well-known/security.txt", async (_, reply) => reply.type("text/plain; charset=utf-8").send(text));
}
