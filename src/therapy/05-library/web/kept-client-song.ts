/** What a client sings a song in, remembered on this device at once and sent when there is a network. */
import { v7 as uuidv7 } from "uuid";
import { outbox } from "#foundation/web/device.ts";
import { deviceMoment } from "#foundation/web/device-moment.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { idOf } from "#foundation/words.ts";
import { ClientSongWording } from "../own-song.ts";
import { rememberClientSong } from "../song.api.ts";

const Kept = ClientSongWording.extend({ id: idOf("ClientSong") });

export const clientSongShelf = shelf("client-song", Kept);

/** Resolves once it is kept. `name` is the first name, for the list of what waits. */
export async function keepClientSong(clientId: string, name: string, wording: ClientSongWording): Promise<void> {
  const kept = Kept.parse({ id: uuidv7(), ...wording });
  await outbox.add(
    {
      endpoint: rememberClientSong,
      ids: { clientId },
      input: kept,
      key: kept.id,
      settledBy: ["already-exists"],
      about: { code: "deed.song", values: { name } },
    },
    (store) => clientSongShelf.put(store, clientId, kept.id, kept, deviceMoment()),
  );
}

/** The newest that was remembered here of each song. */
export async function clientSongsHere(from: DeviceStore, clientId: string): Promise<ReadonlyMap<string, ClientSongWording>> {
  const kept = await clientSongShelf.list(from, clientId);
  return new Map(kept.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((it) => [it.song, it]));
}
