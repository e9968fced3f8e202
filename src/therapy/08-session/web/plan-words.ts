import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Loudness, StepMode } from "../iso-steps.ts";

export const LOUDNESS_WORDS: Readonly<Record<Loudness, MessageDescriptor>> = {
  "very-soft": msg`very soft`,
  soft: msg`soft`,
  medium: msg`medium`,
  loud: msg`loud`,
  "very-loud": msg`very loud`,
};

export const MODE_WORDS: Readonly<Record<StepMode, MessageDescriptor>> = {
  major: msg`major`,
  minor: msg`minor`,
  modal: msg`modal`,
  free: msg`free`,
};
