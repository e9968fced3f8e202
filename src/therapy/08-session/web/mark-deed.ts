/** A tap as this device keeps it: the mark, and the deed that carries it. */
import { v7 as uuidv7 } from "uuid";
import { MarkId } from "#assessment/tap.ts";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import type { NewDeed } from "#foundation/web/outbox.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { Mark } from "../mark.ts";
import { sendMarks } from "../session.api.ts";

export interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

export const markShelf = shelf("mark", Mark, { writtenOnce: true });

export type NewMark = Pick<Mark, "objectiveId" | "kind" | "source"> &
  Partial<Pick<Mark, "level" | "value" | "part" | "takesBack" | "nth" | "outOf" | "estimated" | "observer" | "music" | "beats">>;

export const newMark = ({ objectiveId, kind, source, ...rest }: NewMark): Mark => ({
  id: MarkId.parse(uuidv7()),
  objectiveId,
  kind,
  level: rest.level ?? null,
  value: rest.value ?? null,
  part: rest.part ?? null,
  takesBack: rest.takesBack ?? null,
  at: deviceMoment(),
  steadyMs: source === "typed" ? null : steadyMs(),
  source,
  nth: rest.nth ?? null,
  outOf: rest.outOf ?? null,
  estimated: rest.estimated ?? false,
  observer: rest.observer ?? null,
  // What is written afterwards was not made in this music.
  music: source === "typed" ? null : (rest.music ?? null),
  beats: rest.beats ?? null,
});

export const markDeed = ({ sessionId, clientId }: Place, name: string, mark: Mark): NewDeed => ({
  endpoint: sendMarks,
  ids: { sessionId, clientId },
  input: { marks: [mark] },
  key: mark.id,
  list: "marks",
  about: { code: "deed.mark", values: { name } },
});
