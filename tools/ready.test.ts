import { expect, it } from "vitest";
import { isInstalled, judgeNode } from "./ready.mjs";

it.each(["v18.20.8", "v20.18.3", "v21.7.0", "v22.11.0", "v16.0.0"])("refuses Node %s in one line", (version) => {
  const judged = judgeNode(version, "2026-11-21");
  expect(judged).toMatchObject({ verdict: "too-old" });
  expect(JSON.stringify(judged)).not.toContain("\\n");
});

it("warns on the first day without security fixes, not on the last day with them", () => {
  expect(judgeNode("v20.20.2", "2026-04-30")).toEqual({ verdict: "fine" });
  expect(judgeNode("v20.20.2", "2026-05-01")).toMatchObject({ verdict: "out-of-support" });
  expect(judgeNode("v24.21.0", "2026-11-21")).toEqual({ verdict: "fine" });
  expect(judgeNode("v28.0.0", "2031-01-01")).toEqual({ verdict: "fine" });
});

it("knows when packages are missing, differ, or belong to another kind of machine", () => {
  const locked = { "": {}, "node_modules/zod": { version: "4.6.7" }, "node_modules/for-windows": { version: "1.0.0", optional: true } };
  expect(isInstalled(locked, { "node_modules/zod": { version: "4.6.7" } })).toBe(true);
  expect(isInstalled(locked, { "node_modules/zod": { version: "4.6.6" } })).toBe(false);
  expect(isInstalled(locked, {})).toBe(false);
});
