/// <reference types="node" />
import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { call } from "./call.ts";

const write = endpoint({
  method: "POST",
  path: "/clients/{clientId}/goals",
  summary: "Writes a goal",
  may: "goal.write",
  ids: z.object({ clientId: z.string() }),
  input: z.object({ title: z.string() }),
  output: z.object({ goalId: z.string() }),
  refusals: { "plan-is-signed": 409 },
});
const list = endpoint({
  method: "GET",
  path: "/goals",
  summary: "Lists goals",
  may: "goal.read",
  ids: z.object({}),
  input: z.object({ domains: z.array(z.string()).optional(), page: z.number().optional() }),
  output: z.array(z.string()),
  refusals: {},
});

let server: Server;
let answer: { status: number; body: string } = { status: 200, body: "{}" };
let asked: { method?: string | undefined; url?: string | undefined; key?: string | string[] | undefined } = {};
const realFetch = globalThis.fetch;
let base = "";

beforeAll(async () => {
  server = createServer((request: IncomingMessage, reply) => {
    asked = { method: request.method, url: request.url, key: request.headers["idempotency-key"] };
    reply.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  // A page knows its own address; here it is put in front.
  globalThis.fetch = (input, init) => realFetch(`${base}${typeof input === "string" ? input : ""}`, init);
});
afterAll(() => {
  globalThis.fetch = realFetch;
  server.close();
});

describe("a call", () => {
  it("brings a deed with its own key, so that a repetition is done once", async () => {
    answer = { status: 200, body: '{"goalId":"g1"}' };
    const result = await call(write, { ids: { clientId: "a b" }, input: { title: "Vowels" }, key: "k1" });
    expect(result).toEqual({ ok: true, value: { goalId: "g1" } });
    expect(asked).toEqual({ method: "POST", url: "/api/v1/clients/a%20b/goals", key: "k1" });
    await call(write, { ids: { clientId: "a" }, input: { title: "Vowels" } });
    expect(asked.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it("asks for a list with each choice repeated and what is absent left out", async () => {
    answer = { status: 200, body: "[]" };
    await call(list, { input: { domains: ["social", "musical"] } });
    expect(asked.url).toBe("/api/v1/goals?domains=social&domains=musical");
  });

  it("hands a refusal back as a value, with the fields to mend", async () => {
    answer = { status: 400, body: '{"type":"invalid-input","status":400,"issues":[{"path":["title"],"code":"field.required"}]}' };
    const result = await call(write, { ids: { clientId: "a" }, input: { title: "" } });
    expect(result).toMatchObject({ ok: false, refusal: { type: "invalid-input", issues: [{ path: ["title"], code: "field.required" }] } });
  });

  it("says that the server is in trouble when it breaks or answers what nobody can read", async () => {
    answer = { status: 500, body: "<h1>Oops</h1>" };
    expect(await call(list, {})).toMatchObject({ ok: false, refusal: { type: "server-trouble" } });
    answer = { status: 200, body: '{"not":"a list"}' };
    expect(await call(list, {})).toMatchObject({ ok: false, refusal: { type: "server-trouble" } });
  });

  it("says that there is no connection when there is none", async () => {
    const there = base;
    base = "http://127.0.0.1:9";
    expect(await call(list, {})).toMatchObject({ ok: false, refusal: { type: "offline" } });
    base = there;
  });
});
