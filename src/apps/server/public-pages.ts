/** The few addresses that answer without a sign-in: is it alive, can it work, what can it do, and the staff app itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Installation } from "#foundation/server/installation.ts";
import type { Door } from "#foundation/server/door.ts";
import { openApiOf } from "#foundation/server/openapi.ts";
import { sendProblem } from "#foundation/server/problem.ts";

/** What answers outside the contract of /openapi.json. A test compares this list with what is really mounted. */
export const OUTSIDE_THE_CONTRACT: readonly string[] = [
  "GET /health",
  "GET /ready",
  "GET /openapi.json",
  "GET /*",
  "PATCH /api/v1/tus/recordings/:id",
  "GET /api/v1/recordings/:id/media",
  "GET /family/*",
  "GET /feeds/:secret.ics",
  "GET /refer",
  "POST /refer",
  "GET /refer/:practice",
  "POST /refer/:practice",
  "GET /refer/:practice/sent/:form",
  "GET /refer/:practice/status",
  "GET /refer/refer.js",
  "GET /refer/style.css",
  "GET /intake/:secret",
  "POST /intake/:secret",
  "POST /intake/:secret/ask",
  "GET /intake/form/:link",
  "POST /intake/form/:link",
  "POST /intake/form/:link/keep",
  "GET /seen/:secret",
  "POST /seen/:secret",
  "GET /seen/style.css",
  "GET /intake/style.css",
  "GET /intake/form.js",
];

interface State {
  readonly version: string;
  readonly isStopping: () => boolean;
}

export function mountHealth(door: Door, { version, isStopping }: State): void {
  const { app, database } = door;
  app.get("/health", { config: { rateLimit: false } }, async () => ({ status: "live", version }));
  app.get("/ready", { config: { rateLimit: false } }, async (_, reply) => {
    if (isStopping()) return sendProblem(reply, { type: "stopping", status: 503 });
    await database.pool.query("select 1");
    return { status: "ready" };
  });
  app.get("/openapi.json", async () => openApiOf(door.mounted, { version }));
}

const NOT_PAGES = /^\/(api|feeds|demo|refer|intake|seen|health|ready|openapi\.json)(\/|$)/;
const A_YEAR = "public, max-age=31536000, immutable";

/** The built staff app and the family portal. Any other page address gives the index of its app, so that a reload stays where it was. */
export async function mountPages(app: FastifyInstance, { desk, family }: Pick<Installation, "desk" | "family">): Promise<void> {
  if (family) await app.register(fastifyStatic, { ...filesIn(family), prefix: "/family/", index: false, decorateReply: false });
  if (desk) await app.register(fastifyStatic, { ...filesIn(desk), decorateReply: false });
  const pages = [
    { of: /^\/family(\/|$)/, html: indexIn(family), name: "family portal" },
    { of: /^\//, html: indexIn(desk), name: "staff app" },
  ];
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split("?", 1)[0] ?? "/";
    const isPage = (request.method === "GET" || request.method === "HEAD") && !NOT_PAGES.test(path) && !/\.\w+$/.test(path);
    const page = isPage ? pages.find(({ of }) => of.test(path)) : undefined;
    if (page === undefined) return sendProblem(reply, { type: "not-found", status: 404 });
    if (page.html !== undefined) return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page.html);
    return reply
      .code(503)
      .type("text/plain; charset=utf-8")
      .send(`The ${page.name} is not built yet. Start with \`npm start\`, which builds it.\n`);
  });
}

const indexIn = (folder: string | undefined): string | undefined => folder && readFileSync(join(folder, "index.html"), "utf8");

const filesIn = (root: string) => ({
  root,
  cacheControl: false,
  setHeaders: (response: { setHeader: (name: string, value: string) => unknown }, path: string) =>
    void response.setHeader("cache-control", /[\\/]assets[\\/]/.test(path) ? A_YEAR : "no-cache"),
});
