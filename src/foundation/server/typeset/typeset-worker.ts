/** The typesetting thread: one document at a time, away from the thread that answers people. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import type { Typeset, TypesetAnswer, TypesetWork } from "./typeset-messages.ts";

const require = createRequire(import.meta.url);
/** In the built program compiler and fonts lie in a folder beside this file; from source they are the packages themselves. */
const beside = fileURLToPath(new URL("./typeset/", import.meta.url));
const isBuilt = existsSync(join(beside, "compiler"));

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler";
const { NodeCompiler } = require(
  isBuilt ? join(beside, "compiler/index.js") : PACKAGE,
) as typeof import("@myriaddreamin/typst-ts-node-compiler");

const compiler = NodeCompiler.create({ workspace: beside, fontArgs: [{ fontBlobs: fonts() }] });

function fonts(): Buffer[] {
  if (isBuilt)
    return readdirSync(join(beside, "fonts"))
      .filter((name) => name.endsWith(".ttf"))
      .map((name) => readFileSync(join(beside, "fonts", name)));
  const folder = dirname(require.resolve("@expo-google-fonts/atkinson-hyperlegible-next/package.json"));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(folder, name, `AtkinsonHyperlegibleNext_${name}.ttf`)));
}

function set({ template, data, pictures, wanted, madeAt }: TypesetWork): Typeset {
  const lent = Object.entries(pictures).map(([name, bytes]) => ({ place: join(beside, name), bytes: Buffer.from(bytes) }));
  try {
    for (const { place, bytes } of lent) compiler.mapShadow(place, bytes);
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
    const document = compiled.result;
    if (!document)
      throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError() ?? fail("Nothing was set, without a word why"))));
    // The accessible form checks itself: a picture without words, or a heading level left out, is an error here. The pages shown are of the same document.
    const bytes = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: madeAt });
    if (wanted === "pdf") return { kind: "pdf", bytes };
    return { kind: "pages", picture: compiler.plainSvg(document), pages: document.numOfPages };
  } catch (error) {
    const letters = lettersIn(error instanceof Error ? error.message : String(error));
    if (letters === "") throw error;
    return { kind: "letters-cannot-be-printed", letters };
  } finally {
    for (const { place } of lent) compiler.unmapShadow(place);
    // Without this memory grows with every document.
    compiler.evictCache(0);
  }
}

const fail = (why: string): never => {
  throw new Error(why);
};

/** "the text `"李"` could not be displayed": each letter once. */
function lettersIn(message: string): string {
  const found = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, letters]) => letters ?? "");
  return [...new Set(found)].join(" ").slice(0, 80);
}

parentPort?.on("message", (work: TypesetWork) => {
  const answer = (given: TypesetAnswer) => parentPort?.postMessage(given);
  try {
    answer({ id: work.id, typeset: set(work) });
  } catch (error) {
    answer({ id: work.id, fault: error instanceof Error ? error.message : String(error) });
  }
});
