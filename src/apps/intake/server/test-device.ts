/** A browser at the form of the intake, as far as a test needs one: forms, a cookie, and where it is sent on to. */
import type { FastifyInstance } from "fastify";
import { z } from "zod";

export class TestDevice {
  cookies: string[] = [];
  readonly app: FastifyInstance;
  constructor(app: FastifyInstance) {
    this.app = app;
  }

  async open(url: string) {
    const reply = await this.app.inject({ method: "GET", url, headers: this.heads() });
    return { status: reply.statusCode, text: reply.body, goesTo: String(reply.headers.location ?? "") };
  }

  async send(url: string, form: Readonly<Record<string, string | readonly string[]>> = {}) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, String(one));
    const reply = await this.app.inject({
      method: "POST",
      url,
      headers: { ...this.heads(), "content-type": "application/x-www-form-urlencoded" },
      payload: body.toString(),
    });
    for (const set of [reply.headers["set-cookie"] ?? []].flat()) this.cookies.push(set.split(";")[0] ?? "");
    const told = reply.body.startsWith("{") ? Kept.parse(reply.json()) : null;
    return { status: reply.statusCode, text: reply.body, goesTo: String(reply.headers.location ?? ""), told };
  }

  private heads = () => ({ cookie: this.cookies.join("; ") });
}

const Kept = z.looseObject({ id: z.string().optional(), type: z.string().optional(), met: z.object({ words: z.string() }).nullish() });
