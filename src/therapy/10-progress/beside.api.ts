/** What stands beside the counted lines: the music that was played, what was seen elsewhere, what is hard, how much somebody took part. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { SessionId } from "#schedule/series.ts";
import { Challenge, ChallengeId, DueChallenge, NewChallenge, NewChallengeLook } from "./challenge.ts";
import { NewEvidence } from "./evidence.ts";
import { MusicPlayed } from "./music-played.ts";
import { NewRater, NewRaterReview, Rater, RaterId } from "./rater.ts";
import { NewTakingPart, TakingPart } from "./taking-part.ts";

const Nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });
const Done = z.strictObject({ id: z.string() });
const onPurpose = { namedOnPurpose: NamedOnPurpose.optional() };

export const readBeside = endpoint({
  method: "GET",
  path: "/clients/{clientId}/progress/beside",
  summary:
    "What stands beside the counted lines of one client: music planned for each session, people asked outside the room, challenges, taking part",
  may: "progress.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({
    today: CalendarDay,
    music: z.array(MusicPlayed),
    raters: z.array(Rater),
    challenges: z.array(Challenge),
    takingPart: z.array(TakingPart),
  }),
  refusals: {},
});

export const acceptSeen = endpoint({
  method: "POST",
  path: "/clients/{clientId}/evidence",
  summary: "Write down what somebody saw outside the sessions, with who saw it, as evidence for an objective",
  may: "transfer.write",
  ids: ofClient,
  input: NewEvidence,
  output: Done,
  refusals: { "day-to-come": 422 },
});

export const askRater = endpoint({
  method: "POST",
  path: "/clients/{clientId}/raters",
  summary:
    "Make a link for somebody outside the room, such as a nurse or a teacher: five scales or what they saw in words, once, without an account",
  may: "transfer.write",
  ids: ofClient,
  input: NewRater.extend(onPurpose),
  /** Empty when the same deed is sent again: a link and its code are never kept where they could be read. Five scales need no code. */
  output: z.strictObject({ link: z.string(), code: z.string(), until: Instant.nullable() }),
  refusals: { "names-others": 409 },
});

export const endRater = endpoint({
  method: "POST",
  path: "/clients/{clientId}/raters/{raterId}/end",
  summary: "End a link for somebody outside the room: it opens nothing any more",
  may: "transfer.write",
  ids: z.strictObject({ clientId: ClientId, raterId: RaterId }),
  input: Nothing,
  output: Done,
  refusals: {},
});

export const reviewRater = endpoint({
  method: "POST",
  path: "/clients/{clientId}/raters/{raterId}/review",
  summary: "Accept what somebody outside the room told as evidence for the objective, or keep it as it is",
  may: "transfer.write",
  ids: z.strictObject({ clientId: ClientId, raterId: RaterId }),
  input: NewRaterReview,
  output: Done,
  refusals: { "no-answer-yet": 409, "already-reviewed": 409 },
});

export const beginChallenge = endpoint({
  method: "POST",
  path: "/clients/{clientId}/challenges",
  summary: "Write down what is hard, what is tried and until when; it is looked at again on that day",
  may: "challenge.write",
  ids: ofClient,
  input: NewChallenge,
  output: Done,
  refusals: { "day-to-come": 422, "look-again-before": 422 },
});

export const lookAtChallenge = endpoint({
  method: "POST",
  path: "/clients/{clientId}/challenges/{challengeId}/looks",
  summary: "Look at a challenge again: it eased, it goes on until another day, or it is let go",
  may: "challenge.write",
  ids: z.strictObject({ clientId: ClientId, challengeId: ChallengeId }),
  input: NewChallengeLook,
  output: Done,
  refusals: { "challenge-closed": 409, "look-again-before": 422 },
});

export const readProgressDue = endpoint({
  method: "GET",
  path: "/progress/due",
  summary: "What waits of the progress of one’s own clients: challenges whose day has come, and answers from outside the room",
  may: "reviews.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    challenges: z.array(DueChallenge),
    raters: z.array(z.strictObject({ id: RaterId, clientId: ClientId, chosenName: z.string(), forWhom: z.string(), toldAt: Instant })),
  }),
  refusals: {},
});

export const writeTakingPart = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/taking-part",
  summary: "Say how much a client took part in a session and seemed to enjoy it, each in five steps; a later word replaces the earlier",
  may: "taking-part.write",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: NewTakingPart,
  output: Done,
  refusals: { "not-attended": 409 },
});
