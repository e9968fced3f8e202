import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Method } from "../method.ts";

/** The name of each way to measure, in words a therapist would say. */
export const METHOD_WORDS: Readonly<Record<Method, MessageDescriptor>> = {
  pct: msg`Chances taken`,
  prompt: msg`Chances and help`,
  freq: msg`Count`,
  rate: msg`Count per time`,
  dur: msg`Duration`,
  mts: msg`A look every so often`,
  lat: msg`Time to respond`,
  pir: msg`Seen at all in an interval`,
  wir: msg`Seen all through an interval`,
  task: msg`Steps of a task`,
  rating: msg`Rating`,
  gas: msg`Goal attainment`,
  product: msg`Something that remains`,
  sync: msg`Closeness to the beat`,
  phys: msg`Value from a monitor`,
  pair: msg`Two things together`,
};
