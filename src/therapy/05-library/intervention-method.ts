/** The four ways of being in music that Bruscia named. Every intervention has exactly one as its main way. */
import { z } from "zod";

/** Listening; singing or playing music that exists; inventing in the moment; making something to keep. */
export const InterventionMethod = z.enum(["receptive", "re-creative", "improvisation", "compositional"]);
export type InterventionMethod = z.infer<typeof InterventionMethod>;
