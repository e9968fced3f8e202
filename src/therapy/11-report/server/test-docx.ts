/** Reads a DOCX as a word processor would: the words of the document in their order, and what is said of its parts. */
import { strFromU8, unzipSync } from "fflate";

export interface ReadDocx {
  readonly document: string;
  readonly files: readonly string[];
  readonly styles: string;
  /** Each paragraph as one text, without markup. */
  readonly paragraphs: readonly string[];
  readonly headings: readonly { readonly level: number; readonly words: string }[];
  readonly altTexts: readonly string[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const document = textOf("word/document.xml");
  const paragraphs = [...document.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) => paragraph);
  return {
    document,
    files: Object.keys(files),
    styles: textOf("word/styles.xml"),
    paragraphs: paragraphs.map(wordsOf),
    headings: paragraphs.flatMap((paragraph) => {
      const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(paragraph)?.[1];
      return level === undefined ? [] : [{ level: Number(level), words: wordsOf(paragraph) }];
    }),
    altTexts: [...document.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)].map(([, words = ""]) => plain(words)),
  };
}

const wordsOf = (paragraph: string): string =>
  plain([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, words]) => words ?? "\n").join(""));

const plain = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
