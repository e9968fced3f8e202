import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parse } from "yaml";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApplication, type TestApplication } from "./test-application.ts";

const TOKEN = "a-token-of-more-than-24-letters";
let port: number;
let program: TestApplication;
beforeAll(async () => {
  port = await freePort();
  program = await anApplication({ SECURITY_CONTACT: "mailto:security@practice.example", METRICS_TOKEN: TOKEN, METRICS_PORT: String(port) });
});
afterAll(() => program?.remove());

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
const ask = (headers: Record<string, string> = {}) => fetch(`${program.address}/metrics`, { headers });
const figures = async () => (await ask({ authorization: `Bearer ${TOKEN}` })).text();

test("without the token, or with another, the figures do not exist", async () => {
  for (const headers of [{}, { authorization: "Bearer " }, { authorization: `Bearer ${TOKEN}x` }, { authorization: `Basic ${TOKEN}` }])
    expect((await ask(headers)).status).toBe(404);
});

test("they tell of answers by the pattern of their address, and no id and no name is in them", async () => {
  const id = "01890000-0000-7000-8000-00000000abcd";
  await fetch(`${program.address}/api/v1/clients/${id}/goals`);
  await fetch(`${program.address}/api/v1/nothing-like-${id}`);
  const text = await figures();
  expect(text).toMatch(/sostenuto_requests_total\{method="GET",route="\/api\/v1\/clients\/:clientId\/goals",status="401"\} 1/);
  expect(text).toMatch(/sostenuto_request_seconds_bucket\{le="0.3",/);
  expect(text).not.toContain(id);
});

test("they tell of disk, database, memory and the engine, and leave out what is not known", async () => {
  const text = await figures();
  expect(text).toMatch(/^sostenuto_database_up 1$/m);
  expect(text).toMatch(/^sostenuto_disk_free_bytes \d+/m);
  expect(text).toMatch(/^sostenuto_process_resident_memory_bytes \d+/m);
  expect(text).toMatch(/sostenuto_info\{version="[\d.]+",engine="(embedded|postgres)"\} 1/);
  expect(text, "no backup was ever made").not.toMatch(/^sostenuto_backup_age_seconds \d/m);
});

test("this very computer reads them on a port of their own, and nothing else is there", async () => {
  expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain("sostenuto_info");
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/me`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: "POST" })).status).toBe(404);
});

test("each rule of docs/alerts.yml asks for figures that there are", async () => {
  const text = await figures();
  const { groups } = parse(readFileSync("docs/alerts.yml", "utf8"));
  const asked = new Set<string>(JSON.stringify(groups).match(/sostenuto_\w+/g));
  expect(asked.size).toBeGreaterThan(10);
  for (const name of asked) expect(text).toContain(`# TYPE ${name.replace(/_bucket$/, "")} `);
});

test("somebody who found a fault reads to whom to write, and until when that holds", async () => {
  const answer = await fetch(`${program.address}/.well-known/security.txt`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toMatch(/^Contact: mailto:security@practice.example$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "");
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 3_600_000);
});
