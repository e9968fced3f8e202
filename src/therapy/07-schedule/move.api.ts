/** Moving what is planned, by dragging or by the keyboard: the same deed. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, longText, Minutes, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { RoomId } from "./room.ts";
import { SeriesId, SessionId } from "./series.ts";

export const MoveScope = z.enum(["this", "following", "all"]);
export type MoveScope = z.infer<typeof MoveScope>;

const Around = z.int().min(0).max(240);

const Move = z.strictObject({
  /** Only this session; it and those that follow; or every one of its series that is still to come. */
  scope: MoveScope,
  day: CalendarDay,
  at: WallTime,
  minutes: Minutes,
  place: longText(120),
  roomId: RoomId.nullable(),
  instrumentsId: RoomId.nullable().default(null),
  /** The therapist’s own, before and after; left out, they stay. */
  travelMinutes: Around.optional(),
  writingMinutes: Around.optional(),
  /** Although somebody or something is taken then. */
  standsBeside: z.boolean(),
  /** The id of the series that goes on from here; made by the device, used unless only this session moves. */
  newSeriesId: SeriesId,
});
export type Move = z.output<typeof Move>;

export const moveSession = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/move",
  summary: "Move a planned session: this one, this and those that follow, or all to come; what is written about stays",
  may: "series.write",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: Move,
  output: z.strictObject({ moved: z.int() }),
  refusals: { "already-written": 409, "not-in-a-series": 409, "not-your-group": 409, "slot-taken": 409 },
});
