/**
 * Two dialects that browsers and upload programs speak, put before operations of the contract: the tus protocol 1.0 (core: HEAD and PATCH) for bytes that come,
 * and byte ranges for bytes that go. Each letter is asked again as an ordinary operation, so rights, trail and refusals are those of `serve`.
 */
import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { addressOf } from "./serve.ts";

const BYTES = "application/offset+octet-stream";
const VERSION = "1.0.0";

interface Pieces {
  /** What the addresses are called: /api/v1/tus/NAME/{id}, /api/v1/NAME/{id}/media. */
  readonly name: string;
  readonly id: string;
  /** Answers `{ offset, size }`. */
  readonly state: Endpoint;
  /** Takes `{ offset, content }`, answers `{ offset }`. */
  readonly piece: Endpoint;
  /** Takes `{ from, until }`. */
  readonly bytes: Endpoint;
}

export function byPieces(app: FastifyInstance, { name, id, state, piece, bytes }: Pieces): void {
  const idsOf = (request: FastifyRequest) => ({ [id]: z.object({ id: z.string().max(100) }).parse(request.params).id });

  void app.register(async (scope) => {
    scope.addContentTypeParser(BYTES, { parseAs: "buffer" }, (_, body, done) => done(null, body));

    scope.route({
      method: "HEAD",
      url: `/api/v1/tus/${name}/:id`,
      handler: async (request, reply) => {
        const answer = await again(app, request, { method: "GET", url: addressOf(state, idsOf(request)) });
        const known = State.safeParse(bodyOf(answer));
        reply.header("tus-resumable", VERSION).header("cache-control", "no-store").code(answer.statusCode);
        if (known.success) reply.header("upload-offset", known.data.offset).header("upload-length", known.data.size);
        return reply.send();
      },
    });

    scope.route({
      method: "PATCH",
      url: `/api/v1/tus/${name}/:id`,
      bodyLimit: piece.most ?? 256 * 1024,
      handler: async (request, reply) => {
        reply.header("tus-resumable", VERSION);
        const offset = Offset.safeParse(request.headers["upload-offset"]);
        if (request.headers["tus-resumable"] !== VERSION) return reply.code(412).header("tus-version", VERSION).send();
        if (!offset.success || !(request.body instanceof Uint8Array)) return reply.code(400).send();
        const url = addressOf(piece, idsOf(request));
        const content = Buffer.from(request.body).toString("base64");
        const answer = await again(app, request, {
          method: "POST",
          url,
          headers: { "content-type": "application/json", "idempotency-key": keyFor(url, offset.data, content) },
          payload: JSON.stringify({ offset: offset.data, content }),
        });
        const moved = z.object({ offset: z.number() }).safeParse(bodyOf(answer));
        if (answer.statusCode === 200 && moved.success) return reply.code(204).header("upload-offset", moved.data.offset).send();
        return passOn(reply, answer);
      },
    });

    scope.route({
      method: "GET",
      url: `/api/v1/${name}/:id/media`,
      handler: async (request, reply) => {
        const range = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? "");
        const query = range === null ? "" : `?from=${range[1]}${range[2] === "" ? "" : `&until=${range[2]}`}`;
        const answer = await again(app, request, { method: "GET", url: addressOf(bytes, idsOf(request)) + query });
        if (answer.statusCode !== 200) return passOn(reply, answer);
        for (const header of [
          "content-type",
          "content-disposition",
          "content-range",
          "x-content-type-options",
          "content-security-policy",
        ]) {
          const value = answer.headers[header];
          if (value !== undefined) reply.header(header, value);
        }
        return reply.code(206).header("accept-ranges", "bytes").header("cache-control", "no-store").send(answer.rawPayload);
      },
    });
  });
}

const State = z.object({ offset: z.number(), size: z.number() });
const Offset = z.coerce.number().int().min(0);

/** The same letter sent again is the same deed. */
function keyFor(url: string, offset: number, content: string): string {
  const sum = createHash("sha256").update(`${url} ${offset} ${content}`).digest("hex");
  return `${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-a${sum.slice(17, 20)}-${sum.slice(20, 32)}`;
}

interface Letter {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** Of the letter’s own heads everything that says who asks goes along; what describes its body does not. */
const again = (app: FastifyInstance, request: FastifyRequest, letter: Letter) => {
  const {
    "content-length": _length,
    "content-type": _type,
    "accept-encoding": _encoding,
    "transfer-encoding": _transfer,
    range: _range,
    ...own
  } = request.headers;
  return app.inject({ ...letter, remoteAddress: request.ip, headers: { ...own, ...letter.headers } });
};
type Answered = Awaited<ReturnType<typeof again>>;

const bodyOf = (answer: Answered): unknown => {
  try {
    return JSON.parse(answer.payload);
  } catch {
    return undefined;
  }
};

const passOn = (reply: FastifyReply, answer: Answered) =>
  reply
    .code(answer.statusCode)
    .header("content-type", answer.headers["content-type"] ?? "application/problem+json")
    .send(answer.payload);
