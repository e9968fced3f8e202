/** The account of an absence on this device: kept before the page says so, sent when there is a network. */
import { outbox } from "#foundation/web/device.ts";
import type { AbsenceAccount } from "../../absence-account.ts";
import { writeAccount } from "../../absence-account.api.ts";

export const keepAccount = (
  { sessionId, clientId }: { readonly sessionId: string; readonly clientId: string },
  name: string,
  account: AbsenceAccount,
): Promise<void> =>
  outbox.add({
    endpoint: writeAccount,
    ids: { sessionId, clientId },
    input: account,
    key: account.id,
    settledBy: ["already-exists"],
    about: { code: "deed.account", values: { name } },
  });
