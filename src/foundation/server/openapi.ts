/**
 * The page that machines read: every mounted operation, from the same value that mounts it.
 * docs/openapi.json is this page with an example of each request and answer, put in by the test of the contract.
 */
import { z } from "zod";
import { COMMON_REFUSALS, type Endpoint, idsInPath } from "#foundation/endpoint.ts";
import { API } from "./serve.ts";

type Schema = Readonly<Record<string, unknown>>;

export function openApiOf(mounted: readonly Endpoint[], { version }: { version: string }): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  const responses: Record<string, Schema> = {};
  for (const it of [...mounted].sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1))) {
    const path = API + it.path;
    paths[path] = { ...paths[path], [it.method.toLowerCase()]: operation(it, responses) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Sostenuto",
      version,
      description: "Every operation of the practice and clinical record. Refusals are RFC 9457 problems with a kebab-case `type`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ signIn: [] }],
    paths,
    components: {
      securitySchemes: { signIn: { type: "apiKey", in: "cookie", name: "sostenuto.sign-in" } },
      responses,
      schemas: { Problem: PROBLEM },
    },
  };
}

function operation(it: Endpoint, shared: Record<string, Schema>): Schema {
  const body =
    it.method === "POST"
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(it.input, "input") } } } }
      : {};
  const parameters = [...idParameters(it), ...(it.method === "GET" ? queryParameters(it) : isPublic(it) ? [] : [KEY])];
  return {
    operationId: nameOf(it),
    summary: it.summary,
    ...(isPublic(it) ? { security: [] } : {}),
    tags: [it.may.split(".")[0]],
    "x-may": it.may,
    "x-works-offline": it.worksOffline ?? false,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...body,
    responses: {
      200: { description: "Done.", content: contentOf(it) },
      ...refusals(it, shared),
    },
  };
}

const contentOf = (it: Endpoint): Schema =>
  it.sends
    ? { [it.sends]: { schema: { type: "string", format: "binary" } } }
    : { "application/json": { schema: schemaOf(it.output, "output") } };

/** Asked before anybody is signed in. */
const isPublic = ({ may }: Endpoint) => may.startsWith("public.");

/** POST /clients/{clientId}/goals → post-clients-clientId-goals. */
const nameOf = (it: Endpoint) => [it.method.toLowerCase(), ...it.path.split("/").filter(Boolean)].join("-").replace(/[{}]/g, "");

function idParameters(it: Endpoint): Schema[] {
  const { properties } = objectOf(schemaOf(it.ids, "input"));
  return idsInPath(it.path).map((name) => ({ name, in: "path", required: true, schema: properties[name] ?? { type: "string" } }));
}

function queryParameters(it: Endpoint): Schema[] {
  const { properties, required } = objectOf(schemaOf(it.input, "input"));
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

const KEY: Schema = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "A UUID made once for this deed. Sent again with the same key and body, the deed is done once and answered the same.",
  schema: { type: "string", format: "uuid" },
};

const COMMON_OF: Readonly<Record<Endpoint["method"], readonly (keyof typeof COMMON_REFUSALS)[]>> = {
  GET: ["not-signed-in", "not-allowed", "not-found", "invalid-input", "too-many-requests"],
  POST: ["not-signed-in", "not-allowed", "not-found", "invalid-input", "key-reused", "too-many-requests"],
};

const PUBLIC = ["invalid-input", "too-many-requests"] as const;

/** Refused alike, described once: the descriptions of whole refusals are shared by name. */
function refusals(it: Endpoint, shared: Record<string, Schema>): Record<string, Schema> {
  const common = isPublic(it) ? PUBLIC : COMMON_OF[it.method];
  const all: (readonly [string, number])[] = [
    ...common.map((type) => [type, COMMON_REFUSALS[type]] as const),
    ...Object.entries(it.refusals),
  ];
  if (it.method === "POST" && !isPublic(it)) all.push(["already-exists", 409]);
  const types: Record<string, string[]> = {};
  for (const [type, status] of all) types[status] = [...new Set([...(types[status] ?? []), type])].sort();
  const named = Object.entries(types).map(([status, those]) => {
    const name = those.join(".");
    shared[name] ??= refusal(those);
    return [status, { $ref: `#/components/responses/${name}` }];
  });
  return Object.fromEntries(named);
}

const refusal = (types: readonly string[]): Schema => ({
  description: `Refused: ${types.join(", ")}.`,
  content: {
    "application/problem+json": {
      schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, { type: "object", properties: { type: { enum: types } } }] },
    },
  },
});

const PROBLEM: Schema = {
  type: "object",
  required: ["type", "status"],
  properties: {
    type: { type: "string", description: "What stood in the way, in kebab-case." },
    status: { type: "integer" },
    requestId: { type: "string", format: "uuid" },
    issues: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "code"],
        properties: {
          path: { type: "array", items: { type: ["string", "integer"] } },
          code: { type: "string" },
          values: { type: "object" },
        },
      },
    },
  },
};

export function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    unrepresentable: "any",
    // "A date" and "a uuid" say more to a reader than the expression that checks them.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return described;
}

function objectOf(schema: Schema): { readonly properties: Readonly<Record<string, Schema>>; readonly required: readonly string[] } {
  return { properties: (schema.properties ?? {}) as Record<string, Schema>, required: (schema.required ?? []) as string[] };
}
