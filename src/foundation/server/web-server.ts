/** The web server before any route: limits, heads, strictness about what arrives, and what an accident looks like from outside. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { CannotStart, EXIT } from "./cannot-start.ts";
import type { Configuration } from "./configuration.ts";
import type { Log } from "./log.ts";
import { answerAccidents } from "./accidents.ts";

/** Slow or stuck visitors are cut off so that they never keep others waiting. */
const LIMITS = { requestTimeout: 10_000, bodyLimit: 256 * 1024, keepAliveTimeout: 5_000, maxRequestsPerSocket: 0 } as const;
const HTTP = { headersTimeout: 8_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 } as const;
const MOST_CONNECTIONS = 2_000;

export interface WebServer {
  readonly app: FastifyInstance;
  /** Every method and address that was mounted, "GET /health": what the contract is compared with. */
  readonly addresses: readonly string[];
}

export async function openWebServer(configuration: Configuration, log: Log): Promise<WebServer> {
  const app = fastify({
    ...LIMITS,
    ...(configuration.tls ? { https: { ...HTTP, ...certificateOf(configuration.tls) } } : { http: HTTP }),
    loggerInstance: log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    // One line for each answer, below, instead of the usual two.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    trustProxy: configuration.trustedProxies ?? false,
    // A request that has arrived is answered, also while the program stops.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  const addresses: string[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) if (one !== "HEAD") addresses.push(`${one} ${url}`);
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, "answered");
  });
  answerAccidents(app);
  await app.register(helmet, { ...heads(configuration), global: false });
  guardEveryAnswer(app);
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  if (configuration.rateLimits) await app.register(rateLimit, { max: 1_200, timeWindow: "1 minute", allowList: isPartOfAnApp });
  return { app: app as unknown as FastifyInstance, addresses };
}

/** A device that keeps the whole app for later fetches some four hundred of its files at once; five behind one address must not shut each other out. */
const isPartOfAnApp = ({ method, url }: { readonly method: string; readonly url: string }): boolean =>
  method === "GET" && /^\/(family\/)?assets\/[\w.-]+$/.test(url);

/** What the library writes is the same for every answer: it is asked once, and what it wrote then is written ever after. */
function guardEveryAnswer(app: Pick<FastifyInstance, "addHook">): void {
  let written: readonly (readonly [string, string])[] | undefined;
  app.addHook("onRequest", async (_, reply) => {
    if (written) for (const [name, value] of written) reply.raw.setHeader(name, value);
    else {
      reply.helmet();
      if (!reply.raw.hasHeader("content-security-policy")) throw new Error("An answer without its guards");
      written = Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]);
    }
  });
}

function heads({ publicUrl }: Configuration) {
  const secure = publicUrl.startsWith("https:");
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The theme writes its colours into a style element; scripts stay files of our own.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" as const },
    crossOriginOpenerPolicy: { policy: "same-origin" as const },
    crossOriginResourcePolicy: { policy: "same-origin" as const },
    frameguard: { action: "deny" as const },
  };
}

function certificateOf(tls: NonNullable<Configuration["tls"]>) {
  const read = (name: string, file: string) => {
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new CannotStart(`${name}: ${file} cannot be read`, { exitCode: EXIT.configuration, cause });
    }
  };
  return { cert: read("TLS_CERT", tls.certificate), key: read("TLS_KEY", tls.key) };
}
