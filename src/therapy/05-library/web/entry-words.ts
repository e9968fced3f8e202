import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { EntryTrouble, ReferenceKind } from "../reference.ts";

export const ENTRY_WORDS: Readonly<Record<EntryTrouble, MessageDescriptor>> = {
  "not-closed": msg`the entry opens with a brace and never closes`,
  "not-readable": msg`the entry could not be read`,
  "end-missing": msg`the entry has no end; what stands in it was read`,
  "title-missing": msg`the entry has no title`,
  "no-doi": msg`no DOI stands in this line`,
};

export const KIND_WORDS: Readonly<Record<ReferenceKind, MessageDescriptor>> = {
  article: msg`Article`,
  book: msg`Book`,
  chapter: msg`Chapter of a book`,
  thesis: msg`Thesis`,
  report: msg({ message: "Report", context: "publication" }),
  conference: msg`Conference paper`,
  web: msg`Web page`,
  other: msg({ message: "Other", context: "publication" }),
};
