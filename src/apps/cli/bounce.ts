import { readFile } from "node:fs/promises";
import { layIn, returnedMailFolder } from "#foundation/server/returned-mail.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import type { Command } from "./command.ts";

/** What a mail server sends back is small; of more only the beginning is kept. */
const MOST = 256 * 1024;

/** `bounce [FILE ...]`: for the mail server’s own hand. The running program reads within a minute what was laid in. */
export const handOverReturned: Command = async (files, { complain }) => {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  const folder = returnedMailFolder(configuration.value.dataDirectory);
  if (files.length === 0) {
    await layIn(folder, await fromStandardInput());
    return 0;
  }
  for (const file of files) {
    const mail = await readFile(file).catch(() => undefined);
    if (mail === undefined) {
      complain(`${file} cannot be read`);
      return 1;
    }
    await layIn(folder, mail.subarray(0, MOST));
  }
  return 0;
};

async function fromStandardInput(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece);
    if (length < MOST) pieces.push(bytes);
    length += bytes.length;
  }
  return Buffer.concat(pieces).subarray(0, MOST);
}
