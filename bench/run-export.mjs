/** `node bench/run-export.mjs --clients 200`: measures the export of one client (W5), and what a session costs to load and to keep (W6), beside the floor. */
import { register } from "tsx/esm/api";

register();
const { runExport } = await import("./export-run.ts");
await runExport(process.argv.slice(2));
process.exit(0);
