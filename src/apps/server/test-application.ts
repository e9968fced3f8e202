/** The whole program inside the test, on a database of its own engine, with nothing left out but the terminal. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Configuration, readConfiguration } from "#foundation/server/configuration.ts";
import { aDatabase, testEngine } from "#foundation/server/test-database.ts";
import { type Application, openApplication } from "./application.ts";

export interface TestApplication extends Application {
  readonly configuration: Configuration;
  readonly remove: () => Promise<void>;
}

export async function anApplication(settings: Readonly<Record<string, string>> = {}): Promise<TestApplication> {
  const directory = await mkdtemp(join(tmpdir(), "sostenuto-program-"));
  const database = await aDatabase();
  // The program opens the database itself: embedded from its folder, on a server from its address.
  await database.close();
  const where = testEngine() === "embedded" ? { DATA_DIR: database.place } : { DATA_DIR: directory, DATABASE_URL: database.place };
  const read = readConfiguration({ PORT: "0", LOG_LEVEL: process.env.TEST_LOG ?? "silent", RATE_LIMITS: "off", ...where, ...settings });
  if (!read.ok) throw new Error(read.mistakes.join("; "));
  const application = await openApplication(read.value);
  const remove = async () => {
    await application.close();
    await database.remove();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...application, configuration: read.value, remove };
}
