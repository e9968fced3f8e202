/** Mounts pages for people without a sign-in: whole HTML that needs no script, forms as browsers send them, and the same limits as every open door. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problemOf } from "./accidents.ts";
import type { PublicDoor } from "./serve-public.ts";
import type { Html } from "./html.ts";
import { type Limit, take } from "./attempts.ts";

export type PageAnswer =
  | { readonly page: Html; readonly status?: number }
  | { readonly seeOther: string; readonly cookie?: string }
  /** For a script of the page. */
  | { readonly told: unknown; readonly status?: number };

export interface PageAsked {
  /** The moment it is, by the program's one clock. */
  readonly now: string;
  readonly request: FastifyRequest;
  /** The names in the path. */
  readonly named: Readonly<Record<string, string>>;
  /** What follows the question mark. */
  readonly asked: URLSearchParams;
  /** What the form says; empty where nothing was sent. */
  readonly sent: URLSearchParams;
}

export interface Pages {
  readonly get: (path: `/${string}`, answer: (asked: PageAsked) => Promise<PageAnswer>) => void;
  /** `limit`: of what is sent from one address, where the usual one does not fit. */
  readonly post: (path: `/${string}`, answer: (asked: PageAsked) => Promise<PageAnswer>, limit?: Limit) => void;
}

/** No script but our own file may run here, whatever somebody managed to type. Forms say where they come from, so that a page of another site cannot send one. */
const HEADS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  // A browser may keep the page it shows, so that going back finds every word that was typed.
  "cache-control": "private, no-cache",
};

const A_MINUTE: Limit = { max: 30, seconds: 60, from: "first" };

export function servePages(
  door: PublicDoor,
  options: {
    /** False only where an installation has switched its limits off. */
    readonly limited: boolean;
    /** The page that says what went wrong, by the type of the problem, in words a visitor understands. */
    readonly trouble: (type: string, request: FastifyRequest) => Html;
  },
  mount: (pages: Pages, scope: FastifyInstance) => void,
): void {
  const send = (reply: FastifyReply, status: number, page: Html) =>
    reply.code(status).type("text/html; charset=utf-8").send(`<!doctype html>\n${page.text}`);

  void door.app.register(async (scope) => {
    // Only these pages take forms as browsers send them; every other door takes JSON and nothing else.
    scope.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) => done(null, body));
    scope.addHook("onRequest", async (_, reply) => void reply.headers(HEADS));
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const { type, status } = problemOf(error);
      if (status >= 500) request.log.error({ err: error, type }, "accident");
      return send(reply, status, options.trouble(type, request));
    });

    const route = (method: "GET" | "POST", path: string, answer: (asked: PageAsked) => Promise<PageAnswer>, limit = A_MINUTE) =>
      scope.route({
        method,
        url: path,
        handler: async (request, reply) => {
          if (options.limited && method === "POST") {
            const taken = await take(door.database.db, `${method} ${path} ${request.ip}`, limit);
            if (!taken.allowed)
              return send(reply.header("retry-after", taken.retryAfter), 429, options.trouble("too-many-requests", request));
          }
          const given = await answer({
            now: door.clock(),
            request,
            named: namesIn(request.params),
            asked: new URLSearchParams(request.url.split("?").slice(1).join("?")),
            sent: new URLSearchParams(typeof request.body === "string" ? request.body : ""),
          });
          if ("told" in given) return reply.code(given.status ?? 200).send(given.told);
          if ("seeOther" in given) {
            if (given.cookie !== undefined) void reply.header("set-cookie", given.cookie);
            return reply.redirect(given.seeOther, 303);
          }
          return send(reply, given.status ?? 200, given.page);
        },
      });
    mount(
      { get: (path, answer) => void route("GET", path, answer), post: (path, answer, limit) => void route("POST", path, answer, limit) },
      scope,
    );
  });
}

const namesIn = (params: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
