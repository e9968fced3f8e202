import { open } from "node:fs/promises";
import { identityFrom, newBackupKey } from "#foundation/server/backup/age-key.ts";
import type { Command } from "./command.ts";

/** `backup-key FILE`: for whoever runs a server: the private half into a file to be kept elsewhere, the public half for BACKUP_RECIPIENT. */
export const makeBackupKey: Command = async ([place, ...more], { print, complain }) => {
  if (place === undefined || more.length > 0) {
    complain("say where the private key goes: backup-key FILE");
    return 2;
  }
  const { sheet, recipient } = await newBackupKey();
  try {
    const file = await open(place, "wx", 0o600);
    await file.writeFile(`# Sostenuto, key of backups\n# public key: ${recipient}\n${await identityFrom(sheet)}\n`);
    await file.sync();
    await file.close();
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    complain(isThere ? `${place} is there already and is left as it is` : `${place} cannot be written: ${String(error)}`);
    return 1;
  }
  print(
    `The private key is in ${place}: keep it elsewhere, twice, and not on this server.\nTell the program the public one:\n\nBACKUP_RECIPIENT=${recipient}\n`,
  );
  return 0;
};
