/** The address people type. With PORT=0 the system gives the port, and it is known only once the program listens. */
import type { FastifyInstance } from "fastify";

export function publicAddress(app: FastifyInstance, publicUrl: string): string {
  const bound = app.server.address();
  return typeof bound === "object" && bound !== null ? publicUrl.replace(/:0$/, `:${bound.port}`) : publicUrl;
}
