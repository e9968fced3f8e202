/** The contract with examples in it: how docs/openapi.json is put together, read again, and checked against its own schemas. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";
import { API } from "#foundation/server/serve.ts";
import type { Json } from "#foundation/server/test-examples.ts";

export interface Example {
  /** Of the path and of the query. */
  readonly parameters: Readonly<Record<string, Json>>;
  readonly body?: Json;
  readonly status: string;
  /** Missing where a file is sent. */
  readonly answer?: Json;
}

const Value: z.ZodType<Json> = z.json();
const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.looseObject({ schema: Schema, example: Value.optional() }));
const Answer = z.looseObject({ $ref: z.string().optional(), content: Content.optional() });
const Operation = z.looseObject({
  summary: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema: Schema, example: Value.optional() })).optional(),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), Answer),
});
const Contract = z.looseObject({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ responses: z.record(z.string(), Answer) }),
});
export type Contract = z.infer<typeof Contract>;
type Operation = z.infer<typeof Operation>;
type Content = z.infer<typeof Content>;

/** As it was written: what a schema gives back has its fields in another order. */
export function contractIn(document: unknown): Contract {
  if (!isContract(document)) throw new Error(z.prettifyError(Contract.safeParse(document).error ?? new z.ZodError([])));
  return document;
}
const isContract = (document: unknown): document is Contract => Contract.safeParse(document).success;

/** "GET /clients/{clientId}", and what is said of it. */
export const operationsOf = (contract: Contract): [string, Operation][] =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]): [string, Operation] => [`${method.toUpperCase()} ${path.slice(API.length)}`, it]),
  );

export function withExamples(contract: Contract, examples: ReadonlyMap<string, Example>): Contract {
  const changed = new Map(
    operationsOf(contract).map(([name, it]) => {
      const example = examples.get(name);
      return [it, example ? withExample(contract, it, example) : it];
    }),
  );
  const paths = Object.entries(contract.paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, it]) => [method, changed.get(it) ?? it])),
  ]);
  return { ...contract, paths: Object.fromEntries(paths) };
}

function withExample({ components }: Contract, it: Operation, { parameters, body, status, answer }: Example): Operation {
  const { $ref, ...own } = it.responses[status] ?? {};
  // Refusals are described once for all; one with an example in it is written out.
  const response = $ref ? components.responses[$ref.split("/").at(-1) ?? ""] : own;
  return {
    ...it,
    ...(it.parameters && {
      parameters: it.parameters.map((one) => (one.name in parameters ? { ...one, example: parameters[one.name] } : one)),
    }),
    ...(it.requestBody && { requestBody: { ...it.requestBody, content: filled(it.requestBody.content, body) } }),
    ...(answer !== undefined && {
      responses: { ...it.responses, [status]: { ...response, content: filled(response?.content ?? {}, answer) } },
    }),
  };
}

const filled = (content: Content, example: Json | undefined): Content =>
  Object.fromEntries(Object.entries(content).map(([type, one]) => [type, { ...one, example }]));

/** What `withExamples` put in. */
export function examplesOf(contract: Contract): Map<string, Example> {
  return new Map(
    operationsOf(contract).map(([name, it]) => {
      const parameters = (it.parameters ?? []).flatMap(({ name: of, example }) => (example === undefined ? [] : [[of, example]]));
      const body = exampleIn(it.requestBody?.content);
      const [status, response] = Object.entries(it.responses).find(([, { content }]) => exampleIn(content) !== undefined) ?? ["200"];
      const answer = exampleIn(response?.content);
      return [
        name,
        {
          parameters: Object.fromEntries(parameters),
          ...(body !== undefined && { body }),
          status,
          ...(answer !== undefined && { answer }),
        },
      ];
    }),
  );
}

const exampleIn = (content: Content | undefined): Json | undefined =>
  Object.values(content ?? {}).find(({ example }) => example !== undefined)?.example;

/** What does not fit its schema, and what has no example where it could have one. */
export function mistakesIn(contract: Contract): string[] {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true, formats: { includes: true, binary: true } }));
  return operationsOf(contract).flatMap(([name, it]) => {
    const check = (where: string, { schema, example }: Content[string]): string[] => {
      if (example === undefined) return [`${name}: ${where}: no example`];
      // The shared descriptions stand where a reference in the schema looks for them.
      const fits = ajv.compile({ ...schema, components: contract.components });
      return fits(example) ? [] : [`${name}: ${where}: ${ajv.errorsText(fits.errors)}`];
    };
    const answers = Object.entries(it.responses).flatMap(([status, { content }]) =>
      Object.entries(content ?? {})
        .filter(([type, { example }]) => example !== undefined || (type === "application/json" && isDone(it)))
        .flatMap(([, one]) => check(status, one)),
    );
    return [
      ...(it.parameters ?? []).filter((one) => one.in === "path" || one.example !== undefined).flatMap((one) => check(one.name, one)),
      ...Object.values(it.requestBody?.content ?? {}).flatMap((one) => check("body", one)),
      ...answers,
    ];
  });
}

/** Not answered with a refusal. */
const isDone = ({ responses }: Operation): boolean =>
  Object.entries(responses).every(([status, { content }]) => status === "200" || exampleIn(content) === undefined);
