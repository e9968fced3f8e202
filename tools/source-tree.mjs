/** Reads source files with a real parser: what each one imports, where it leaves pure meaning, how long it is. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import */
/** @typedef {{ path: string, imports: Import[], impurities: { what: string, line: number }[], lines: number, linesOfData: number, generated: boolean, parseErrors: string[] }} SourceFile */

const CODE = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/** @param {string} file */
export const isCode = (file) => CODE.test(file) && !file.endsWith(".d.ts");

/** @param {string} root @param {string} file @returns {SourceFile} */
export function readSource(root, file) {
  const text = readFileSync(path.join(root, file), "utf8");
  const parsed = parseSync(file, text);
  const lineOf = lineFinder(text);
  return {
    path: file,
    imports: importsOf(parsed, text, lineOf),
    impurities: impuritiesOf(parsed.program, lineOf),
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    linesOfData: linesOfData(parsed.program, lineOf),
    generated: /\.(gen|generated)\.tsx?$/.test(file) || /^\/[/*]+[^\n]*\bDo not edit by hand\b/.test(text),
    parseErrors: parsed.errors.filter((error) => error.severity === "Error").map((error) => error.message),
  };
}

/** @param {import("oxc-parser").ParseResult} parsed @param {string} text @param {(offset: number) => number} lineOf @returns {Import[]} */
function importsOf(parsed, text, lineOf) {
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found = staticImports.map((it) => ({
    specifier: it.moduleRequest.value,
    line: lineOf(it.start),
    typeOnly: it.entries.length > 0 && it.entries.every((entry) => entry.isType),
  }));
  for (const { entries } of staticExports) {
    const from = entries.find((entry) => entry.moduleRequest !== null);
    if (from?.moduleRequest) {
      found.push({ specifier: from.moduleRequest.value, line: lineOf(from.start), typeOnly: entries.every((entry) => entry.isType) });
    }
  }
  for (const it of dynamicImports) {
    const written = text.slice(it.moduleRequest.start, it.moduleRequest.end);
    const literal = /^(["'`])([^"'`$]*)\1$/.exec(written)?.[2];
    if (literal !== undefined) found.push({ specifier: literal, line: lineOf(it.start), typeOnly: false });
  }
  new Visitor({
    TSImportType(node) {
      const source = /** @type {{ value?: unknown }} */ (node.source);
      if (typeof source?.value === "string") found.push({ specifier: source.value, line: lineOf(node.start), typeOnly: true });
    },
  }).visit(parsed.program);
  return found;
}

/** A clock and chance are part of the language, so the types let them through. The rest of the outside world the types of meaning do not know. */
const OUTSIDE_MEMBERS = new Set([
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
  "Temporal.Now",
]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);

/** @param {any} program @param {(offset: number) => number} lineOf */
function impuritiesOf(program, lineOf) {
  /** @type {{ what: string, line: number }[]} */
  const found = [];
  const note = (/** @type {string} */ what, /** @type {number} */ start) => found.push({ what, line: lineOf(start) });
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== "Identifier" || node.property.type !== "Identifier" || node.computed) return;
      const name = `${node.object.name}.${node.property.name}`;
      if (OUTSIDE_MEMBERS.has(name)) note(name, node.start);
    },
    NewExpression(node) {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0) note("new Date()", node.start);
    },
    CallExpression(node) {
      if (node.callee.type !== "Identifier") return;
      const { name } = node.callee;
      if (name === "Date" || name === "fetch" || TIMERS.has(name)) note(`${name}()`, node.start);
    },
  }).visit(program);
  return found;
}

/** Lines inside top-level lists and maps that hold no function: a table of data may be long.
 * @param {any} program @param {(offset: number) => number} lineOf */
function linesOfData(program, lineOf) {
  let lines = 0;
  for (const statement of program.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { init } of declaration.declarations) {
      const table = bareLiteral(init);
      if (table && !holdsFunction(table)) lines += lineOf(table.end) - lineOf(table.start);
    }
  }
  return lines;
}

/** The list or map itself, without `as const`, `satisfies` or `Object.freeze`. @param {any} node @returns {any} */
function bareLiteral(node) {
  if (node?.type === "TSAsExpression" || node?.type === "TSSatisfiesExpression") return bareLiteral(node.expression);
  return node?.type === "ArrayExpression" || node?.type === "ObjectExpression" ? node : undefined;
}

/** @param {any} node @returns {boolean} */
function holdsFunction(node) {
  if (node === null || typeof node !== "object") return false;
  if (Array.isArray(node)) return node.some(holdsFunction);
  if (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression" || node.type === "JSXElement") return true;
  return Object.values(node).some(holdsFunction);
}

/** @param {string} text @returns {(offset: number) => number} */
function lineFinder(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
