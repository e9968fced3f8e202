/** A page of another site must not act with this browser's sign-in: every change names where it comes from, and it must be here. */
import type { FastifyInstance } from "fastify";
import { isLoopback } from "../configuration.ts";
import { sendProblem } from "../problem.ts";

export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).origin;
  app.addHook("onRequest", async (request, reply) => {
    if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const isHere = origin === undefined ? site !== "cross-site" : isOwn(origin, own, request.headers.host);
    if (!isHere) return sendProblem(reply, { type: "foreign-origin", status: 403 });
  });
}

/** The address people type, or this very computer asked for by its loopback name. */
function isOwn(origin: string, own: string, host: string | undefined): boolean {
  if (origin === own) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return isLoopback(from.hostname.replace(/^\[|\]$/g, "")) && from.host === host;
}
