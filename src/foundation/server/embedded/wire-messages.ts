import type { TransactionStatus } from "./engine-messages.ts";

const codes = (letters: string) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
/** Query, Sync, Terminate, function call, end and failure of a copy: after these PostgreSQL answers. */
const ENDS_OF_BATCH = codes("QSXFcf");
const FLUSH = "H".charCodeAt(0);
const ERROR = "E".charCodeAt(0);
const READY = "Z".charCodeAt(0);

/** Cuts what a client sends into complete batches: half a batch would be answered too early. */
export class BatchCutter {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #started = false;

  /** The complete batches that this chunk finishes, as one piece, or nothing yet. */
  take(chunk: Buffer): Uint8Array<ArrayBuffer> | undefined {
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, chunk]) : chunk;
    let cut = 0;
    for (let length = this.#nextLength(); length !== undefined; length = this.#nextLength()) {
      const type = this.#bytes[this.#at];
      this.#at += length;
      if (!this.#started) {
        this.#started = true;
        cut = this.#at;
      } else if (type === FLUSH) throw new Error("Cursors and row limits are not available on the embedded engine.");
      else if (type !== undefined && ENDS_OF_BATCH.has(type)) cut = this.#at;
    }
    if (cut === 0) return undefined;
    const batch = new Uint8Array(this.#bytes.subarray(0, cut));
    this.#bytes = this.#bytes.subarray(cut);
    this.#at -= cut;
    return batch;
  }

  /** Length of the next message if all of it is here. The very first has no type letter. */
  #nextLength(): number | undefined {
    const header = this.#started ? 5 : 4;
    if (this.#at + header > this.#bytes.length) return undefined;
    const length = header - 4 + this.#bytes.readInt32BE(this.#at + header - 4);
    return this.#at + length > this.#bytes.length ? undefined : length;
  }
}

/** Reads along with the answers: the transaction's state, and errors after which the engine must not go on. */
export class AnswerReader {
  status: TransactionStatus = "I";
  /** The text of an error that ends the engine. */
  fatal: string | undefined;
  #header = Buffer.alloc(5);
  #headerLength = 0;
  #left = 0;
  #body: number[] | undefined;

  take(piece: Uint8Array): void {
    let at = 0;
    while (at < piece.length) {
      if (this.#headerLength < 5) {
        this.#header[this.#headerLength++] = piece[at++] ?? 0;
        if (this.#headerLength === 5) this.#begin();
      } else {
        const taken = Math.min(this.#left, piece.length - at);
        if (this.#body) for (const byte of piece.subarray(at, at + taken)) this.#body.push(byte);
        at += taken;
        this.#left -= taken;
      }
      if (this.#headerLength === 5 && this.#left === 0) this.#end();
    }
  }

  #begin(): void {
    const type = this.#header[0];
    this.#left = this.#header.readInt32BE(1) - 4;
    this.#body = type === ERROR || type === READY ? [] : undefined;
  }

  #end(): void {
    const body = this.#body && Buffer.from(this.#body).toString("utf8");
    if (body !== undefined && this.#header[0] === READY) this.status = body === "T" || body === "E" ? body : "I";
    if (body !== undefined && this.#header[0] === ERROR) this.fatal ??= fatalErrorIn(body);
    this.#headerLength = 0;
    this.#body = undefined;
  }
}

/** Fields of an error are a letter and a text each: V is the severity, M the message. */
function fatalErrorIn(body: string): string | undefined {
  const fields = new Map(body.split("\0").map((field) => [field[0], field.slice(1)]));
  const severity = fields.get("V");
  const message = fields.get("M") ?? "";
  return severity === "PANIC" || severity === "FATAL" || message.includes("could not fsync") ? message : undefined;
}
