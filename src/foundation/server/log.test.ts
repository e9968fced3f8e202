import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openLog } from "./log.ts";

const logged = (write: (log: ReturnType<typeof openLog>) => void): string => {
  let text = "";
  write(openLog("info", new Writable({ write: (piece, _, done) => ((text += piece), done()) })));
  return text;
};

test("a request is told by its path, never by its query", () => {
  const text = logged((log) => log.info({ req: { method: "GET", url: "/api/v1/clients?search=Ilse" } }, "answered"));
  expect(JSON.parse(text)).toMatchObject({ req: { method: "GET", path: "/api/v1/clients" } });
  expect(text).not.toContain("Ilse");
});

test("a fault of the database names its rule, never the words that broke it", () => {
  const fault = Object.assign(new Error('invalid input syntax for type uuid: "Ilse"'), {
    name: "error",
    code: "22P02",
    detail: "Key (name)=(Ilse)",
    table: "client",
    constraint: "client_pkey",
  });
  const text = logged((log) => log.error({ err: fault }, "accident"));
  expect(text).not.toContain("Ilse");
  expect(JSON.parse(text).err).toMatchObject({
    code: "22P02",
    table: "client",
    constraint: "client_pkey",
    at: expect.arrayContaining([expect.stringContaining("log.test")]),
  });
});

test("a fault that quotes what was read says only where it happened", () => {
  const text = logged((log) => {
    try {
      JSON.parse("{Ilse sang}");
    } catch (error) {
      log.error({ err: new Error("reading failed", { cause: error }) }, "accident");
    }
  });
  expect(text).not.toContain("Ilse");
  expect(JSON.parse(text).err).toMatchObject({ message: "reading failed", cause: { type: "SyntaxError" } });
});
