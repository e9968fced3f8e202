import type { z } from "zod";
import type { Line, LinePoint, readProgress } from "./progress.api.ts";

type Answer = z.output<typeof readProgress.output>;

/** What charts are drawn from: the answer with its lines unfolded again. */
export type Progress = Omit<Answer, "sessions" | "lines" | "before"> & { readonly lines: readonly Line[] };

export function unfold({ sessions, lines, before, ...rest }: Answer): Progress {
  const counted = new Map(lines.map((line) => [line.objectiveId, pointsOf(line, sessions)]));
  const earlier = new Map(before.map(({ objectiveId, points }) => [objectiveId, points]));
  const objectives = [...new Set([...earlier.keys(), ...counted.keys()])];
  return {
    ...rest,
    lines: objectives.map((objectiveId) => ({
      objectiveId,
      points: [...(earlier.get(objectiveId) ?? []), ...(counted.get(objectiveId) ?? [])].sort((a, b) => a.day.localeCompare(b.day)),
    })),
  };
}

function pointsOf({ from, values, outOf, more }: Answer["lines"][number], sessions: Answer["sessions"]): LinePoint[] {
  const apart = new Map(more.flatMap((one) => one.at.map((at) => [at, one])));
  return values.flatMap((value, index) => {
    const at = from + index;
    const session = sessions[at];
    if (!session) return [];
    const { support = {}, details = {} } = apart.get(at) ?? {};
    return [{ sessionId: session.id, day: session.day, value, outOf: outOf[index] ?? null, support, details }];
  });
}
