/** `say` for what the server writes itself, such as reports: every sentence in both languages, as the build compiled them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalogue, sayer } from "#foundation/say.ts";

export type ServerSay = ReturnType<typeof sayer>;

/** Read when the first sentence is said: a program that writes nothing needs no catalogue. */
export function sayWith(folder: string): ServerSay {
  let say: ServerSay | undefined;
  return (code, values, language) => {
    say ??= sayer({ en: read(folder, "en"), fr: read(folder, "fr") });
    return say(code, values, language);
  };
}

function read(folder: string, language: string): Catalogue {
  const file = join(folder, `${language}.json`);
  if (!existsSync(file)) throw new Error(`The sentences in ${file} are missing: run node tools/words.mjs compile`);
  return JSON.parse(readFileSync(file, "utf8")) as Catalogue;
}
