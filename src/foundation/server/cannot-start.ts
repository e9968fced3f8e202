/** Why the program does not start: one clear line for the person at the console, and the exit code for the system that started it. */
export class CannotStart extends Error {
  readonly exitCode: number;

  constructor(line: string, { exitCode = EXIT.failed, cause }: { exitCode?: number; cause?: unknown } = {}) {
    super(line, { cause });
    this.exitCode = exitCode;
  }
}

/** The codes of sysexits.h where one fits. */
export const EXIT = { failed: 1, inUse: 75, configuration: 78 } as const;
