/** Reads what a PDF says of itself to a screen reader, without any other program: its language, its title, and its tree of tags. */
import { inflateSync } from "node:zlib";

/** The whole file as text, with what it keeps compressed laid open. */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const opened = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, ...opened].join("\n");
}

export interface Tags {
  readonly claims: boolean;
  readonly language: string | undefined;
  readonly showsTitle: boolean;
  readonly marked: boolean;
  readonly tree: boolean;
  /** How often each tag stands in the tree. */
  readonly counts: Readonly<Record<string, number>>;
  /** Pictures, and how many of them have words. */
  readonly figures: number;
  readonly figuresWithWords: number;
  /** The levels of the headings in their order of writing. */
  readonly scopedHeads: number;
  readonly pages: number;
}

/** PDF/UA as far as it can be seen in the file: claimed, tagged, in a language, titled, each picture with words, each head of a table said to be one. */
export function tagsOf(pdf: Buffer): Tags {
  const text = textOfPdf(pdf);
  const elements = [...text.matchAll(/\/Type \/StructElem[\s\S]*?(?=endobj|\/Type \/StructElem|$)/g)].map(([element]) => element);
  const counts: Record<string, number> = {};
  for (const element of elements) {
    const kind = /\/S \/(\w+)/.exec(element)?.[1];
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const figures = elements.filter((element) => /\/S \/Figure\b/.test(element));
  return {
    claims: text.includes("<pdfuaid:part>1</pdfuaid:part>"),
    language: /\/Lang \(([\w-]+)\)/.exec(text)?.[1],
    showsTitle: text.includes("/DisplayDocTitle true"),
    marked: /\/Marked true/.test(text),
    tree: /\/StructTreeRoot \d+ 0 R/.test(text),
    counts,
    figures: figures.length,
    figuresWithWords: figures.filter((element) => /\/Alt[ (<]/.test(element)).length,
    scopedHeads: (text.match(/\/Scope \/(?:Column|Row|Both)/g) ?? []).length,
    pages: (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length,
  };
}
