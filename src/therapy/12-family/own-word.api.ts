/** What the client says at their own door: a goal in their own words, something to say, and what the people around them may see. A therapist reads it; nothing changes by itself. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant, idOf, longText, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { Picture } from "#people/story.ts";

export const OwnWordKind = z.enum(["goal", "words", "sharing"]);
export type OwnWordKind = z.infer<typeof OwnWordKind>;
export const Sharing = z.enum(["all", "ask-me", "nothing"]);
export type Sharing = z.infer<typeof Sharing>;

const said = {
  id: idOf("OwnWord"),
  kind: OwnWordKind,
  words: longText(1_000),
  pictures: z.array(z.strictObject({ picture: Picture, word: shortText(40) })).max(12),
  /** Of a wish about sharing only. */
  sharing: Sharing.nullable(),
};
export const NewOwnWord = z.strictObject(said);
export type NewOwnWord = z.infer<typeof NewOwnWord>;

/** A wish says what; anything else has words or pictures. */
export const saysSomething = ({ kind, words, pictures, sharing }: Omit<NewOwnWord, "id">): boolean =>
  kind === "sharing" ? sharing !== null : sharing === null && (words !== "" || pictures.length > 0);

export const OwnWord = z.strictObject({ ...said, saidAt: Instant, seen: z.boolean() });
export type OwnWord = z.infer<typeof OwnWord>;

const ofClient = z.strictObject({ clientId: ClientId });

export const readOwnWords = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/own-words",
  summary: "What the client said at their own door; only they read it here",
  may: "portal.own",
  ids: ofClient,
  input: z.strictObject({}),
  output: z.strictObject({ words: z.array(OwnWord) }),
  refusals: {},
});

export const sayOwnWord = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/own-words",
  summary: "Say something as the client: a goal, a word, or what parents and others may see",
  may: "portal.own",
  ids: ofClient,
  input: NewOwnWord,
  output: z.strictObject({ id: idOf("OwnWord") }),
  refusals: { "says-nothing": 422 },
});
