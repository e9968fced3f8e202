/** The register of incidents: told, searched for in the trail, judged by the laws, told to people, closed. For whoever answers for the practice, with a factor proved just now. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, Language, longText, shortText, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { Harm, IncidentId, IncidentKind } from "./incident.ts";
import { AUDIENCES } from "./notice-rules.ts";

const Nothing = z.strictObject({});
const ids = z.strictObject({ incidentId: IncidentId });
export const IncidentSearchId = idOf("IncidentSearch");
const SignInId = z.uuid();
/** A row of the policy table, or something at the door. */
const Action = z.string().regex(/^[a-z-]+\.[a-z-]+$/);

const Telling = z.strictObject({
  kind: IncidentKind,
  /** Null: not known. */
  beganOn: CalendarDay.nullable(),
  endedOn: CalendarDay.nullable(),
  happened: shortText(4_000),
  contained: longText(4_000),
  harm: Harm,
  harmReason: longText(2_000),
});
const inOrder = ({ beganOn, endedOn }: { beganOn: string | null; endedOn: string | null }) =>
  beganOn === null || endedOn === null || beganOn <= endedOn;

const Bilingual = z.strictObject({ en: z.string(), fr: z.string() });
const Rule = z.strictObject({
  key: z.string(),
  place: Bilingual,
  audience: z.enum(AUDIENCES),
  title: Bilingual,
  term: z.union([
    z.strictObject({ kind: z.literal("days"), days: z.int() }),
    z.strictObject({ kind: z.literal("soon") }),
    z.strictObject({ kind: z.literal("next-year"), month: z.int(), day: z.int() }),
  ]),
  source: z.string(),
  isOwn: z.boolean(),
  isAway: z.boolean(),
});
const Standing = z.enum(["applies", "does-not", "told"]);

export const listIncidents = endpoint({
  method: "GET",
  path: "/practice/incidents",
  summary: "The register of incidents, the newest first, and the rules by which people and authorities are told",
  may: "incident.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    incidents: z.array(
      z.strictObject({
        id: IncidentId,
        foundAt: Instant,
        kind: IncidentKind,
        isClosed: z.boolean(),
        /** The nearest day by which somebody must still be told; null: none has a day. */
        nextDueOn: CalendarDay.nullable(),
        undecided: z.int(),
      }),
    ),
    rules: z.array(Rule),
  }),
  refusals: {},
});

export const openIncident = endpoint({
  method: "POST",
  path: "/practice/incidents",
  summary: "Write down that something went wrong with information about people; from the moment it was found the laws count",
  may: "incident.write",
  ids: Nothing,
  input: Telling.safeExtend({ id: IncidentId, foundDay: CalendarDay, foundTime: WallTime }).refine(inOrder, {
    error: "ends-before-it-begins",
    path: ["endedOn"],
  }),
  output: z.strictObject({ id: IncidentId }),
  refusals: { "factor-needed": 403, "found-in-the-future": 422 },
});

export const readIncident = endpoint({
  method: "GET",
  path: "/practice/incidents/{incidentId}",
  summary: "One incident: each telling of it, its clocks, its letters, and what may be searched for",
  may: "incident.read",
  ids,
  input: Nothing,
  output: z.strictObject({
    id: IncidentId,
    foundAt: Instant,
    openedBy: z.string(),
    isClosed: z.boolean(),
    /** The newest first. */
    tellings: z.array(Telling.safeExtend({ version: z.int(), toldBy: z.string(), toldAt: Instant })),
    clocks: z.array(
      z.strictObject({
        rule: Rule,
        standing: z.enum(["undecided", ...Standing.options]),
        dueOn: CalendarDay.nullable(),
        daysLeft: z.int().nullable(),
        duty: z
          .strictObject({
            ruleKey: z.string(),
            standing: Standing,
            reason: z.string(),
            toldOn: CalendarDay.nullable(),
            decidedBy: z.string(),
            decidedAt: Instant,
          })
          .nullable(),
      }),
    ),
    notices: z.array(
      z.strictObject({
        id: idOf("IncidentNotice"),
        audience: z.enum(["persons", "authority"]),
        language: Language,
        words: z.string(),
        writtenBy: z.string(),
        writtenAt: Instant,
      }),
    ),
    ends: z.array(z.strictObject({ isClosed: z.boolean(), words: z.string(), decidedBy: z.string(), decidedAt: Instant })),
    people: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  }),
  refusals: {},
});

export const tellIncident = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/tellings",
  summary: "Tell an incident anew because more is known; what was told before stays",
  may: "incident.write",
  ids,
  input: Telling.safeExtend({ basedOn: z.int() }).refine(inOrder, { error: "ends-before-it-begins", path: ["endedOn"] }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "factor-needed": 403, "changed-meanwhile": 409 },
});

export const readExposed = endpoint({
  method: "GET",
  path: "/practice/incidents/{incidentId}/exposed",
  summary:
    "Whose records were touched, as the trail says it for the searches of this incident; what the trail does not name is told as unknown",
  may: "incident.read",
  ids,
  input: Nothing,
  output: z.strictObject({
    searches: z.array(
      z.strictObject({
        id: IncidentSearchId,
        fromAt: Instant,
        untilAt: Instant,
        personName: z.string().nullable(),
        signInId: SignInId.nullable(),
        clientName: z.string().nullable(),
        action: z.string().nullable(),
        /** Rows of the trail this search found, touched or not. */
        rows: z.int(),
      }),
    ),
    clients: z.array(
      z.strictObject({
        clientId: ClientId,
        name: z.string(),
        firstAt: Instant,
        lastAt: Instant,
        done: z.int(),
        refused: z.int(),
        deeds: z.array(z.strictObject({ action: z.string(), done: z.int(), refused: z.int() })),
      }),
    ),
    unknown: z.array(z.strictObject({ action: z.string(), done: z.int() })),
    /** Sign-ins that the searches met: the way to one device. */
    signIns: z.array(
      z.strictObject({ id: SignInId, personName: z.string().nullable(), device: z.string().nullable(), firstAt: Instant, lastAt: Instant }),
    ),
  }),
  refusals: { "factor-needed": 403 },
});

export const searchTrail = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/searches",
  summary: "Ask the trail for a stretch of time: of one account, one sign-in, one client or one kind of deed, or of all",
  may: "incident.write",
  ids,
  input: z
    .strictObject({
      id: IncidentSearchId,
      fromDay: CalendarDay,
      fromTime: WallTime,
      untilDay: CalendarDay,
      untilTime: WallTime,
      personId: PersonId.nullable(),
      signInId: SignInId.nullable(),
      clientId: ClientId.nullable(),
      action: Action.nullable(),
    })
    .refine((it) => `${it.fromDay} ${it.fromTime}` <= `${it.untilDay} ${it.untilTime}`, {
      error: "ends-before-it-begins",
      path: ["untilDay"],
    }),
  output: z.strictObject({ id: IncidentSearchId }),
  refusals: { "factor-needed": 403 },
});

export const endSearch = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/searches/end",
  summary: "Leave a search out again; that it was made stays in the register",
  may: "incident.write",
  ids,
  input: z.strictObject({ searchId: IncidentSearchId }),
  output: z.strictObject({ id: IncidentSearchId }),
  refusals: { "factor-needed": 403, "already-ended": 409 },
});

export const decideDuty = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/duties",
  summary: "Decide whether a rule applies to an incident, or note that somebody was told, and why",
  may: "incident.write",
  ids,
  input: z
    .strictObject({
      id: idOf("IncidentDuty"),
      ruleKey: shortText(80),
      standing: Standing,
      reason: shortText(2_000),
      toldOn: CalendarDay.nullable(),
    })
    .refine(({ standing, toldOn }) => (standing === "told") === (toldOn !== null), { error: "told-needs-a-day", path: ["toldOn"] }),
  output: z.strictObject({ id: idOf("IncidentDuty") }),
  refusals: { "factor-needed": 403, "no-such-rule": 404 },
});

export const draftNotice = endpoint({
  method: "GET",
  path: "/practice/incidents/{incidentId}/draft",
  summary: "A draft letter composed of what is known; a person edits it, and the program sends it to nobody",
  may: "incident.read",
  ids,
  input: z.strictObject({ audience: z.enum(["persons", "authority"]), language: Language }),
  output: z.strictObject({ words: z.string() }),
  refusals: { "factor-needed": 403 },
});

export const writeNotice = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/notices",
  summary: "Keep a letter as a person wrote it; it is sent by hand",
  may: "incident.write",
  ids,
  input: z.strictObject({
    id: idOf("IncidentNotice"),
    audience: z.enum(["persons", "authority"]),
    language: Language,
    words: shortText(20_000),
  }),
  output: z.strictObject({ id: idOf("IncidentNotice") }),
  refusals: { "factor-needed": 403 },
});

export const endIncident = endpoint({
  method: "POST",
  path: "/practice/incidents/{incidentId}/end",
  summary: "Close an incident with what was learned from it, or open it again",
  may: "incident.write",
  ids,
  input: z.strictObject({ id: idOf("IncidentEnd"), isClosed: z.boolean(), words: shortText(4_000) }),
  output: z.strictObject({ id: idOf("IncidentEnd") }),
  refusals: { "factor-needed": 403, "rules-undecided": 409, "still-to-tell": 409, "already-so": 409 },
});

export const writeRule = endpoint({
  method: "POST",
  path: "/practice/incident-rules",
  summary: "Write down a rule of whom to tell and by when, in the place of one that comes with the program or beside them, or put one away",
  may: "incident.write",
  ids: Nothing,
  input: z.strictObject({
    id: idOf("IncidentRule"),
    key: z.string().regex(/^[a-z0-9-]{2,80}$/),
    place: shortText(120),
    audience: z.enum(AUDIENCES),
    title: shortText(300),
    days: z.int().min(1).max(1_000).nullable(),
    source: shortText(300),
    isAway: z.boolean(),
  }),
  output: z.strictObject({ id: idOf("IncidentRule") }),
  refusals: { "factor-needed": 403 },
});
