import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApplication, type TestApplication } from "./test-application.ts";

let program: TestApplication;
beforeAll(async () => {
  program = await anApplication();
});
afterAll(() => program?.remove());

const ask = async (path: string, init?: RequestInit) => {
  const answer = await fetch(`${program.address}${path}`, init);
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    head: answer.headers,
    text,
    body: text.startsWith("{") ? JSON.parse(text) : undefined,
  };
};
const post = (body: string, type = "application/json") =>
  ask("/api/v1/sign-in", { method: "POST", headers: { "content-type": type }, body });

test("what is no JSON is refused with a problem", async () => {
  for (const body of ["{", "", '{"__proto__": {"x": 1}}']) {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { type: "invalid-input", status: 400 } });
    expect(answer.type).toContain("application/problem+json");
  }
});

test("another kind of content is refused", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"])
    expect(await post("a=b", type)).toMatchObject({ status: 415, body: { type: "unsupported-media-type" } });
});

test("a body that is too large is refused", async () => {
  expect(await post(JSON.stringify({ email: "x".repeat(300_000) }))).toMatchObject({ status: 413, body: { type: "too-large" } });
});

test("an operation that does not exist is a problem, not a page", async () => {
  expect(await ask("/api/v1/nothing")).toMatchObject({ status: 404, body: { type: "not-found", status: 404 } });
  expect(await ask("/api/v1/sign-in", { method: "DELETE" })).toMatchObject({ status: 404 });
  expect(await ask("/feeds/nothing.ics")).toMatchObject({ status: 404 });
  expect(await ask("/missing.js")).toMatchObject({ status: 404 });
  expect(await ask("/..%2f..%2fpackage.json")).not.toMatchObject({ status: 200 });
});

test("the demo's sign-in does not exist here", async () => {
  expect(
    await ask("/demo/sign-in", { method: "POST", headers: { "content-type": "application/json" }, body: '{"as":"owner"}' }),
  ).toMatchObject({ status: 404 });
});

test("every answer forbids foreign scripts, framing and guessing of types", async () => {
  for (const path of ["/", "/health", "/api/v1/nothing"]) {
    const { head } = await ask(path);
    const policy = head.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
    expect(head.get("x-content-type-options")).toBe("nosniff");
    expect(head.get("referrer-policy")).toBe("no-referrer");
    expect(head.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect((await ask("/api/v1/me")).head.get("cache-control")).toBe("no-store");
});

test("an accident tells the visitor nothing but where to look", async () => {
  const rooms = program.door.database;
  await rooms.pool.query("alter table auth.sign_in rename to sign_in_away");
  const { status, body, head } = await ask("/api/v1/me", { headers: { cookie: `sostenuto.sign-in=${"x".repeat(43)}` } });
  await rooms.pool.query("alter table auth.sign_in_away rename to sign_in");
  expect({ status, body }).toEqual({ status: 500, body: { type: "accident", status: 500, requestId: head.get("x-request-id") } });
});

test("a visitor who never finishes speaking is cut off", { timeout: 60_000 }, async () => {
  const { hostname, port } = new URL(program.address);
  const began = Date.now();
  const socket = connect({ host: hostname === "localhost" ? "127.0.0.1" : hostname, port: Number(port) });
  socket.write("GET /health HTTP/1.1\r\nHost: x\r\n");
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
  expect(Date.now() - began).toBeLessThan(20_000);
});

test("limits answer with a problem where they are on", { timeout: 60_000 }, async () => {
  const limited = await anApplication({ RATE_LIMITS: "on" });
  const statuses = new Set<number>();
  for (let sent = 0; sent < 1_300 && !statuses.has(429); sent += 50)
    for (const answer of await Promise.all(Array.from({ length: 50 }, () => fetch(`${limited.address}/api/v1/me`)))) {
      statuses.add(answer.status);
      if (answer.status === 429) expect(await answer.json()).toEqual({ type: "too-many-requests", status: 429 });
      else await answer.text();
    }
  expect([...statuses].sort()).toEqual([401, 429]);
  // The files of the app itself are handed out all the same: ten tablets of one school stand behind one address.
  expect((await fetch(`${limited.address}/assets/nobody-knows-this.js`)).status).toBe(404);
  expect((await fetch(`${limited.address}/health`)).status).toBe(200);
  await limited.remove();
});
