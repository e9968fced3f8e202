import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ChartTrouble } from "../chord-pro.ts";
import type { SongFileTrouble } from "../song-file.ts";

export const TROUBLE_WORDS: Readonly<Record<ChartTrouble["type"], MessageDescriptor>> = {
  "bracket-open": msg`a chord’s bracket opens and never closes`,
  "directive-open": msg`a brace opens and never closes`,
  "unknown-directive": msg`an instruction this program does not know`,
  "not-a-chord": msg`what stands in brackets is no chord`,
  "section-open": msg`the tablature has no end`,
  "nothing-here": msg`there is nothing to sing or play`,
};

export const FILE_WORDS: Readonly<Record<SongFileTrouble, MessageDescriptor>> = {
  "not-text": msg`This is no text file. ChordPro and plain text can be read.`,
  empty: msg`The file is empty.`,
  "too-long": msg`The file is longer than any song: at most 30,000 letters.`,
};
