import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { CannotStart } from "#foundation/server/cannot-start.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import { DirectoryInUseError } from "#foundation/server/embedded/engine-errors.ts";
import { filesIn } from "#foundation/server/files.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import type { Anchor } from "#foundation/server/audit-verify.ts";
import { join } from "node:path";
import type { Command } from "./command.ts";
import { openInstalled } from "./server/open-installed.ts";
import { examinePractices, type Examined } from "./server/examine.ts";

/** `verify`: reads the sealed trail, every signature and every signed paper again. 0 = all as it was, 1 = something is not, and named. */
export const verifyInstallation: Command = async (words, { print, complain }) => {
  const anchors = await anchorsFrom(words).catch(() => null);
  if (anchors === null) {
    complain("give verify alone, or with a file of anchors that can be read: verify [--anchors FILE]");
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  const { databaseUrl, dataDirectory } = configuration.value;
  const opened = await openInstalled(databaseUrl, dataDirectory).catch((error: unknown) => {
    if (error instanceof DirectoryInUseError || error instanceof CannotStart) return error;
    throw error;
  });
  if (opened instanceof Error) {
    complain(`${opened.message}; stop the program first`);
    return 1;
  }
  try {
    const key = await openMasterKey(dataDirectory, { mayCreate: false });
    const examined = await examinePractices(opened.db, {
      key: key.derive("audit seal"),
      anchors,
      files: filesIn(join(dataDirectory, "files")),
    });
    for (const practice of examined) for (const line of linesOf(practice)) print(`${line}\n`);
    return examined.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
  } finally {
    await opened.close();
  }
};

function linesOf({ name, trail, signatures, papers, wrong }: Examined): string[] {
  const tip = trail.tip === null ? [] : [`  newest seal: ${trail.tip.practiceId} ${trail.tip.number} ${trail.tip.seal}`];
  return [
    `${name}: ${trail.rows} rows of the trail in ${trail.seals} seals, ${signatures} signatures, ${papers} signed papers: ${wrong.length === 0 ? "all as they were" : `${wrong.length} not as they were`}`,
    ...tip,
    ...wrong.map((line) => `  ${line}`),
  ];
}

/** A line each: the day, the practice, the number, the seal. */
const AnchorLine = z.tuple([z.iso.date(), z.uuid(), z.coerce.number().int().positive(), z.string().regex(/^[0-9a-f]{64}$/)]);

async function anchorsFrom(words: readonly string[]): Promise<Anchor[]> {
  const { values } = parseArgs({ args: [...words], options: { anchors: { type: "string" } } });
  if (values.anchors === undefined) return [];
  const lines = (await readFile(values.anchors, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, practiceId, number, seal] = AnchorLine.parse(line.trim().split(/\s+/));
    return { practiceId, number, seal };
  });
}
