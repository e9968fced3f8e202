/** A bad network in one small server: it passes everything on, or nothing, or lets the server do its work and then loses half of the answers. */
import { type IncomingMessage, request, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface BadNetwork {
  readonly address: string;
  /** How it treats what passes: `clear`, `cut`, or `lossy`. */
  state: "clear" | "cut" | "lossy";
  /** Answers lost after the server had given them. */
  lost: number;
  readonly close: () => Promise<void>;
}

export async function openBadNetwork(to: string): Promise<BadNetwork> {
  const target = new URL(to);
  let writes = 0;
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    if (network.state === "cut") {
      asked.socket.destroy();
      return;
    }
    const onward = request(
      { hostname: target.hostname, port: target.port, method: asked.method, path: asked.url, headers: asked.headers },
      (given) => {
        const chunks: Buffer[] = [];
        given.on("data", (chunk: Buffer) => chunks.push(chunk));
        given.on("end", () => {
          // Every second answer to a deed: the server has stored it, the device never hears.
          const isDeed = asked.method === "POST" && asked.url?.startsWith("/api/v1/sessions/") === true;
          if (network.state === "lossy" && isDeed && writes++ % 2 === 0) {
            network.lost += 1;
            asked.socket.destroy();
            return;
          }
          answer.writeHead(given.statusCode ?? 502, given.headers);
          answer.end(Buffer.concat(chunks));
        });
      },
    );
    onward.on("error", () => asked.socket.destroy());
    asked.pipe(onward);
  };
  const server: Server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const network: BadNetwork = {
    address: `http://127.0.0.1:${port}`,
    state: "clear",
    lost: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return network;
}
