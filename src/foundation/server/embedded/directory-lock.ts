import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { DirectoryInUseError, EngineRefusedError, systemCodeOf } from "./engine-errors.ts";

/** Answers a line that another process sends to the owner, such as a request for a backup. */
export type MessageHandler = (line: string) => Promise<string>;

export interface DirectoryLock {
  /** What to answer to messages from now on. */
  onMessage(handler: MessageHandler): void;
  release(): Promise<void>;
}

const SOCKET_NAME = /^lock\.[0-9a-f]{8}\.sock$/;
/** Node cuts longer socket paths silently, and would then listen in another folder. */
const LONGEST_PATH = 103;
const SILENCE_MS = 1_000;
const TRIES = 40;

type Standing = "candidate" | "owner";

/**
 * Only one process may open a data directory. Announce, then look: each listens on a socket of its own before it looks for others,
 * so two can never both miss each other, and the socket of a dead process answers nothing and is cleared away.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  return process.platform === "win32" ? lockByPipe(directory) : lockBySockets(directory);
}

/** Sends one line to the process that owns the directory, and returns its answer. */
export async function askOwner(directory: string, line: string, limitMs = 60_000): Promise<string | undefined> {
  if (process.platform === "win32") return ask(pipeOf(directory), line, limitMs);
  const place = openPlace(directory);
  try {
    for (const name of socketNames(directory)) {
      const answer = await ask(place.pathOf(name), line, limitMs);
      if (answer !== undefined) return answer;
    }
    return undefined;
  } finally {
    place.close();
  }
}

async function lockBySockets(directory: string): Promise<DirectoryLock> {
  const place = openPlace(directory);
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const name = `lock.${randomBytes(4).toString("hex")}.sock`;
      const voice = new LockVoice();
      await voice.listen(place.pathOf(name));
      // A path that was cut or a folder that cannot hold sockets shows here.
      if (!existsSync(join(directory, name))) {
        await voice.close();
        continue;
      }
      const others = await Promise.all(
        socketNames(directory)
          .filter((other) => other !== name)
          .map((other) => standingOf(directory, place.pathOf(other), other)),
      );
      if (others.every((standing) => standing === "dead")) return voice.becomeOwner(() => place.close());
      await voice.close();
      if (others.includes("owner")) throw new DirectoryInUseError(directory);
      await pause(5 + Math.random() * 60);
    }
  } catch (error) {
    place.close();
    if (error instanceof DirectoryInUseError || error instanceof EngineRefusedError) throw error;
    throw new EngineRefusedError(
      directory,
      `the lock cannot be placed there (${systemCodeOf(error) ?? String(error)}); the folder must be writable and on a local disk.`,
    );
  }
  place.close();
  throw new DirectoryInUseError(directory);
}

/** A named pipe on Windows belongs to one process and ends with it. */
async function lockByPipe(directory: string): Promise<DirectoryLock> {
  const voice = new LockVoice();
  try {
    await voice.listen(pipeOf(directory));
  } catch (error) {
    if (systemCodeOf(error) === "EADDRINUSE") throw new DirectoryInUseError(directory);
    throw error;
  }
  return voice.becomeOwner(() => undefined);
}

/** The listening end: it says how its process stands, and answers messages. */
class LockVoice {
  #standing: Standing = "candidate";
  #handler: MessageHandler = async () => "unknown";
  readonly #callers = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#greet(socket));

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(path, () => {
        this.#server.unref();
        resolve();
      });
    });
  }

  becomeOwner(afterRelease: () => void): DirectoryLock {
    this.#standing = "owner";
    return {
      onMessage: (handler) => {
        this.#handler = handler;
      },
      release: async () => {
        await this.close();
        afterRelease();
      },
    };
  }

  close(): Promise<void> {
    for (const caller of this.#callers) caller.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #greet(socket: Socket): void {
    this.#callers.add(socket);
    socket.unref();
    socket.on("error", () => undefined);
    socket.on("close", () => this.#callers.delete(socket));
    socket.write(`${this.#standing}\n`);
    createInterface({ input: socket })
      .on("line", (line) => {
        this.#handler(line).then(
          (answer) => socket.end(`${answer}\n`),
          () => socket.end("failed\n"),
        );
      })
      .on("error", () => undefined);
  }
}

/** How the process behind a socket stands. Silence counts as alive: it may only be frozen. */
function standingOf(directory: string, path: string, name: string): Promise<Standing | "dead"> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const decide = (standing: Standing | "dead") => {
      socket.destroy();
      resolve(standing);
    };
    socket.setTimeout(SILENCE_MS, () => decide("owner"));
    socket.once("data", (data) => decide(data.toString().startsWith("candidate") ? "candidate" : "owner"));
    // Closed without a word: its process is just leaving.
    socket.once("end", () => decide("candidate"));
    socket.once("error", (error) => {
      const dead = ["ECONNREFUSED", "ENOENT"].includes(systemCodeOf(error) ?? "");
      if (dead) rmSync(join(directory, name), { force: true });
      decide(dead ? "dead" : systemCodeOf(error) === "ECONNRESET" ? "candidate" : "owner");
    });
  });
}

function ask(path: string, line: string, limitMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path, () => socket.write(`${line}\n`));
    const lines: string[] = [];
    socket.setTimeout(limitMs, () => socket.destroy());
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(lines[0] === "owner" ? lines[1] : undefined));
    createInterface({ input: socket })
      .on("line", (heard) => lines.push(heard))
      .on("error", () => undefined);
  });
}

const socketNames = (directory: string): string[] => readdirSync(directory).filter((name) => SOCKET_NAME.test(name));

const pipeOf = (directory: string): string =>
  `\\\\.\\pipe\\sostenuto-${createHash("sha256").update(realpathSync(directory).toLowerCase()).digest("hex").slice(0, 32)}`;

interface Place {
  pathOf(name: string): string;
  close(): void;
}

/** Short names for sockets in a directory whose own path may be too long for one. */
function openPlace(directory: string): Place {
  if (process.platform === "linux" && existsSync("/proc/self/fd")) {
    const descriptor = openSync(directory, "r");
    return { pathOf: (name) => `/proc/self/fd/${descriptor}/${name}`, close: () => closeSync(descriptor) };
  }
  const fromHere = relative(process.cwd(), directory);
  const shortest = fromHere.length < directory.length ? fromHere : directory;
  if (Buffer.byteLength(shortest) + "/lock.00000000.sock".length > LONGEST_PATH)
    throw new EngineRefusedError(directory, "its path is too long for the lock; choose a shorter one.");
  return { pathOf: (name) => join(shortest, name), close: () => undefined };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
