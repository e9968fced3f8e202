import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { API } from "#foundation/server/serve.ts";
import { OUTSIDE_THE_CONTRACT } from "./public-pages.ts";
import { type Contract, contractIn, type Example, examplesOf, mistakesIn, withExamples } from "./test-contract.ts";
import { examplesIn } from "./test-contract-examples.ts";
import { aWorld, type World } from "./test-world.ts";

let world: World;
let contract: Contract;
let asked: Map<string, Example>;
beforeAll(async () => {
  world = await aWorld();
  contract = contractIn(await (await fetch(`${world.program.address}/openapi.json`)).json());
  asked = await examplesIn(world);
});
afterAll(() => world?.program.remove());

const described = () =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );

test("every address that answers is described, or is one of the few outside the contract", () => {
  expect(world.program.addresses.filter((address) => !OUTSIDE_THE_CONTRACT.includes(address)).sort()).toEqual(described().sort());
  expect(described().length).toBeGreaterThan(30);
});

test("every operation says in one sentence what it is, and how it can be refused", () => {
  for (const [path, methods] of Object.entries(contract.paths))
    for (const [method, it] of Object.entries(methods)) {
      expect(path.startsWith(`${API}/`), path).toBe(true);
      expect(it.summary, `${method} ${path}`).toMatch(/^[A-Z].{10,}/);
      expect(Object.keys(it.responses), `${method} ${path}`).toEqual(expect.arrayContaining(["200", "400", "429"]));
    }
});

test("the ids in a path are described as parameters", () => {
  for (const [path, methods] of Object.entries(contract.paths))
    for (const it of Object.values(methods))
      expect(it.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? []).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
});

test("the document is OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate({ ...withExamples(contract, asked) });
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test("every operation was asked, and what it was asked and answered is as the document says", () => {
  expect([...asked.keys()].sort()).toEqual([...examplesOf(contract).keys()].sort());
  expect(mistakesIn(withExamples(contract, asked))).toEqual([]);
});

test("of all operations only these are refused in the test world; their example is the refusal", () => {
  const refused = [...asked].filter(([, { status }]) => status !== "200").map(([name]) => name);
  expect(refused.sort()).toEqual([
    "GET /clients/{clientId}/family/file",
    "GET /clients/{clientId}/same-person",
    "GET /portal/clients/{clientId}/at-home/sound",
    "GET /portal/clients/{clientId}/reports/{reportId}/pdf",
    "POST /care-plans/{planId}/dismiss",
    "POST /care-plans/{planId}/reviews",
    "POST /care-plans/{planId}/sign",
    "POST /client-imports/{importId}/take-back",
    "POST /clients/{clientId}/at-home/end",
    "POST /clients/{clientId}/at-home/sound",
    "POST /clients/{clientId}/care-plan",
    "POST /clients/{clientId}/consents/{consentId}/signatures",
    "POST /clients/{clientId}/discharge",
    "POST /clients/{clientId}/family/words-seen",
    "POST /clients/{clientId}/family/{personId}/hidden",
    "POST /clients/{clientId}/groups/{groupId}",
    "POST /clients/{clientId}/guardians/{guardianId}/end",
    "POST /clients/{clientId}/intake/review",
    "POST /clients/{clientId}/raters/{raterId}/review",
    "POST /clients/{clientId}/same-person",
    "POST /clients/{clientId}/same-person/{mergeId}/undo",
    "POST /clients/{clientId}/stand-ins",
    "POST /groups/{groupId}/stand-ins",
    "POST /library/family-faq/end",
    "POST /me/learning/activities/{activityId}/changes/take-back",
    "POST /me/passkeys",
    "POST /notes/{noteId}/sharing-after-signing",
    "POST /portal/clients/{clientId}/at-home/done",
    "POST /portal/clients/{clientId}/observation-files",
    "POST /portal/clients/{clientId}/visits/{sessionId}/absence",
    "POST /portal/push",
    "POST /practice/assessment/retirements",
    "POST /practice/backups",
    "POST /practice/backups/drill",
    "POST /practice/backups/key",
    "POST /practice/incidents/{incidentId}/end",
    "POST /practice/incidents/{incidentId}/searches/end",
    "POST /recordings/{recordingId}/upload",
    "POST /referrals/{referralId}/deletion",
    "POST /referrals/{referralId}/deletion-request",
    "POST /referrals/{referralId}/deletion-request/end",
    "POST /reports/{reportId}/approval",
    "POST /sessions/{sessionId}/clients/{clientId}/make-up/let-go",
    "POST /sessions/{sessionId}/clients/{clientId}/move",
    "POST /sign-in/passkey",
    "POST /time-off/{timeOffId}/told",
  ]);
});

/**
 * The committed document is the served one with an example of each request and answer in it: what the program really was asked and
 * answered. They stay as long as they fit their schemas, so that the file changes with the contract and not with the day.
 * After a change of the contract: npx vitest run --project server-postgres src/apps/server/contract.test.ts -u
 * To have all examples made anew, take one of them out of the file first.
 */
test("the committed docs/openapi.json is current", async () => {
  const committed = examplesOf(contractIn(JSON.parse(readFileSync("docs/openapi.json", "utf8"))));
  const kept = withExamples(contract, committed);
  const current = mistakesIn(kept).length === 0 ? kept : withExamples(contract, asked);
  await expect(`${JSON.stringify(current, null, 2)}\n`).toMatchFileSnapshot("../../../docs/openapi.json");
});
