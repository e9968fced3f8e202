/** What every route stands in: the web server, the database, who may do what, the clock, the log. Handed in by apps/server. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RawBuilder } from "kysely";
import type { Endpoint } from "#foundation/endpoint.ts";
import type { Language } from "#foundation/words.ts";
import type { Database, Tx } from "./database.ts";
import type { Jobs } from "./jobs.ts";
import type { Answer } from "./reading.ts";

/** The person behind a request, in one practice. */
export interface Actor {
  readonly accountId: string;
  /** The person this account is, in this practice. */
  readonly personId: string;
  readonly practiceId: string;
  readonly signInId: string;
  readonly language: Language;
  readonly timeZone: string;
  /** Duties in the practice today: "owner", "therapist"…; none for whoever came in by the portal. */
  readonly duties: readonly string[];
  /** When this person last proved a second factor; signing asks for one within 15 minutes. */
  readonly factorAt: string | null;
}

/** The very record a right is asked about, with the facts the policy's conditions look at. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  /** Whose record it is; null when it belongs to the practice as a whole. */
  readonly clientId: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type Decision =
  | { readonly allow: true; readonly rule: string /** Which projection of the record this person gets. */; readonly fields: string }
  | {
      readonly allow: false;
      readonly rule: string /** False: this person must not even learn that the record exists. */;
      readonly seen: boolean;
      /** The right is there; what is missing is that somebody agrees to this. */
      readonly needsConsent?: string;
      /** The right is there; the record lies under another of the same person and is only read. */
      readonly laidAside?: true;
    };

/**
 * Finds the very record a right is asked about, as one row of `kind`, `id`, `client_id` and `facts`; it may look at the row `who` of the person
 * who asks. As SQL it is answered together with everything else that is asked at the door.
 */
export interface FoundWith<Ids> {
  readonly row: (its: (name: keyof Ids & string) => RawBuilder<string>) => RawBuilder<unknown>;
}
export type Find<Ids> = FoundWith<Ids> | ((tx: Tx, ids: Ids, actor: Actor) => Promise<Subject | undefined>);

/** What is known of a request before it is judged. */
export interface Arrival {
  readonly actor: Actor;
  /** Undefined = this practice has no such record. */
  readonly subject: Subject | undefined;
  /** What was answered when a deed with this key came before. */
  readonly earlier: { readonly bodyHash: string; readonly reply: unknown } | undefined;
  readonly decide: (subject: Subject) => Promise<Decision>;
}

/** Asks who this is, what they ask about, what they are to it and whether they asked before; undefined = nobody is signed in. */
export type Arrive<Ids> = (
  tx: Tx,
  request: FastifyRequest,
  /** Left out where the address has no ids that could be read. */
  ids: Ids | undefined,
  key: string | undefined,
) => Promise<Arrival | undefined>;

/** A screen asked for and judged in one question; undefined = it has to be asked for the longer way, which also says why somebody may not. */
export type AnswerAtOnce = (
  database: Database,
  request: FastifyRequest,
  given: Readonly<Record<string, unknown>>,
) => Promise<string | undefined>;

/** Somebody who may do what they came for, by one question. */
export interface Allowed extends Pick<Arrival, "actor" | "earlier"> {
  readonly subject: Subject;
  readonly rule: string;
  /** What the deed asked to know of the record. */
  readonly known: unknown;
}

export interface Guard {
  /** True when the policy table has a row for this action. */
  readonly knows: (action: string) => boolean;
  /** What is asked at the door of one operation. The row of the policy table says whether it is the staff's door or the family's: each has a cookie of its own. */
  readonly arriving: <Ids>(action: string, find: Find<Ids> | undefined) => Arrive<Ids>;
  readonly decide: (tx: Tx, actor: Actor, action: string, subject: Subject) => Promise<Decision>;
  /** For a deed of the staff; undefined where one question cannot do. */
  readonly arrivingAlone: <Ids>(
    action: string,
    find: Find<Ids> | undefined,
    known: FoundWith<Ids>["row"],
  ) => ((database: Database, request: FastifyRequest, ids: Ids, key: string) => Promise<Allowed | undefined>) | undefined;
  /** For a screen of the staff; undefined where one question cannot do. */
  readonly answering: (action: string, find: Find<never> | undefined, answer: Answer) => AnswerAtOnce | undefined;
}

export interface Door {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly guard: Guard;
  readonly jobs: Jobs;
  /** The moment it is, as an Instant. One clock for the whole program; the demo can pin its day. */
  readonly clock: () => string;
  /** Every endpoint mounted so far: the source of the OpenAPI page and of the rights matrix. */
  readonly mounted: Endpoint[];
}
