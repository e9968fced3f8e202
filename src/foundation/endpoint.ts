import { z } from "zod";

/** The kinds of record a right can be asked about. `nothing` = the operation is public; `practice` = it touches no single client. */
export type RecordKind = "nothing" | "practice" | (string & {});

export type HttpStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429;

/** One HTTP operation, told once. The server mounts it, the browser calls it, OpenAPI describes it, the outbox stores it. */
export interface Endpoint<
  Ids extends z.ZodType = z.ZodType,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusals extends Readonly<Record<string, HttpStatus>> = Readonly<Record<string, HttpStatus>>,
> {
  readonly method: "GET" | "POST";
  /** Path below /api/v1 with its ids in braces, "/clients/{clientId}/goals". */
  readonly path: `/${string}`;
  /** One sentence a therapist understands. */
  readonly summary: string;
  /** The row of the policy table that decides, "goal.write". There is no default: without it nothing compiles and nothing mounts. */
  readonly may: `${string}.${string}`;
  /** The ids in the path, strictly parsed before any right is asked. */
  readonly ids: Ids;
  /** The query (GET) or the body (POST), strictly parsed after the right is granted. */
  readonly input: Input;
  /** Left out: JSON. A file is a `FileAnswer`, sent as its bytes under its name. */
  readonly sends?:
    | "application/pdf"
    | "application/zip"
    | "application/octet-stream"
    | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  /** Left out: a body of words, small. A file in base64 may be as long as this, and nothing longer is read. */
  readonly most?: number;
  /** What is sent back. A write answers with ids and states only, so that a remembered reply holds no clinical text. */
  readonly output: Output;
  /** Each way this can be refused, by its kebab-case type, with its HTTP status. */
  readonly refusals: Refusals;
  /** True when a device may keep this deed in its outbox and send it later. */
  readonly worksOffline?: boolean;
}

export const endpoint = <
  const Ids extends z.ZodType,
  const Input extends z.ZodType,
  const Output extends z.ZodType,
  const Refusals extends Readonly<Record<string, HttpStatus>>,
>(
  it: Endpoint<Ids, Input, Output, Refusals>,
): Endpoint<Ids, Input, Output, Refusals> => it;

/** The output of an endpoint that `sends` a file. */
export const FileAnswer = z.strictObject({
  name: z.string().regex(/^[\w-]+\.\w+$/),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  /** Of something long only a part is sent: where it begins, and how long the whole is. */
  part: z.strictObject({ from: z.int().min(0), of: z.int().min(1) }).optional(),
});

/** The names of the ids in a path: "/clients/{clientId}/goals" → ["clientId"]. */
export const idsInPath = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** The path with its ids filled in, ready to be asked for. */
export const fillPath = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ""));

/** Every refusal an endpoint can meet besides its own, because `serve` gives them. */
export const COMMON_REFUSALS = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "needs-consent": 403,
  "laid-aside": 409,
  "not-found": 404,
  "invalid-input": 400,
  "key-reused": 422,
  "too-many-requests": 429,
} as const satisfies Readonly<Record<string, HttpStatus>>;
