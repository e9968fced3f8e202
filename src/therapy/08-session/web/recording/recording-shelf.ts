/** Recordings on this device: each piece is on the disk, locked, before the next one begins. Apart from what is kept for reading, so that signing out loses nothing. */
import { Dexie, type Table } from "dexie";
import type { MediaUse, Medium } from "#people/consent.ts";
import type { MediaType } from "../../recording.ts";

export interface HeldRecording {
  readonly id: string;
  readonly account: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly chosenName: string;
  readonly medium: Medium;
  readonly use: MediaUse;
  readonly type: MediaType;
  readonly markId: string | null;
  readonly at: string;
  readonly steadyMs: number;
  /** Made for this recording alone; it cannot be taken out of the browser, and goes with it. */
  readonly key: CryptoKey;
  /** `under-way` also after the battery died; `over`: everything is here, and it is being sent. */
  readonly state: "under-way" | "over";
}

interface HeldPiece {
  readonly id: string;
  readonly nth: number;
  readonly size: number;
  readonly upToMs: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly locked: ArrayBuffer;
}

class RecordingShelf extends Dexie {
  declare readonly recordings: Table<HeldRecording, string>;
  declare readonly pieces: Table<HeldPiece, [id: string, nth: number]>;

  constructor() {
    super("sostenuto-recordings", { chromeTransactionDurability: "strict" });
    this.version(1).stores({ recordings: "id, account", pieces: "[id+nth], id" });
  }
}

export const shelf = new RecordingShelf();

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function keepPiece({ id, key }: HeldRecording, nth: number, bytes: ArrayBuffer, upToMs: number): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, bytes);
  await shelf.pieces.put({ id, nth, size: bytes.byteLength, upToMs, nonce, locked });
}

export const piecesOf = (id: string): Promise<HeldPiece[]> => shelf.pieces.where("id").equals(id).sortBy("nth");

export const openPiece = (key: CryptoKey, { nonce, locked }: HeldPiece): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, locked);

export async function forgetRecording(id: string): Promise<void> {
  await shelf.transaction("rw", shelf.recordings, shelf.pieces, async () => {
    await shelf.pieces.where("id").equals(id).delete();
    await shelf.recordings.delete(id);
  });
}
