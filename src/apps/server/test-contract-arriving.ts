/** Setting up and signing in, one step after the other: in the test world all of this has been done already, so it is asked in an empty program. */
import { API } from "#foundation/server/serve.ts";
import type { Json } from "#foundation/server/test-examples.ts";
import { type Browser, codeFrom, codeOf, DANA, startProgram } from "#people/server/test-accounts.ts";

export interface Step {
  readonly body: Readonly<Record<string, Json>>;
  readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** By operation, "POST /set-up". */
export async function stepsOfArriving(): Promise<Map<string, Step>> {
  const program = await startProgram();
  const steps = new Map<string, Step>();
  const step = async (browser: Browser, path: string, body: Step["body"] = {}) => {
    const { status, body: answer } = await browser.post(API + path, body);
    steps.set(`POST ${path}`, { body, status, answer });
    return answer;
  };
  const { email, password } = DANA;
  const first = program.browser();
  const code = codeFrom(program.printed);
  await step(first, "/set-up/code", { code });
  await step(first, "/set-up", { ...DANA, code });
  await step(first, "/sign-in", { email, password });
  const key = String((await step(first, "/sign-in/enrolment", { password })).key);
  await step(first, "/sign-in/enrolment/code", { code: codeOf(key) });
  const [backupCode] = [(await step(first, "/me/backup-codes")).backupCodes].flat();

  const again = program.browser();
  await step(again, "/sign-in", { email, password });
  // A code is good once; the clock's tolerance allows the next one.
  await step(again, "/sign-in/code", { code: codeOf(key, 1) });
  const withoutPhone = program.browser();
  await step(withoutPhone, "/sign-in", { email, password });
  await step(withoutPhone, "/sign-in/backup-code", { code: String(backupCode) });
  await program.close();
  return steps;
}
