// Node 20 cannot start a worker thread from TypeScript; this file teaches it to, when the program runs from source.
import { register } from "tsx/esm/api";
register();
await import("./typeset-worker.ts");
