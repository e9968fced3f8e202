import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { takeFile } from "#foundation/server/take-file.ts";
import { attachmentsOf, saveAttachment } from "#people/server/attachment-store.ts";
import * as api from "../referral.api.ts";
import { findReferral } from "./referral-store.ts";

/** Letters that came with a referral. Even their names are for the music therapists: a letter is called after what it says. */
export function mountLetters(door: Door, { files }: { readonly files: Files }): void {
  serve(door, api.listLetters, {
    find: findReferral,
    handle: async (tx, { ids }, { actor, decision }) =>
      ok({ files: decision.fields === "whole" ? await attachmentsOf(tx, actor, ids) : [] }),
  });

  serve(door, api.keepLetter, {
    find: findReferral,
    handle: async (tx, { ids, input: { id, ...file } }, { actor, now }) => {
      const taken = await takeFile(tx, files, file);
      if (!taken.ok) return taken;
      await saveAttachment(tx, actor, id, ids, taken.value, now);
      return ok({ id });
    },
  });
}
