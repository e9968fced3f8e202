/** What a refusal looks like on the wire: RFC 9457 problem+json, with our kebab-case `type`. */
import type { FastifyReply } from "fastify";
import type { Issue } from "#foundation/issues.ts";

export interface Problem {
  readonly type: string;
  readonly status: number;
  /** For `needs-consent`: the kind that is missing. */
  readonly kind?: string;
  /** For `invalid-input`: which field, what is wrong with it, and the limit it broke. Never the value. */
  readonly issues?: readonly Issue[];
  /** For accidents: what to tell whoever runs the program, so that the log line is found. */
  readonly requestId?: string;
}

export const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply.code(problem.status).type("application/problem+json").send(problem);
