/** A short word of the family about coming that is no absence: see you there, running late, a pause is needed. Somebody reads it; nothing in the calendar moves. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, longText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { OwnWord } from "./own-word.api.ts";

export const FamilyWordKind = z.enum(["coming", "late", "pause"]);
export type FamilyWordKind = z.infer<typeof FamilyWordKind>;
export const FamilyWordId = idOf("FamilyWord");

export const NewFamilyWord = z.strictObject({
  id: FamilyWordId,
  kind: FamilyWordKind,
  /** Of a pause: none. */
  sessionId: SessionId.nullable(),
  minutes: z.int().min(1).max(120).nullable(),
  untilDay: CalendarDay.nullable(),
  words: longText(500),
});
export type NewFamilyWord = z.infer<typeof NewFamilyWord>;

/** A pause is about the time ahead, the others about one visit; only who is late says by how much. */
export const fitsTogether = ({ kind, sessionId, minutes }: Pick<NewFamilyWord, "kind" | "sessionId" | "minutes">): boolean =>
  (kind === "pause") === (sessionId === null) && (kind === "late" || minutes === null);

export const sayFamilyWord = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/words",
  summary: "Say that one will be there, is running late, or needs a pause; a therapist reads it, and nothing is entered by it",
  may: "portal.absence",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewFamilyWord,
  output: z.strictObject({ id: FamilyWordId }),
  refusals: { "says-nothing": 422, "already-over": 409, "not-found": 404 },
});

/** What a therapist has not read yet: a word of the family, or the client's own. */
export const WaitingWord = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("family"),
    id: FamilyWordId,
    clientId: ClientId,
    clientName: z.string(),
    by: z.string(),
    kind: FamilyWordKind,
    day: CalendarDay.nullable(),
    minutes: z.int().nullable(),
    untilDay: CalendarDay.nullable(),
    words: z.string(),
    saidAt: Instant,
  }),
  z.strictObject({ of: z.literal("client"), clientId: ClientId, clientName: z.string(), ...OwnWord.omit({ seen: true }).shape }),
]);
export type WaitingWord = z.infer<typeof WaitingWord>;

export const seeWord = endpoint({
  method: "POST",
  path: "/clients/{clientId}/family/words-seen",
  summary: "Say that a word of the family, or the client’s own, was read",
  may: "portal.answer",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ wordId: z.uuid() }),
  output: z.strictObject({ wordId: z.uuid() }),
  refusals: { "not-found": 404 },
});
