import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { takeFile } from "#foundation/server/take-file.ts";
import { attachmentsOf, saveAttachment } from "#people/server/attachment-store.ts";
import * as api from "../consents.api.ts";
import { findConsent } from "./consent-ledger.ts";

/** Consents signed on paper: the paper itself beside what was written down. */
export function mountPapers(door: Door, { files }: { readonly files: Files }): void {
  serve(door, api.listPapers, {
    find: findConsent,
    handle: async (tx, { ids: { consentId } }, { actor }) => ok({ files: await attachmentsOf(tx, actor, { consentId }) }),
  });

  serve(door, api.keepPaper, {
    find: findConsent,
    handle: async (tx, { ids, input: { id, ...file } }, { actor, now }) => {
      const taken = await takeFile(tx, files, file);
      if (!taken.ok) return taken;
      await saveAttachment(tx, actor, id, ids, taken.value, now);
      return ok({ id });
    },
  });
}
