/** Two assessments of one person beside each other: what was seen then and now, step by step. It says what was seen, never that something got better. */
import { type Entry, entryOf, type Visit } from "./assessment.ts";
import { OBSERVATION_ITEMS, type PlacedItem } from "./observation-item.ts";

interface Seen {
  readonly visits: readonly Pick<Visit, "id">[];
  readonly entries: readonly Pick<Entry, "field" | "visitId" | "value">[];
}

export interface BeforeAfter {
  readonly item: PlacedItem;
  /** The step of the last visit in which it was looked for; null = looked for and not seen; undefined = not looked at. */
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

function lastSeen({ visits, entries }: Seen, itemId: string): number | null | undefined {
  for (const { id } of visits.toReversed()) {
    const value = entryOf(entries, `item.${itemId}`, id)?.value;
    if (value === "not-seen") return null;
    if (value !== undefined && value !== "open") return Number(value);
  }
  return undefined;
}

/** Only what was looked at both times stands side by side. */
export const beforeAfter = (before: Seen, after: Seen, items: readonly PlacedItem[] = OBSERVATION_ITEMS): BeforeAfter[] =>
  items
    .map((item) => ({ item, before: lastSeen(before, item.id), after: lastSeen(after, item.id) }))
    .filter((row) => row.before !== undefined && row.after !== undefined);

const ROW = 34;
const LEFT = 250;
const STEP = 72;
const COLUMN = { none: 0, first: 1 };

export interface BeforeAfterWords {
  readonly title: string;
  readonly name: (item: PlacedItem) => string;
  readonly notSeen: string;
}

/** A dot chart: an open head is then, a filled one is now, a line joins them. Its text is escaped; the table beside it is complete. */
export function beforeAfterChart(rows: readonly BeforeAfter[], words: BeforeAfterWords): string {
  const height = 30 + rows.length * ROW;
  const width = LEFT + STEP * 5;
  const at = (step: number | null | undefined) =>
    LEFT + STEP / 2 + STEP * (step === null || step === undefined ? COLUMN.none : step - 1 + COLUMN.first);
  const heads = [words.notSeen, "1", "2", "3", "4"].map(
    (text, column) =>
      `<text x="${LEFT + STEP / 2 + STEP * column}" y="16" text-anchor="middle" font-size="12" fill="var(--so-muted)">${escape(text)}</text>`,
  );
  const lines = rows.map(({ item, before, after }, place) => {
    const y = 30 + place * ROW + ROW / 2;
    const [then, now] = [at(before), at(after)];
    const moved = then === now ? "" : `<line x1="${then}" y1="${y}" x2="${now}" y2="${y}" stroke="var(--so-edge)" stroke-width="2"/>`;
    return `<line x1="${LEFT}" y1="${y + ROW / 2}" x2="${width}" y2="${y + ROW / 2}" stroke="var(--so-line)"/>
<text x="0" y="${y + 4}" font-size="13" fill="var(--so-ink)">${escape(shortened(words.name(item)))}</text>${moved}
<circle cx="${then}" cy="${y}" r="9" fill="var(--so-surface)" stroke="var(--so-accent)" stroke-width="2.5"/>
<circle cx="${now}" cy="${y}" r="5" fill="var(--so-accent)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(words.title)}">${heads.join("")}${lines.join("")}</svg>`;
}

const shortened = (text: string): string => (text.length <= 38 ? text : `${text.slice(0, 37)}…`);
const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
