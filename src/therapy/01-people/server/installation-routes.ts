import type { z } from "zod";
import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { readInstallation } from "../practice.api.ts";

/** What the program knows of itself is handed in by apps/server. */
export const mountInstallation = (door: Door, about: z.input<typeof readInstallation.output>): void =>
  serve(door, readInstallation, { handle: async () => ok(about) });
