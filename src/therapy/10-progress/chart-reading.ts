/** Reads a drawn chart back for tests: its elements, its visible words and their boxes, and whether it is well formed. */
import type { Box } from "./chart-room.ts";
import { textWidth } from "./text-width.ts";

/** All opening tags of a name, with their attributes. */
export const elementsOf = (svg: string, name: string): Record<string, string>[] =>
  Array.from(svg.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)/?>`, "g")), ([, attributes = ""]) => attributesOf(attributes));

/** The groups or paths that carry a sign. */
export const marked = (svg: string, sign: string): string[] =>
  Array.from(svg.matchAll(new RegExp(`<g data-sign="${sign}">.*?</g>(?:</g>)?|<path[^>]*data-sign="${sign}"[^>]*>`, "gs")), ([all]) => all);

/** The words one sees. */
export const textsOf = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = ""]) => unescaped(text));

/** Where the words stand that one sees. */
export function textBoxesOf(svg: string): (Box & { text: string })[] {
  return Array.from(svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g), ([, written = "", raw = ""]) => {
    const attributes = attributesOf(written);
    const text = unescaped(raw);
    const size = Number(attributes["font-size"]);
    const width = textWidth(text, size, Number(attributes["font-weight"] ?? 400) >= 600);
    const x = Number(attributes["x"]);
    const left = attributes["text-anchor"] === "middle" ? x - width / 2 : attributes["text-anchor"] === "end" ? x - width : x;
    const y = Number(attributes["y"]);
    return { text, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 };
  });
}

/** What is wrong with the text as XML: an empty answer is a well-formed picture. */
export function whatIsWrongWith(svg: string): string {
  const open: string[] = [];
  let rest = svg;
  while (rest !== "") {
    const [token = ""] = /^(?:<[^<>]*>|[^<>]+)/u.exec(rest) ?? [];
    if (token === "") return `a bracket stands alone: ${rest.slice(0, 40)}`;
    rest = rest.slice(token.length);
    if (!token.startsWith("<")) {
      if (/&(?!amp;|lt;|gt;|quot;)/.test(token)) return `an ampersand stands alone: ${token}`;
      if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(token)) return "a character XML cannot hold";
      continue;
    }
    const closing = /^<\/([a-z]+)>$/.exec(token)?.[1];
    if (closing !== undefined) {
      if (open.pop() !== closing) return `${closing} closes what is not open`;
      continue;
    }
    const opening = /^<([a-z]+)((?:\s[a-zA-Z:-]+="[^"<>]*")*)(\/?)>$/.exec(token);
    if (opening === null) return `not a tag: ${token}`;
    const names = Array.from((opening[2] ?? "").matchAll(/\s([a-zA-Z:-]+)="/g), ([, name]) => name);
    if (new Set(names).size !== names.length) return `an attribute twice: ${token}`;
    if (opening[3] === "") open.push(opening[1] ?? "");
  }
  return open.length === 0 ? "" : `left open: ${open.join(" ")}`;
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(Array.from(written.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g), ([, name = "", value = ""]) => [name, value]));
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
