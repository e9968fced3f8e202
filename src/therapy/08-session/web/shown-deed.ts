/** What a client showed, as this device keeps it: the row, and the deed that carries it. */
import { v7 as uuidv7 } from "uuid";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import type { NewDeed } from "#foundation/web/outbox.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { sendShown } from "../session.api.ts";
import { Shown, ShownId } from "../shown.ts";
import type { Place } from "./mark-deed.ts";

export const shownShelf = shelf("shown", Shown);

export type NewShown = Pick<Shown, "about" | "source"> & Partial<Pick<Shown, "offered" | "chosen" | "code" | "takesBack">>;

export const newShown = ({ about, source, ...rest }: NewShown): Shown => ({
  id: ShownId.parse(uuidv7()),
  about,
  source,
  offered: rest.offered ?? [],
  chosen: rest.chosen ?? null,
  code: rest.code ?? null,
  takesBack: rest.takesBack ?? null,
  at: deviceMoment(),
  steadyMs: steadyMs(),
});

export const shownDeed = ({ sessionId, clientId }: Place, name: string, shown: Shown): NewDeed => ({
  endpoint: sendShown,
  ids: { sessionId, clientId },
  input: { shown: [shown] },
  key: shown.id,
  list: "shown",
  about: { code: "deed.shown", values: { name } },
});
