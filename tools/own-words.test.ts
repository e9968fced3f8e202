import { expect, it } from "vitest";
import { foreignWords, scanOwnWords } from "./own-words.mjs";

const pieces = (...parts: string[]) => parts.join("");

it.each([
  ["a path of one machine", pieces("see ", "/", "home", "/ann/sostenuto")],
  ["a path of one machine", pieces('"', "/", "work", '/main"')],
  ["the address of a package registry", pieces("https://", "registry", ".npmjs.org/zod")],
  ["a private key", pieces("-----BEGIN ", "PRIVATE KEY-----\n", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC")],
  ["a half-finished merge", pieces("<<<<", "<<< HEAD\n")],
  ["a task left for later that names no issue", pieces("// TO", "DO tidy this")],
])("finds %s", (what, text) => {
  expect(foreignWords(`first line\n${text}`)).toEqual([{ what, line: 2 }]);
});

it("lets ordinary words stand", () => {
  const ordinary = [
    pieces("https://example.org/", "work", "/flow"),
    pieces("TO", "DO #12: ask the board"),
    "/api/v1/clients",
    "./home/garden.ts",
    "=======",
  ];
  expect(ordinary.flatMap(foreignWords)).toEqual([]);
});

it("looks through the files of the project", () => {
  expect(scanOwnWords().files).toBeGreaterThan(10);
});
