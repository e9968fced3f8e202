/** Looks at a logo before it is kept: a small PNG, or an SVG that only draws. A picture that could do something is refused, and what does not draw is left out. */
import { fileTypeFromBuffer } from "file-type";
import { ok, refuse, type Result } from "#foundation/result.ts";
import { type LogoKind, MOST_LOGO_BYTES } from "../report-style.ts";

interface Logo {
  readonly kind: LogoKind;
  readonly bytes: Buffer;
}

type Refusal = { readonly type: "logo-too-large" | "logo-refused" | "logo-does-something" };

export async function readLogo(content: string): Promise<Result<Logo, Refusal>> {
  const bytes = Buffer.from(content, "base64");
  if (bytes.length > MOST_LOGO_BYTES) return refuse({ type: "logo-too-large" });
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === "image/png") return isWholePng(bytes) ? ok({ kind: "image/png", bytes }) : refuse({ type: "logo-refused" });
  const text = bytes.toString("utf8");
  if (!/<svg[\s>]/i.test(text.slice(0, 4_000))) return refuse({ type: "logo-refused" });
  if (DOES_SOMETHING.some((sign) => sign.test(text))) return refuse({ type: "logo-does-something" });
  const drawn = onlyDrawing(text);
  return drawn === null ? refuse({ type: "logo-refused" }) : ok({ kind: "image/svg+xml", bytes: Buffer.from(drawn) });
}

/** A picture that says it is larger than a wall would fill the memory when it is drawn. */
const MOST_PIXELS = 4_000;
function isWholePng(bytes: Buffer): boolean {
  if (bytes.length < 57 || !bytes.includes("IEND", bytes.length - 12, "latin1")) return false;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
}

/** Programs, pages inside pages, words that stand for other words, and whatever is fetched from elsewhere. */
const DOES_SOMETHING = [
  /<\s*(?:\w+:)?(?:script|foreignObject|iframe|object|embed|audio|video|image|animate\w*|set|handler|listener)\b/i,
  /<!(?:ENTITY|DOCTYPE[^>]*\[)/i,
  /\son\w+\s*=/i,
  /\b(?:javascript|vbscript|data)\s*:/i,
  /href\s*=\s*["'](?!#)/i,
  /@import|expression\s*\(|url\s*\(\s*["']?(?!#|["']?#)/i,
  /<\?xml-stylesheet/i,
];

const DRAWS = new Set(
  "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask use symbol title desc text tspan style".split(
    " ",
  ),
);

/** Keeps the elements that draw and drops every other with all that is in it; null when the tags do not fit together. */
function onlyDrawing(text: string): string | null {
  const parts: string[] = [];
  const open: { readonly name: string; readonly kept: boolean }[] = [];
  const tag = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gi;
  let last = 0;
  const isKept = () => open.every(({ kept }) => kept);
  for (const found of text.matchAll(tag)) {
    const between = text.slice(last, found.index);
    last = found.index + found[0].length;
    if (/[<>]/.test(between)) return null;
    if (isKept() && open.length > 0) parts.push(between);
    const [, closing = "", name = "", attributes = "", empty = ""] = found;
    if (name === "") continue;
    if (closing === "/") {
      if (open.at(-1)?.name !== name) return null;
      if (isKept()) parts.push(`</${name}>`);
      open.pop();
      continue;
    }
    const kept = DRAWS.has(name) && isKept();
    if (kept) parts.push(`<${name}${drawingAttributes(attributes)}${empty}>`);
    if (empty === "") open.push({ name, kept });
  }
  return open.length === 0 && parts[0]?.startsWith("<svg") === true && text.slice(last).trim() === "" ? parts.join("") : null;
}

/** The names of other programs that drew it stay behind, and so do the spaces they declare. */
const drawingAttributes = (attributes: string): string =>
  [...attributes.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)]
    .filter(([, name = ""]) => !name.includes(":") || name === "xlink:href" || name === "xmlns:xlink" || name === "xml:space")
    .map(([, name = "", value = ""]) => ` ${name}=${value}`)
    .join("");
