/** The only way to mount a route: who, ids, right, input, key, deed, trace, commit. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import { COMMON_REFUSALS, type Endpoint, FileAnswer, fillPath, type HttpStatus, idsInPath } from "#foundation/endpoint.ts";
import type { Result } from "#foundation/result.ts";
import { audit } from "./audit.ts";
import { isForeignKeyViolation, isUniqueViolation, isWorthRetrying, type Tx, transaction, violatedConstraint } from "./database.ts";
import type { Actor, AnswerAtOnce, Arrival, Decision, Door, Find, Subject } from "./door.ts";
import { JsonText } from "./json-text.ts";
import { type Problem, sendProblem } from "./problem.ts";
import { type Answer, everyValue } from "./reading.ts";
import { loosePlaces } from "./strict-shape.ts";
import { type DeedKey, earlierReply, hashOfBody, ONE_REPLY_PER_KEY, rememberReply } from "./remembered-reply.ts";
import { type SwiftDeed, swiftly } from "./swift-deed.ts";
import { understand } from "./understand.ts";

export interface Moment {
  /** The one clock of this request. */
  readonly now: string;
  readonly actor: Actor;
  readonly decision: Extract<Decision, { allow: true }>;
  readonly subject: Subject;
  readonly door: Door;
}

export interface Service<Ids, Input, Output, Refusal> {
  /** Finds the very record the right is asked about; undefined = this practice has none such. Left out when the operation touches the practice as a whole. */
  readonly find?: Find<Ids>;
  readonly handle: (
    tx: Tx,
    given: { readonly ids: Ids; readonly input: Input },
    moment: Moment,
  ) => Promise<Result<Output | JsonText<Output>, Refusal>>;
  /** For a screen that is one question: it is asked together with the right where that can be. */
  readonly answer?: Answer;
  /** For a deed that is nearly always the first word about its record. */
  readonly swift?: SwiftDeed<Ids, Input, Output, never>;
  /** For an answer with a secret that is shown once: what is remembered of it instead, and answered when the deed is sent again. */
  readonly remembered?: Output;
}

export const API = "/api/v1";

export function serve<
  Ids extends z.ZodType,
  Input extends z.ZodType,
  Output extends z.ZodType,
  Refusals extends Readonly<Record<string, HttpStatus>>,
>(
  door: Door,
  it: Endpoint<Ids, Input, Output, Refusals>,
  service: Service<z.output<Ids>, z.output<Input>, z.input<Output>, { readonly type: keyof Refusals & string }>,
): void {
  if (!door.guard.knows(it.may)) throw new Error(`${it.method} ${it.path}: no row "${it.may}" in the policy table`);
  if (idsInPath(it.path).length > 0 && !service.find) throw new Error(`${it.method} ${it.path}: has ids but finds no record`);
  const loose = [...loosePlaces(it.ids), ...loosePlaces(it.input)];
  if (loose.length > 0) throw new Error(`${it.method} ${it.path}: unknown fields would pass in ${loose.join(", ")}: use z.strictObject`);
  door.mounted.push(it);
  const arrive = door.guard.arriving(it.may, service.find);

  const atOnce = service.answer && it.method === "GET" ? door.guard.answering(it.may, service.find, service.answer) : undefined;

  const swift = service.swift && swiftly(door, { it, find: service.find, swift: service.swift, keyOf: keyIn, deedOf: deedIn });

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const text = atOnce && (await readAtOnce(atOnce, request));
    if (text !== undefined) return reply.code(200).type(JSON_TYPE).send(text);
    const done = swift && (await swift(request));
    if (done !== undefined) return reply.code(200).send(done);
    const outcome = await withRetry(() => transaction(door.database.db, (tx) => once(tx, request)));
    if ("problem" in outcome) return sendProblem(reply, outcome.problem);
    if (outcome.answer instanceof JsonText) return reply.code(200).type(JSON_TYPE).send(outcome.answer.text);
    return it.sends ? sendFile(reply, it.sends, FileAnswer.parse(outcome.answer)) : reply.code(200).send(outcome.answer);
  };
  door.app.route({
    method: it.method,
    url: API + it.path.replace(/\{(\w+)\}/g, ":$1"),
    handler,
    ...(it.most === undefined ? {} : { bodyLimit: it.most }),
  });

  /** What was asked badly is refused the longer way, where everything is asked in its order. */
  async function readAtOnce(ask: AnswerAtOnce, request: FastifyRequest): Promise<string | undefined> {
    const [ids, input] = [understand(it.ids, request.params), understand(it.input, request.query)];
    return ids.ok && input.ok ? ask(door.database, request, everyValue(ids.value, input.value, door.clock())) : undefined;
  }

  async function once(tx: Tx, request: FastifyRequest): Promise<{ answer: unknown } | { problem: Problem }> {
    const ids = understand(it.ids, request.params);
    const arrived = await arrive(tx, request, ids.ok ? ids.value : undefined, it.method === "POST" ? keyIn(request) : undefined);
    if (!arrived) return problem("not-signed-in", 401);
    if (!ids.ok) return { problem: ids.refusal };
    const { actor, subject } = arrived;
    const trace = {
      ...traceOf(actor, request),
      action: it.may,
      kind: subject?.kind ?? it.may.split(".")[0] ?? "",
      recordId: subject?.id ?? null,
      clientId: subject?.clientId ?? null,
    };
    const ended = async (rule: string, outcome: string) => audit(tx, { ...trace, rule, outcome });

    /** What signs, ends or takes away may stand in its own way when it arrives a second time: it was done, and is answered as it was. */
    const doneBefore = async (rule: string) => {
      const deed = it.method === "POST" && understand(it.input, request.body).ok && deedIn(request, actor, ids.value);
      const { earlier } = arrived;
      if (!deed || earlier?.bodyHash !== deed.bodyHash) return undefined;
      await ended(rule, "answered-again");
      return { answer: earlier.reply };
    };
    if (!subject) {
      const done = await doneBefore("none");
      if (done) return done;
      await ended("none", "not-found");
      return problem("not-found", 404);
    }
    const decision = await arrived.decide(subject);
    if (!decision.allow && decision.needsConsent !== undefined) {
      await ended(decision.rule, "needs-consent");
      return { problem: { type: "needs-consent", status: COMMON_REFUSALS["needs-consent"], kind: decision.needsConsent } };
    }
    if (!decision.allow && decision.laidAside) {
      const done = await doneBefore(decision.rule);
      if (done) return done;
      await ended(decision.rule, "laid-aside");
      return problem("laid-aside", COMMON_REFUSALS["laid-aside"]);
    }
    if (!decision.allow) {
      const done = decision.seen ? await doneBefore(decision.rule) : undefined;
      if (done) return done;
      await ended(decision.rule, decision.seen ? "not-allowed" : "not-found");
      return decision.seen ? problem("not-allowed", 403) : problem("not-found", 404);
    }

    const input = understand(it.input, it.method === "GET" ? request.query : request.body);
    if (!input.ok) {
      await ended(decision.rule, "invalid-input");
      return { problem: input.refusal };
    }

    const moment = { now: door.clock(), actor, decision, subject, door };
    if (it.method === "GET") {
      const read = await service.handle(tx, { ids: ids.value, input: input.value }, moment);
      await ended(decision.rule, read.ok ? "done" : read.refusal.type);
      return read.ok ? { answer: checked(read.value, actor) } : refused(read.refusal);
    }

    const deed = deedIn(request, actor, ids.value);
    if (!deed) {
      await ended(decision.rule, "invalid-input");
      return { problem: { type: "invalid-input", status: 400, issues: [{ path: ["idempotency-key"], code: "missing" }] } };
    }
    const answerAgain = async ({ bodyHash, reply }: NonNullable<Arrival["earlier"]>) => {
      const sameBody = bodyHash === deed.bodyHash;
      await ended(decision.rule, sameBody ? "answered-again" : "key-reused");
      return sameBody ? { answer: reply } : problem("key-reused", 422);
    };
    if (arrived.earlier) return answerAgain(arrived.earlier);

    await sql`savepoint deed`.execute(tx);
    const done = await service.handle(tx, { ids: ids.value, input: input.value }, moment).catch(async (error: unknown) => {
      // A foreign id inside the body breaks a key that contains the practice: for this person that record does not exist.
      if (isForeignKeyViolation(error)) return { ok: false as const, refusal: { type: "not-found" as const } };
      if (isUniqueViolation(error)) return { ok: false as const, refusal: { type: "already-exists" as const } };
      throw error;
    });
    if (!done.ok) {
      await sql`rollback to savepoint deed`.execute(tx);
      // The same deed may have arrived twice in one moment: then what stood in the way is its own first arrival.
      const meanwhile = await earlierReply(tx, deed);
      if (meanwhile) return answerAgain(meanwhile);
      await ended(decision.rule, done.refusal.type);
      return refused(done.refusal);
    }
    const answer = it.output.parse(done.value);
    rememberReply(tx, deed, service.remembered ?? answer, { ...trace, rule: decision.rule, outcome: "done" });
    return { answer };
  }

  /** Nothing leaves that the operation does not promise; what the database wrote for the staff is sent as it is. */
  function checked(value: unknown, { duties }: Actor): unknown {
    if (!(value instanceof JsonText)) return it.output.parse(value);
    const comesByPortal = duties.length === 0;
    return comesByPortal ? it.output.parse(JSON.parse(value.text)) : value;
  }

  /** The deed under the key its device gave it. */
  function deedIn(
    request: FastifyRequest,
    { practiceId, accountId }: Pick<Actor, "practiceId" | "accountId">,
    ids: unknown,
  ): DeedKey | undefined {
    const key = keyIn(request);
    return key === undefined ? undefined : { practiceId, accountId, key, bodyHash: hashOfBody(it.path, ids, request.body ?? {}) };
  }

  function refused(refusal: { readonly type: string }): { problem: Problem } {
    const status = it.refusals[refusal.type] ?? ALWAYS[refusal.type];
    if (!status) throw new Error(`${it.method} ${it.path}: refused with "${refusal.type}", which the endpoint does not name`);
    return { problem: { ...refusal, status } };
  }
}

const JSON_TYPE = "application/json; charset=utf-8";
const Key = z.uuid();
/** Undefined also when it is none. */
const keyIn = (request: FastifyRequest): string | undefined => Key.safeParse(request.headers["idempotency-key"]).data;

const ALWAYS: Readonly<Record<string, number>> = { "not-found": 404, "already-exists": 409 };
const problem = (type: string, status: number) => ({ problem: { type, status } });

const traceOf = (actor: Actor, request: FastifyRequest) => ({
  practiceId: actor.practiceId,
  accountId: actor.accountId,
  signInId: actor.signInId,
  requestId: String(request.id),
});

/** The browser shows a PDF and keeps anything else under its name; nothing between it and us may. */
const sendFile = (reply: FastifyReply, type: string, { name, bytes, part }: z.infer<typeof FileAnswer>) =>
  (part ? reply.header("content-range", `bytes ${part.from}-${part.from + bytes.length - 1}/${part.of}`) : reply)
    .code(200)
    .type(type)
    .header("content-disposition", `${type === "application/pdf" ? "inline" : "attachment"}; filename="${name}"`)
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "sandbox; default-src 'none'")
    .send(Buffer.from(bytes));

/** Two deeds can meet in the same moment: the second looks again, finds the first's reply, and gives it. */
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const met = isWorthRetrying(error) || (isUniqueViolation(error) && violatedConstraint(error) === ONE_REPLY_PER_KEY);
      if (!met || attempt >= 4) throw error;
    }
  }
}

/** The address of an endpoint for scripts and tests. */
export const addressOf = (it: Endpoint, ids: Readonly<Record<string, string>> = {}): string => API + fillPath(it.path, ids);
