/** The engine as a program bundles it; proofs load it from the bundle. */
export { openEmbedded } from "../embedded-engine.ts";
export { embeddedPool } from "../embedded-pool.ts";
