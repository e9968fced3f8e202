/** The one style sheet and the one script of pages for people without a sign-in: the shared colours, the typeface the staff app brought along, and their own rules. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { tokenStyleSheet } from "#foundation/tokens.ts";
import type { PageFiles } from "./page-frame.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const TYPEFACE = /^atkinson-hyperlegible-next-(latin|latin-ext)-wght-normal-[\w-]+\.woff2$/;
const RANGES: Readonly<Record<string, string>> = {
  latin: "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+2000-206F, U+20AC, U+2122",
  "latin-ext": "U+0100-02BA, U+1E00-1EFF",
};

export function mountPageFiles(
  app: FastifyInstance,
  {
    place,
    rules,
    script,
    desk,
  }: {
    /** Under which address, "/refer". */
    readonly place: `/${string}`;
    /** The files of rules, one after the other. */
    readonly rules: readonly string[];
    /** Left out where no page has one. */
    readonly script?: string;
    readonly desk: string | undefined;
  },
): PageFiles {
  const served = (name: string, type: string, text: string): string => {
    const address = `${place}/${name}`;
    app.get(address, async (_, reply) => reply.header("cache-control", FOR_EVER).type(`${type}; charset=utf-8`).send(text));
    return `${address}?${createHash("sha256").update(text).digest("base64url").slice(0, 12)}`;
  };
  const sheet = [typefaceOf(desk), tokenStyleSheet(), ...rules.map((file) => readFileSync(file, "utf8"))].join("\n");
  return {
    style: served("style.css", "text/css", sheet),
    script: script === undefined ? "" : served(basename(script), "text/javascript", readFileSync(script, "utf8")),
  };
}

/** Shown when it has arrived; until then the phone's own letters are there at once. */
function typefaceOf(desk: string | undefined): string {
  const assets = desk === undefined ? "" : join(desk, "assets");
  const files = desk !== undefined && existsSync(assets) ? readdirSync(assets) : [];
  return files
    .flatMap((file) => {
      const range = RANGES[TYPEFACE.exec(file)?.[1] ?? ""];
      return range === undefined
        ? []
        : [
            `@font-face { font-family: "Atkinson Hyperlegible Next Variable"; font-weight: 200 800; font-display: swap; src: url("/assets/${file}") format("woff2"); unicode-range: ${range}; }`,
          ];
    })
    .join("\n");
}
