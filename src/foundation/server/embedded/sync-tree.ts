import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

const onWindows = process.platform === "win32";

/** Makes the names in a directory durable. Windows has no such call, and keeps them by itself. */
export function syncDirectory(directory: string): void {
  if (onWindows) return;
  syncPath(directory, "r");
}

/** Makes every file and every name below a directory durable; returns how many were flushed. */
export function syncTree(directory: string): number {
  let flushed = 0;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) flushed += syncTree(path);
    else if (entry.isFile()) {
      syncPath(path, onWindows ? "r+" : "r");
      flushed += 1;
    }
  }
  syncDirectory(directory);
  return flushed + 1;
}

function syncPath(path: string, flags: "r" | "r+"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
