import { CannotStart } from "#foundation/server/cannot-start.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import { transaction } from "#foundation/server/database.ts";
import { DirectoryInUseError } from "#foundation/server/embedded/engine-errors.ts";
import { auditSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { makeColleagueLink } from "#people/server/colleague-link-store.ts";
import { findToLetIn } from "#people/server/colleague-store.ts";
import type { Command } from "./command.ts";
import { openInstalled } from "./server/open-installed.ts";

/**
 * `let-in EMAIL`: a way back for who runs a practice alone and lost password or phone. Whoever can run it has the computer with the data on it
 * and could read them anyway; that it was used stands in the trail. 0 = a link was printed, 1 = nobody was found.
 */
export const letIn: Command = async (words, { print, complain }) => {
  const [email, ...more] = words;
  if (email === undefined || more.length > 0) {
    complain("give the address they sign in with: let-in EMAIL");
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  const { databaseUrl, dataDirectory, publicUrl } = configuration.value;
  const opened = await openInstalled(databaseUrl, dataDirectory).catch((error: unknown) => {
    if (error instanceof DirectoryInUseError || error instanceof CannotStart) return error;
    throw error;
  });
  if (opened instanceof Error) {
    complain(`${opened.message}; stop the program first`);
    return 1;
  }
  try {
    const found = await findToLetIn(opened.db, email.trim().toLowerCase());
    if (found === undefined) {
      complain("nobody who works in a practice here signs in with this address");
      return 1;
    }
    const { token, until } = await transaction(opened.db, async (tx) => {
      const link = await makeColleagueLink(tx, { kind: "anew", mailedOnly: true, ...found });
      const noted = { action: "sign-in.let-in", outcome: "done", signInId: null, requestId: "cli" };
      await auditSignIn(tx, { accountId: found.accountId }, noted);
      return link;
    });
    print(`Start the program, then open this once, until ${until}:\n${publicUrl}/join#${token}\n`);
    return 0;
  } finally {
    await opened.close();
  }
};
