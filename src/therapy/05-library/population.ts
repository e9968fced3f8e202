/** Whom an idea of the library was written for. A hint for finding, never a fence. */
import { z } from "zod";

export const Population = z.enum([
  "nicu",
  "children",
  "teens",
  "families",
  "adults-mental-health",
  "brain-injury",
  "physical-rehabilitation",
  "older-adults",
  "hospice",
]);
export type Population = z.infer<typeof Population>;
