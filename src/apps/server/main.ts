/** Starts the program: reads what it was told, opens it, says when it is ready, and stops it without losing a request. */
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import { faultWithoutValues } from "#foundation/server/log.ts";
import { openApplication, outboxOf } from "./application.ts";
import { complain, say } from "./console.ts";

const read = readConfiguration(process.env, { demo: process.argv.includes("--demo") });
if (read.ok) await run(read.value);
else {
  for (const mistake of read.mistakes) complain(mistake);
  process.exitCode = EXIT.configuration;
}

async function run(configuration: Parameters<typeof openApplication>[0]): Promise<void> {
  try {
    const application = await openApplication(configuration);
    stopWhenAsked(application.close);
    if (!configuration.smtpUrl) say(`No mail server is set (SMTP_URL): letters wait in ${outboxOf(configuration)}`);
    say(`Sostenuto is ready at ${application.address}`);
  } catch (error) {
    if (error instanceof CannotStart) complain(error.message);
    else complain(`Sostenuto could not start: ${JSON.stringify(faultWithoutValues(error))}`);
    process.exit(error instanceof CannotStart ? error.exitCode : EXIT.failed);
  }
}

function stopWhenAsked(close: () => Promise<void>): void {
  let asked = false;
  const stop = async () => {
    // Asked a second time, the person means it: the database is safe against that.
    if (asked) process.exit(EXIT.failed);
    asked = true;
    const tooLong = setTimeout(() => process.exit(EXIT.failed), 30_000);
    tooLong.unref();
    await close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
