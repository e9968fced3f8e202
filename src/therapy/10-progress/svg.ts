/** SVG as text. Whatever a person typed goes through here, so that it can never become markup. */

type AttributeValue = string | number | undefined;

/** One element; numbers are rounded so that the same data always give the same bytes. */
export function element(name: string, attributes: Record<string, AttributeValue>, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value ?? "")}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Characters that XML cannot hold at all, even escaped: a pasted one would make the whole picture unreadable. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text, safe between tags and inside double quotes. */
export function escaped(text: string): string {
  return text.replace(forbidden, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** What a pointer resting on a mark, or a screen reader inside it, is told. */
export const titled = (lines: readonly string[]): string => element("title", {}, [escaped(lines.filter((line) => line !== "").join("\n"))]);

export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** A path through points: "M1 2L3 4". */
export const pathThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("");
