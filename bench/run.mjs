/** `node bench/run.mjs --clients 200`: measures the four works on both engines beside the floor and writes docs/performance.md. */
import { register } from "tsx/esm/api";

register();
const { runBench } = await import("./run.ts");
await runBench(process.argv.slice(2));
process.exit(0);
