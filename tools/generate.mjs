// Writes the generated files from their sources. With --check it changes nothing and fails when a file is not current.
import { spawnSync } from "node:child_process";

const run = spawnSync(process.execPath, ["--import", "tsx", "tools/generate.ts", ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
