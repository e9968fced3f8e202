/** One to three small things to do at home, given by the therapist. "Done today" is a sign of life: nothing is counted, and nothing is missed. */
import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, idOf, longText, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { Picture } from "#people/story.ts";
import { InterventionId } from "#plan/intervention.ts";
import { SENT_FILE } from "./sent-file.ts";

export const ActivityId = idOf("HomeActivity");
export type ActivityId = z.infer<typeof ActivityId>;

export const MOST_ACTIVITIES = 3;

export const Face = z.enum(["liked", "so-so", "not-today"]);
export type Face = z.infer<typeof Face>;

export const Steps = z.array(z.strictObject({ picture: Picture, word: shortText(60) })).max(6);

export const NewActivity = z.strictObject({
  id: ActivityId,
  interventionId: InterventionId,
  wordsEn: longText(600),
  wordsFr: longText(600),
  steps: Steps,
  namedOnPurpose: NamedOnPurpose.optional(),
});
export type NewActivity = z.infer<typeof NewActivity>;

const Activity = {
  id: ActivityId,
  name: z.string(),
  wordsEn: z.string(),
  wordsFr: z.string(),
  steps: Steps,
  hasSound: z.boolean(),
};

const ofClient = z.strictObject({ clientId: ClientId });
const Nothing = z.strictObject({});

export const readAtHome = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/at-home",
  summary: "The small things to do at home that the therapist gave, and whether this person said something about them today",
  may: "portal.at-home",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({ activities: z.array(z.strictObject({ ...Activity, today: Face.nullable() })) }),
  refusals: {},
});

export const tellDone = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/at-home/done",
  summary: "Say that something was done at home today, and how it was",
  may: "portal.at-home",
  ids: ofClient,
  input: z.strictObject({ id: idOf("HomeActivityDone"), activityId: ActivityId, face: Face }),
  output: z.strictObject({ activityId: ActivityId }),
  refusals: { "not-found": 404 },
});

export const hearAtHome = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/at-home/sound",
  summary: "The sound that goes with something to do at home",
  may: "portal.at-home",
  ids: ofClient,
  input: z.strictObject({ activityId: ActivityId }),
  sends: "application/octet-stream",
  output: FileAnswer,
  refusals: { "not-found": 404 },
});

export const readGiven = endpoint({
  method: "GET",
  path: "/clients/{clientId}/at-home",
  summary: "What was given to do at home, and what the family said about it lately",
  may: "family.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({
    activities: z.array(
      z.strictObject({
        ...Activity,
        givenAt: Instant,
        said: z.array(z.strictObject({ day: CalendarDay, face: Face, by: z.string() })),
      }),
    ),
    interventions: z.array(z.strictObject({ interventionId: InterventionId, name: z.string() })),
  }),
  refusals: {},
});

export const giveActivity = endpoint({
  method: "POST",
  path: "/clients/{clientId}/at-home",
  summary: "Give the family something to do at home, from an intervention of the plan; at most three stand at a time",
  may: "family.share",
  ids: ofClient,
  input: NewActivity,
  output: z.strictObject({ id: ActivityId }),
  refusals: { "needs-consent": 403, "names-others": 409, "enough-for-home": 409, "no-words-for-home": 422, "not-found": 404 },
});

export const endActivity = endpoint({
  method: "POST",
  path: "/clients/{clientId}/at-home/end",
  summary: "Take something to do at home off the family’s pages; what was said about it stays",
  may: "family.share",
  ids: ofClient,
  input: z.strictObject({ activityId: ActivityId }),
  output: z.strictObject({ activityId: ActivityId }),
  refusals: { "already-ended": 409, "not-found": 404 },
});

export const addSound = endpoint({
  method: "POST",
  path: "/clients/{clientId}/at-home/sound",
  summary: "Put a sound with something to do at home, where a consent to recordings for the family stands",
  may: "family.share",
  ids: ofClient,
  input: z.strictObject({ id: idOf("FamilyFile"), activityId: ActivityId, content: SENT_FILE }),
  most: 6 * 1024 * 1024,
  output: z.strictObject({ activityId: ActivityId }),
  refusals: { "needs-consent": 403, "file-refused": 422, "file-too-large": 413, "not-found": 404 },
});
