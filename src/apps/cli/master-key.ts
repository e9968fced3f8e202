import { stat } from "node:fs/promises";
import { readConfiguration } from "#foundation/server/configuration.ts";
import { keyFromSheet, masterKeyFile, writeMasterKey } from "#foundation/server/master-key.ts";
import type { Command } from "./command.ts";
import { asking } from "./server/ask-person.ts";

/** `master-key`: types the master key in again from the recovery sheet, where its file was lost. */
export const typeMasterKey: Command = async (words, { print, complain }) => {
  if (words.length > 0) {
    complain("takes nothing: it asks for the key, so that it stands in no history of commands");
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  const { dataDirectory } = configuration.value;
  if (await stat(masterKeyFile(dataDirectory)).catch(() => undefined)) {
    complain(`${masterKeyFile(dataDirectory)} is there already and is left as it is`);
    return 1;
  }
  const person = asking(print);
  try {
    const key = keyFromSheet(await person.ask("The master key, as it stands on the recovery sheet (14 groups of four):\n"));
    if (key === undefined) {
      complain("this is not a master key: a letter is wrong, or it is the other key of the sheet. Nothing was written");
      return 1;
    }
    await writeMasterKey(dataDirectory, key);
    print(`Written to ${masterKeyFile(dataDirectory)}.\n`);
    return 0;
  } finally {
    person.end();
  }
};
