/** Continuing education: everybody's own ledger, the packet for an audit, and what whoever runs the practice may know of it. */
import { z } from "zod";
import { MOST_IN_LETTERS } from "#foundation/attached-file.ts";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { CalendarDay, Language } from "#foundation/words.ts";
import { ATTACHING, AttachmentId, NewAttachment } from "#people/attachment.ts";
import { PersonId } from "#people/person.ts";
import { Activity, ActivityId, ActivityWording, ChangeId, NewChange } from "./activity.ts";
import { Credential, CredentialId, CredentialWording, LedgerStatus } from "./credential.ts";

const Nothing = z.strictObject({});
const ofCredential = z.strictObject({ credentialId: CredentialId });
const ofActivity = z.strictObject({ activityId: ActivityId });
const Renewed = z.strictObject({ version: z.int() });

export const readLedger = endpoint({
  method: "GET",
  path: "/me/learning",
  summary: "One’s own credentials, what was learned for them, the certificates and what changed because of it",
  may: "learning.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({ today: CalendarDay, credentials: z.array(Credential), activities: z.array(Activity) }),
  refusals: {},
});

export const listEnding = endpoint({
  method: "GET",
  path: "/me/learning/ending",
  summary: "Which of one’s own credentials end within ninety days or have ended, and what is still missing",
  may: "learning.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    ending: z.array(
      z.strictObject({
        id: CredentialId,
        title: z.string(),
        untilDay: CalendarDay,
        /** Which of the three marks has been passed, or that it is over. */
        reminder: z.union([z.literal(7), z.literal(30), z.literal(90), z.literal("over")]),
        missing: z.number().nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const keepCredential = endpoint({
  method: "POST",
  path: "/me/credentials",
  summary: "Write down a credential of one’s own, with its days and what its body asks for, as far as that is known",
  may: "learning.write",
  ids: Nothing,
  input: CredentialWording.safeExtend({ id: CredentialId }),
  output: z.strictObject({ id: CredentialId }),
  refusals: {},
});

export const changeCredential = endpoint({
  method: "POST",
  path: "/me/credentials/{credentialId}/versions",
  summary: "Write a credential of one’s own anew, or put it away; what was written stays",
  may: "learning.write",
  ids: ofCredential,
  input: CredentialWording.safeExtend({ basedOn: z.int().min(1), status: LedgerStatus }),
  output: Renewed,
  refusals: { "changed-meanwhile": 409 },
});

export const keepActivity = endpoint({
  method: "POST",
  path: "/me/learning/activities",
  summary: "Write down what was learned, when, with whom, and what it counts for",
  may: "learning.write",
  ids: Nothing,
  input: ActivityWording.safeExtend({ id: ActivityId }),
  output: z.strictObject({ id: ActivityId }),
  refusals: {},
});

export const changeActivity = endpoint({
  method: "POST",
  path: "/me/learning/activities/{activityId}/versions",
  summary: "Write an activity anew, or put it away; what was written stays",
  may: "learning.write",
  ids: ofActivity,
  input: ActivityWording.safeExtend({ basedOn: z.int().min(1), status: LedgerStatus }),
  output: Renewed,
  refusals: { "changed-meanwhile": 409 },
});

export const keepCertificate = endpoint({
  method: "POST",
  path: "/me/learning/activities/{activityId}/files",
  summary: "Keep the certificate of an activity",
  may: "learning.write",
  ids: ofActivity,
  input: NewAttachment,
  most: MOST_IN_LETTERS,
  output: z.strictObject({ id: AttachmentId }),
  refusals: ATTACHING,
});

export const noteChange = endpoint({
  method: "POST",
  path: "/me/learning/activities/{activityId}/changes",
  summary: "Say what one does differently because of an activity, and for which goal or intervention",
  may: "learning.write",
  ids: ofActivity,
  input: NewChange,
  output: z.strictObject({ id: ChangeId }),
  refusals: { "nothing-there": 409 },
});

export const takeBackChange = endpoint({
  method: "POST",
  path: "/me/learning/activities/{activityId}/changes/take-back",
  summary: "Take back what was said to have changed; the row stays",
  may: "learning.write",
  ids: ofActivity,
  input: z.strictObject({ id: ChangeId, changeId: ChangeId }),
  output: z.strictObject({ id: ChangeId }),
  refusals: { "not-found": 404 },
});

const inLanguage = z.strictObject({ language: Language });

export const downloadPacket = endpoint({
  method: "GET",
  path: "/me/credentials/{credentialId}/packet",
  summary:
    "What an audit asks for, as an accessible PDF: the credential, every activity that counts, and the certificates with their checksums",
  may: "learning.read",
  ids: ofCredential,
  input: inLanguage,
  output: FileAnswer,
  sends: "application/pdf",
  refusals: { "letters-cannot-be-printed": 409 },
});

export const downloadPacketFiles = endpoint({
  method: "GET",
  path: "/me/credentials/{credentialId}/packet-files",
  summary: "The same PDF with every certificate beside it, as one ZIP",
  may: "learning.read",
  ids: ofCredential,
  input: inLanguage,
  output: FileAnswer,
  sends: "application/zip",
  refusals: { "letters-cannot-be-printed": 409 },
});

export const listCredentials = endpoint({
  method: "GET",
  path: "/practice/credentials",
  summary: "Of each colleague which credentials hold and until when; not what they learned, nor what is missing",
  may: "credentials.list",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    colleagues: z.array(
      z.strictObject({
        personId: PersonId,
        name: z.string(),
        credentials: z.array(
          z.strictObject({
            title: z.string(),
            untilDay: CalendarDay.nullable(),
            phase: z.enum(["unknown", "to-come", "running", "over"]),
          }),
        ),
      }),
    ),
  }),
  refusals: {},
});
