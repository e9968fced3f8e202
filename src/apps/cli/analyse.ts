import { readFile } from "node:fs/promises";
import { analyse } from "#statistics/analyse.ts";
import { FormError } from "#statistics/json-place.ts";
import type { Command } from "./command.ts";

/** `analyse FILE.json`: reads a file of single cases and prints the computed statistics by the id of each case. */
export const analyseFile: Command = async (words, { print, complain }) => {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    complain("give one file: analyse FILE.json");
    return 2;
  }
  const text = await readText(path);
  if (text.kind === "unreadable") {
    complain(`${path} cannot be read: ${text.reason}`);
    return 1;
  }
  try {
    const { answers, unanswered } = analyse(JSON.parse(text.content));
    print(`${JSON.stringify(answers, null, 2)}\n`);
    if (unanswered.length > 0) complain(`left out, kind not known: ${unanswered.join(", ")}`);
    return 0;
  } catch (error) {
    if (error instanceof SyntaxError) complain(`${path} is not JSON: ${error.message.replaceAll(/\s+/g, " ")}`);
    else if (error instanceof FormError) complain(`${path} is not a file of cases: ${error.message}`);
    else throw error;
    return 1;
  }
};

type Text = { readonly kind: "read"; readonly content: string } | { readonly kind: "unreadable"; readonly reason: string };

const readText = async (path: string): Promise<Text> => {
  try {
    const content = await readFile(path, "utf8");
    // Some editors begin a file with an invisible mark that JSON does not know.
    return { kind: "read", content: content.replace(/^\uFEFF/, "") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { kind: "unreadable", reason: REASONS.get(code) ?? code };
  }
};

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "permission denied"],
]);
