/** Names of the neurologic music therapy techniques, as tags. Each needs its own training; nothing of the manuals is here. */
import { z } from "zod";

export const NeurologicTechnique = z.enum([
  "RAS",
  "PSE",
  "TIMP",
  "MIT",
  "MUSTIM",
  "RSC",
  "VIT",
  "TS",
  "OMREX",
  "DSLM",
  "SYCOM",
  "MSOT",
  "MNT",
  "APT",
  "MACT",
  "MMT",
  "EMM",
  "AMMT",
  "MEFT",
  "MPC",
]);
export type NeurologicTechnique = z.infer<typeof NeurologicTechnique>;
