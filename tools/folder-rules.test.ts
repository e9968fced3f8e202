import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkTree } from "./folder-rules.mjs";

/** A small house without a fault, in which each test plants one. */
const SOUND_HOUSE: Record<string, string> = {
  "src/foundation/words.ts": 'import { z } from "zod";\nexport const Day = z.string();\n',
  "src/foundation/server/database.ts": 'import { readFile } from "node:fs/promises";\nexport const open = readFile;\n',
  "src/foundation/web/call.ts": "export const call = 1;\n",
  "src/statistics/median.ts": "export const median = 1;\n",
  "src/therapy/01-people/client.ts": 'import { Day } from "#foundation/words.ts";\nexport const client = Day;\n',
  "src/therapy/02-referral/web/Form.tsx": "export const Form = 1;\n",
  "src/therapy/06-plan/goal.ts":
    'import { scaleLinear } from "d3-scale";\nimport { client } from "#people/client.ts";\nexport const goal = [scaleLinear, client];\n',
  "src/therapy/06-plan/server/plan-store.ts":
    'import { goal } from "../goal.ts";\nimport { open } from "#foundation/server/database.ts";\nexport const store = [goal, open];\n',
  "src/therapy/06-plan/web/GoalForm.tsx": 'import { call } from "#foundation/web/call.ts";\nexport const GoalForm = call;\n',
  "src/therapy/12-family/web/Portal.tsx": "export const Portal = 1;\n",
  "src/practice/billing.ts": 'import { goal } from "#plan/goal.ts";\nexport const billing = goal;\n',
  "src/exchange/csv.ts": 'import { billing } from "#practice/billing.ts";\nexport const csv = billing;\n',
  "src/overview/today.ts": 'import { billing } from "#practice/billing.ts";\nexport const today = billing;\n',
  "src/apps/server/main.ts":
    'import { store } from "#plan/server/plan-store.ts";\nimport { csv } from "#exchange/csv.ts";\nexport const main = [store, csv];\n',
  "src/apps/desk/main.tsx":
    'import { GoalForm } from "#plan/web/GoalForm.tsx";\nimport { today } from "#overview/today.ts";\nexport const desk = [GoalForm, today];\n',
  "src/apps/family/main.tsx": 'import { Portal } from "#family/web/Portal.tsx";\nexport const family = Portal;\n',
  "src/apps/referral/main.tsx": 'import { Form } from "#referral/web/Form.tsx";\nexport const referral = Form;\n',
};

let house: string;

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), "sostenuto-house-"));
  writeFileSync(path.join(house, "package.json"), readFileSync(new URL("../package.json", import.meta.url)));
  for (const [file, text] of Object.entries(SOUND_HOUSE)) plant(file, text);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

function plant(file: string, text: string) {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), text);
}

const brokenRules = () => checkTree(house).violations.map(({ file, rule }) => `${rule} ${file}`);

it("finds nothing to say about a sound house, and has read every file of it", () => {
  expect(checkTree(house)).toEqual({ files: Object.keys(SOUND_HOUSE).length, violations: [] });
});

it("fails when it finds no file at all", () => {
  rmSync(path.join(house, "src"), { recursive: true });
  expect(brokenRules()).toEqual(["gate src"]);
});

describe("planted in a file, each fault is found:", () => {
  const plants: [fault: string, rule: string, file: string, text: string][] = [
    ["meaning that opens files", "1-pure", "src/therapy/06-plan/review.ts", 'import fs from "node:fs";\nexport const f = fs;'],
    [
      "meaning that shows a screen",
      "1-pure",
      "src/therapy/06-plan/review.ts",
      'import { useState } from "react";\nexport const u = useState;',
    ],
    [
      "meaning that only takes a type from a package",
      "1-pure",
      "src/foundation/a.ts",
      'import type { Kysely } from "kysely";\nexport type A = Kysely<unknown>;',
    ],
    ["meaning that loads a package later", "1-pure", "src/foundation/a.ts", 'export const later = () => import("react");'],
    ["meaning that asks the database", "1-pure", "src/therapy/06-plan/review.ts", 'export { store } from "./server/plan-store.ts";'],
    ["meaning that reads the clock", "1-pure", "src/therapy/06-plan/review.ts", "export const now = () => Date.now();"],
    ["meaning that reads today's date", "1-pure", "src/practice/review.ts", "export const now = () => new Date();"],
    ["meaning that throws dice", "1-pure", "src/statistics/dice.ts", "export const dice = Math.random;"],
    ["statistics with a package", "1-pure", "src/statistics/schema.ts", 'import { z } from "zod";\nexport const s = z;'],
    [
      "a server that shows a screen",
      "2-sides",
      "src/therapy/06-plan/server/page.ts",
      'import { GoalForm } from "../web/GoalForm.tsx";\nexport const p = GoalForm;',
    ],
    [
      "a screen that reads the database",
      "2-sides",
      "src/therapy/06-plan/web/List.tsx",
      'import { store } from "../server/plan-store.ts";\nexport const l = store;',
    ],
    [
      "a screen that takes a type from the server",
      "2-sides",
      "src/therapy/06-plan/web/List.tsx",
      'export type S = import("../server/plan-store.ts").S;',
    ],
    ["a door on the server side that opens onto screens", "2-sides", "src/apps/cli/main.ts", 'import "#plan/web/GoalForm.tsx";'],
    [
      "a chapter that looks ahead",
      "3-order",
      "src/therapy/01-people/stage.ts",
      'import { goal } from "#plan/goal.ts";\nexport const s = goal;',
    ],
    [
      "a chapter that knows the practice",
      "3-order",
      "src/therapy/13-discharge/bill.ts",
      'import { billing } from "#practice/billing.ts";\nexport const b = billing;',
    ],
    [
      "a practice that knows the exchange",
      "3-order",
      "src/practice/server/out.ts",
      'import { csv } from "#exchange/csv.ts";\nexport const o = csv;',
    ],
    [
      "an overview that knows the exchange",
      "3-order",
      "src/overview/server/out.ts",
      'import { csv } from "#exchange/csv.ts";\nexport const o = csv;',
    ],
    [
      "a chapter that knows the overview",
      "3-order",
      "src/therapy/13-discharge/t.ts",
      'import { today } from "#overview/today.ts";\nexport const t = today;',
    ],
    [
      "a ground that knows therapy",
      "4-ground",
      "src/foundation/who.ts",
      'import { client } from "#people/client.ts";\nexport const w = client;',
    ],
    [
      "statistics that know the foundation",
      "4-ground",
      "src/statistics/d.ts",
      'import { Day } from "#foundation/words.ts";\nexport const d = Day;',
    ],
    [
      "a chapter that knows a door",
      "4-ground",
      "src/therapy/06-plan/web/Back.tsx",
      'import { desk } from "#apps/desk/main.tsx";\nexport const b = desk;',
    ],
    [
      "a door that knows another",
      "4-ground",
      "src/apps/family/Back.tsx",
      'import { desk } from "#apps/desk/main.tsx";\nexport const b = desk;',
    ],
    [
      "a family's door onto clinical screens",
      "5-doors",
      "src/apps/family/Goal.tsx",
      'import { GoalForm } from "#plan/web/GoalForm.tsx";\nexport const g = GoalForm;',
    ],
    [
      "a referrer's door onto the family's screens",
      "5-doors",
      "src/apps/referral/P.tsx",
      'import { Portal } from "#family/web/Portal.tsx";\nexport const p = Portal;',
    ],
    [
      "the intake's door onto the family's screens",
      "5-doors",
      "src/apps/intake/P.tsx",
      'import { Portal } from "#family/web/Portal.tsx";\nexport const p = Portal;',
    ],
    ["a screen that knows Node", "node", "src/therapy/06-plan/web/File.tsx", 'import fs from "node:fs";\nexport const f = fs;'],
    ["Node written without its prefix", "node", "src/therapy/06-plan/server/file.ts", 'import fs from "fs";\nexport const f = fs;'],
    ["an import without its extension", "imports", "src/therapy/06-plan/aim.ts", 'import { goal } from "./goal";\nexport const a = goal;'],
    [
      "an import of another chapter by its number",
      "imports",
      "src/therapy/06-plan/aim.ts",
      'import { client } from "../01-people/client.ts";\nexport const a = client;',
    ],
    ["an import of a name that the map does not know", "imports", "src/therapy/06-plan/aim.ts", 'import "#nowhere/goal.ts";'],
    ["source that imports a tool", "imports", "src/apps/server/tool.ts", 'import "../../../package.json"; import "../../../tools/x.mjs";'],
    ["an import of a test", "tests", "src/therapy/06-plan/aim.ts", 'import "./goal.test.ts";'],
    ["production that leans on test makers", "tests", "src/therapy/06-plan/server/aim.ts", 'import "#people/server/testing/a-client.ts";'],
    ["an index", "names", "src/therapy/06-plan/index.ts", "export const a = 1;"],
    ["a drawer of odds and ends", "names", "src/therapy/06-plan/web/utils/text.ts", "export const a = 1;"],
    ["a file of types", "names", "src/therapy/06-plan/types.ts", "export type A = 1;"],
    ["a drawer that nobody planned", "names", "src/therapy/06-plan/services/plan.ts", "export const a = 1;"],
    ["a part that nobody planned", "names", "src/shared/plan.ts", "export const a = 1;"],
    ["a file of 301 lines", "length", "src/therapy/06-plan/long.ts", "export const a = () => 1;\n".repeat(301)],
    ["a file that cannot be read", "parse", "src/therapy/06-plan/broken.ts", "export const = ;"],
  ];
  it.each(plants)("%s", (_, rule, file, text) => {
    plant("tools/x.mjs", "export const x = 1;\n");
    plant("src/therapy/06-plan/goal.test.ts", 'import { it } from "vitest";\nit.todo("");\n');
    plant("src/therapy/01-people/server/testing/a-client.ts", "export const aClient = 1;\n");
    plant(file, text);
    expect(new Set(brokenRules())).toEqual(new Set([`${rule} ${file}`]));
  });
});

it("finds a ring of files that need each other, also through another folder", () => {
  plant("src/practice/fee.ts", 'import { invoice } from "./invoice.ts";\nexport const fee = invoice;');
  plant("src/practice/invoice.ts", 'export { tax as invoice } from "./tax.ts";');
  plant("src/practice/tax.ts", 'import { fee } from "#practice/fee.ts";\nexport const tax = fee;');
  expect(checkTree(house).violations).toEqual([
    expect.objectContaining({
      rule: "no-cycle",
      message: "src/practice/fee.ts → src/practice/invoice.ts → src/practice/tax.ts → src/practice/fee.ts",
    }),
  ]);
});

it("lets types look both ways", () => {
  plant("src/practice/fee.ts", 'import type { Invoice } from "./invoice.ts";\nexport type Fee = Invoice;');
  plant("src/practice/invoice.ts", 'import { type Fee } from "./fee.ts";\nexport type Invoice = Fee;');
  expect(brokenRules()).toEqual([]);
});

it("lets a test import what it tests, its tools and its fixtures, but not a later chapter", () => {
  plant("tools/x.mjs", "export const x = 1;\n");
  plant(
    "src/therapy/06-plan/goal.test.ts",
    'import { it } from "vitest";\nimport fs from "node:fs";\nimport { store } from "./server/plan-store.ts";\nimport "../../../tools/x.mjs";\nit("", () => [fs, store]);\n',
  );
  expect(brokenRules()).toEqual([]);
  plant("src/therapy/06-plan/other.test.ts", 'import { Portal } from "#family/web/Portal.tsx";\nexport const p = Portal;\n');
  expect(brokenRules()).toEqual(["3-order src/therapy/06-plan/other.test.ts"]);
});

it("lets a table of data and a generated file be long", () => {
  plant("src/therapy/05-library/songs.ts", `export const SONGS = [\n${'  { title: "Au clair de la lune" },\n'.repeat(400)}] as const;\n`);
  plant("src/foundation/server/tables.ts", `/** Written by a tool. Do not edit by hand. */\n${"export const a = () => 1;\n".repeat(400)}`);
  plant("src/foundation/server/table.gen.ts", "export const a = () => 1;\n".repeat(400));
  expect(brokenRules()).toEqual([]);
  plant("src/therapy/05-library/songs.ts", `export const SONGS = [\n${"  () => 1,\n".repeat(400)}] as const;\n`);
  expect(brokenRules()).toEqual(["length src/therapy/05-library/songs.ts"]);
});
