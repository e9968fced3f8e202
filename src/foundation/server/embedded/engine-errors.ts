/** Another process works on this data directory; two at once would corrupt it silently. */
export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";
  readonly directory: string;

  constructor(directory: string) {
    super(
      `The data directory ${directory} is in use by another Sostenuto process: stop that one first, or choose another directory with DATA_DIR.`,
    );
    this.directory = directory;
  }
}

/** The engine cannot keep its promises here (disk full, no right to write, a flush that does not reach the disk), so it does not serve at all. */
export class EngineRefusedError extends Error {
  override readonly name = "EngineRefusedError";
  readonly directory: string;

  constructor(directory: string, reason: string) {
    super(`The database in ${directory} cannot be opened: ${reason}`);
    this.directory = directory;
  }
}

/** The engine ended while working. What was confirmed is safe; whether the interrupted write happened is unknown, and its idempotency key settles it. */
export class EngineDiedError extends Error {
  override readonly name: string = "EngineDiedError";
  readonly code: string = "57P02";
}

/** One query ran beyond the limit; the only way to stop it is to end the engine, which recovers at once. */
export class QueryTooLongError extends EngineDiedError {
  override readonly name = "QueryTooLongError";
  override readonly code = "57014";

  constructor(limitMs: number) {
    super(`A query ran longer than ${limitMs} ms and was ended.`);
  }
}

/** The text of anything that was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The system's code of a thrown error ("ENOENT"), if it has one. */
export const systemCodeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
