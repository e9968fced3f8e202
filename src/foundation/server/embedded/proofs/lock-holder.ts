/** Takes the lock of a directory, says how it went, and holds on until it is killed. */
import { lockDirectory } from "../directory-lock.ts";

const [directory = ""] = process.argv.slice(2);
try {
  await lockDirectory(directory);
  process.stdout.write("owner\n");
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
}
