import { Duplex } from "node:stream";
import { BatchCutter } from "./wire-messages.ts";

/** One client's turn with the engine, from its greeting to its farewell. */
export interface Conversation {
  /** Sends complete messages and hands over the answer as it comes. */
  say(batch: Uint8Array, hear: (bytes: Uint8Array) => void): Promise<void>;
  /** Told once when the engine ends while the client is here. */
  readonly broken: Promise<Error>;
  leave(): void;
}

/** What the pg client takes for its network connection; it leads to the engine's worker. */
export class WireStream extends Duplex {
  readonly #begin: () => Promise<Conversation>;
  readonly #cutter = new BatchCutter();
  #conversation: Conversation | undefined;

  constructor(begin: () => Promise<Conversation>) {
    super();
    this.#begin = begin;
  }

  connect(): this {
    this.#begin().then(
      (conversation) => {
        if (this.destroyed) return conversation.leave();
        this.#conversation = conversation;
        void conversation.broken.then((error) => this.destroy(error));
        this.emit("connect");
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    done();
    setImmediate(() => {
      this.push(null);
      this.destroy();
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#conversation?.leave();
    this.#conversation = undefined;
    done(error);
  }

  #send(chunk: Buffer, done: (error?: Error | null) => void): void {
    try {
      const batch = this.#cutter.take(chunk);
      const hear = (bytes: Uint8Array) => {
        if (!this.destroyed && bytes.length > 0) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      };
      if (batch) this.#conversation?.say(batch, hear).catch((error: Error) => this.destroy(error));
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
