/** The four works, as requests to the product and to the floor, and what both must answer alike. */
import { v7 as uuidv7 } from "uuid";
import type { People, Spare, Therapist } from "./people.ts";
import { requestFor } from "./wire-client.ts";

/** The requests of one operation, sent one after the other. */
export type Operation = () => readonly string[];

export interface Work {
  readonly name: "W1" | "W2" | "W3" | "W4";
  readonly title: string;
  readonly product: Operation;
  readonly floor: Operation;
  readonly writes: boolean;
}

const DAYS_OF_ABSENCES = 28;
const NOTE = "Chose the small drum and kept it for most of the session. The pause before the last word of each line was filled more often. "
  .repeat(4)
  .trim();
const API = "/api/v1";

export function worksFor(people: People): Work[] {
  const { day, readers, writer, spares, objectives } = people;
  const from = new Date(Date.parse(day) - DAYS_OF_ABSENCES * 86_400_000).toISOString().slice(0, 10);
  const pairs = readers.flatMap((therapist) => therapist.clients.map((client) => ({ therapist, client })));
  // Each side walks through the same people in the same order.
  const [reader, floorReader, pair, floorPair] = [inTurn(readers), inTurn(readers), inTurn(pairs), inTurn(pairs)];
  const spare = () => spares.pop() ?? stop("no planned session is left to write about");
  return [
    {
      name: "W1",
      title: "a session: attendance, 8 values, note",
      writes: true,
      product: () => writeSession(writer, spare(), objectives),
      floor: () => [requestFor("POST", "/session", {}, floorSession(writer, spares[0] ?? stop("no session"), objectives))],
    },
    {
      name: "W2",
      title: "a client's chart",
      writes: false,
      product: () => {
        const { therapist, client } = pair();
        return [requestFor("GET", `${API}/clients/${client}/progress`, signed(therapist))];
      },
      floor: () => {
        const { therapist, client } = floorPair();
        return [requestFor("GET", `/chart/${therapist.id}/${client}`)];
      },
    },
    {
      name: "W3",
      title: "my day",
      writes: false,
      product: () => [requestFor("GET", `${API}/today?day=${day}`, signed(reader()))],
      floor: () => [requestFor("GET", `/day/${floorReader().id}/${day}`)],
    },
    {
      name: "W4",
      title: "absences of four weeks, by client",
      writes: false,
      product: () => [requestFor("GET", `${API}/absences?from=${from}&until=${day}`, signed(reader()))],
      floor: () => [requestFor("GET", `/absences/${floorReader().id}/${from}/${day}`)],
    },
  ];
}

/** A session brought whole: atomic, audited and remembered. */
function writeSession(writer: Therapist, { sessionId, clientId, startsAt }: Spare, objectives: People["objectives"]): string[] {
  const marks = (objectives.get(clientId) ?? []).map((objectiveId, index) => ({
    id: uuidv7(),
    objectiveId,
    kind: "value",
    level: null,
    value: index,
    part: null,
    takesBack: null,
    at: startsAt,
    steadyMs: null,
    source: "typed",
  }));
  const attendance = { id: uuidv7(), outcome: "came", category: null, reason: "", toldAt: null, at: startsAt, supersedes: null };
  const note = { id: uuidv7(), language: "en", words: NOTE, basedOn: 0 };
  const heads = { ...signed(writer), "idempotency-key": uuidv7() };
  return [requestFor("POST", `${API}/sessions/${sessionId}/clients/${clientId}/whole`, heads, { attendance, marks, note })];
}

const floorSession = (writer: Therapist, { clientId, startsAt, day }: Spare, objectives: People["objectives"]) => ({
  therapistId: writer.id,
  clientId,
  sessionId: uuidv7(),
  day,
  startsAt,
  noteId: uuidv7(),
  words: NOTE,
  measures: (objectives.get(clientId) ?? []).map((objectiveId, value) => ({ objectiveId, value })),
});

const signed = ({ cookie }: Therapist) => ({ cookie });

function inTurn<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => items[next++ % items.length] ?? stop("nobody to ask for");
}

function stop(why: string): never {
  throw new Error(why);
}
