/** The words of a note that the practice does not have yet, as this device keeps them: no reload, no dead battery and no sign-out takes them. */
import { z } from "zod";
import { accountKnown, store } from "#foundation/web/device.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { ONLY_HERE } from "#foundation/web/sealed-store.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { Language } from "#foundation/words.ts";
import { NoteId } from "../note.ts";
import { groupOf } from "./kept-marks.ts";
import type { Place } from "./mark-deed.ts";

const KeptDraft = z.strictObject({
  noteId: NoteId,
  language: Language,
  words: z.string(),
  /** The version these words were written upon; another by now is shown beside them, never overwritten. */
  basedOn: z.int(),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

const draftShelf = shelf(`${ONLY_HERE}note-draft`, KeptDraft);

export const noteDraftHere = async (from: DeviceStore, place: Place): Promise<KeptDraft | null> =>
  (await draftShelf.get(from, groupOf(place))) ?? null;

export async function keepNoteDraft(place: Place, draft: KeptDraft): Promise<void> {
  await accountKnown;
  await draftShelf.put(store, groupOf(place), groupOf(place), draft, new Date().toISOString());
}

/** The practice has exactly these words now. What was typed meanwhile stays. */
export async function forgetNoteDraft(place: Place, words: string): Promise<void> {
  const key = groupOf(place);
  const kept = await draftShelf.get(store, key);
  if (kept?.words === words) await draftShelf.forget(store, (row) => row.key === key);
}
