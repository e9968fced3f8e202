import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { holdFiles } from "#foundation/server/forget-file.ts";
import { serve } from "#foundation/server/serve.ts";
import { sectionsOfAll } from "../report-style.ts";
import { changeReportStyle, readReportStyle } from "../style.api.ts";
import { readLogo } from "./logo.ts";
import type { ReportPress } from "./report-press.ts";
import { saveStyle, styleOf } from "./style-store.ts";

export function mountReportStyle(door: Door, { files, press }: { readonly files: Files; readonly press: ReportPress }): void {
  serve(door, readReportStyle, {
    handle: async (tx, _, { actor }) => {
      const { edition, letterhead, logo, ...style } = await styleOf(tx, actor.practiceId);
      const bytes = logo && (await files.read(logo.file));
      return ok({
        edition,
        letterhead,
        sections: sectionsOfAll(style),
        logo: logo && bytes ? { kind: logo.kind, content: bytes.toString("base64") } : null,
      });
    },
  });

  serve(door, changeReportStyle, {
    handle: async (tx, { input: { id, letterhead, sections, logo: given, basedOn } }, { actor, now }) => {
      const before = await styleOf(tx, actor.practiceId);
      if (before.edition !== basedOn) return refuse({ type: "changed-meanwhile" });
      let { logo } = before;
      if (given === null) logo = null;
      else if (given !== undefined) {
        const read = await readLogo(given);
        if (!read.ok) return read;
        if (!(await press.canSet(read.value))) return refuse({ type: "logo-refused" });
        await holdFiles(tx);
        logo = { file: await files.keep(read.value.bytes), kind: read.value.kind };
      }
      const edition = basedOn + 1;
      await saveStyle(tx, actor, id, { edition, letterhead, sections, logo }, now);
      return ok({ edition });
    },
  });
}
