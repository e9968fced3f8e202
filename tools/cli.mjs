/** `npm run -s cli -- <command>`: the commands of the product, built first when needed. What is said on the way goes to standard error, so that answers can be piped. */
import { checkNode } from "./ready.mjs";
import { become, makeReady } from "./start.mjs";

checkNode({ warn: false });
await makeReady({ say: console.error });
become("cli", process.argv.slice(2));
