/** A load generator that costs next to nothing itself: one socket, one request at a time, the answer counted and thrown away. Loopback only. */
import { connect, type Socket } from "node:net";

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface Wire {
  readonly ask: (request: string) => Promise<Answer>;
  readonly close: () => void;
}

const END_OF_HEAD = "\r\n\r\n";

export async function openWire(port: number): Promise<Wire> {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  return { ask: (request) => exchange(socket, request), close: () => socket.destroy() };
}

/** A request as it goes over the wire. */
export function requestFor(method: "GET" | "POST", path: string, headers: Readonly<Record<string, string>> = {}, body?: unknown): string {
  const text = body === undefined ? "" : JSON.stringify(body);
  const all = {
    host: "127.0.0.1",
    ...headers,
    ...(text === "" ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}${END_OF_HEAD}${text}`;
}

function exchange(socket: Socket, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let pieces: Buffer[] = [];
    let missing = -1;
    let status = 0;
    const done = (finish: () => void) => {
      socket.off("data", read).off("error", fail).off("close", closed);
      finish();
    };
    const fail = (error: Error) => done(() => reject(error));
    const closed = () => fail(new Error("the server closed the connection"));
    const read = (piece: Buffer) => {
      pieces.push(piece);
      if (missing < 0) {
        const whole = pieces.length === 1 ? piece : Buffer.concat(pieces);
        const end = whole.indexOf(END_OF_HEAD);
        if (end === -1) return;
        const head = whole.toString("latin1", 0, end);
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        if (length === undefined) return fail(new Error(`an answer without its length: ${head}`));
        status = Number(head.slice(9, 12));
        const body = whole.subarray(end + END_OF_HEAD.length);
        pieces = [body];
        missing = Number(length) - body.length;
      } else missing -= piece.length;
      if (missing <= 0) done(() => resolve({ status, body: pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces) }));
    };
    socket.on("data", read).on("error", fail).on("close", closed);
    socket.write(request);
  });
}
