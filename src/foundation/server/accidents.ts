/** What should not happen, told to the visitor without detail and to the log with it. The program goes on. */
import type { FastifyError, FastifyInstance } from "fastify";
import { isDatabaseUnreachable, isDiskFull } from "./database.ts";
import { type Problem, sendProblem } from "./problem.ts";

export function answerAccidents(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, type: problem.type }, "accident");
    if (problem.status === 503) reply.header("retry-after", "2");
    return sendProblem(reply, problem.status >= 500 ? { ...problem, requestId: String(request.id) } : problem);
  });
}

export function problemOf(error: FastifyError): Problem {
  if (isDatabaseUnreachable(error)) return { type: "database-unreachable", status: 503 };
  if (isDiskFull(error)) return { type: "disk-full", status: 507 };
  const known = WEB[error.code] ?? WEB[String(error.statusCode)];
  if (known) return known;
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? { type: "invalid-input", status } : { type: "accident", status: 500 };
}

const notJson: Problem = { type: "invalid-input", status: 400, issues: [{ path: [], code: "not-json" }] };

/** What the web server itself refuses before any route is asked. */
const WEB: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: notJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { type: "unsupported-media-type", status: 415 },
  FST_ERR_CTP_BODY_TOO_LARGE: { type: "too-large", status: 413 },
  FST_ERR_BAD_URL: { type: "not-found", status: 404 },
  408: { type: "too-slow", status: 408 },
  413: { type: "too-large", status: 413 },
  429: { type: "too-many-requests", status: 429 },
};
