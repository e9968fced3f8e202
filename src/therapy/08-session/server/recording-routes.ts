/** Recordings: said before they come, sent in pieces, heard in parts, and gone by a row that says why. */
import { ok, refuse } from "#foundation/result.ts";
import { byPieces } from "#foundation/server/by-pieces.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import * as api from "../recording.api.ts";
import { endIt, findRecording, recordingOf, ruleOf, saveRecording, saveRule, whoDisagrees } from "./recording-store.ts";
import { readPart, takePiece } from "./take-piece.ts";

const MEGABYTE = 1024 * 1024;
const ENDED = refuse({ type: "ended" });
const NOT_AGREED = refuse({ type: "not-agreed" });

/** `master`: the key the keys of clients are locked with. */
export function mountRecordings(door: Door, kept: { readonly files: Files; readonly master: Uint8Array }): void {
  serve(door, api.keepRecording, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const { withOthers, disagrees } = await whoDisagrees(tx, actor, ids, input);
      if (disagrees !== null) return disagrees === "client" ? NOT_AGREED : refuse({ type: "others-not-agreed" });
      if (input.size > (await ruleOf(tx, actor)).mostMegabytes * MEGABYTE) return refuse({ type: "too-large" });
      await saveRecording(tx, actor, ids, input, { withOthers, now, master: kept.master });
      return ok({ id: input.id });
    },
  });

  serve(door, api.readUpload, {
    find: findRecording,
    handle: async (tx, { ids: { recordingId } }, { actor }) => {
      const { arrived, size, ended } = await recordingOf(tx, actor, recordingId, false);
      return ended ? ENDED : ok({ offset: arrived, size });
    },
  });

  serve(door, api.sendPiece, {
    find: findRecording,
    handle: async (tx, { ids: { recordingId }, input }, { actor, now }) => {
      const recording = await recordingOf(tx, actor, recordingId, true);
      if (recording.ended) return ENDED;
      if ((await whoDisagrees(tx, actor, recording, recording)).disagrees !== null) return NOT_AGREED;
      const bytes = Buffer.from(input.content, "base64");
      const taken = await takePiece(tx, actor, recording, { offset: input.offset, bytes, now }, kept);
      return taken.ok ? ok({ id: recordingId, offset: taken.value }) : taken;
    },
  });

  serve(door, api.hearRecording, {
    find: findRecording,
    handle: async (tx, { ids: { recordingId }, input }, { actor }) => {
      const recording = await recordingOf(tx, actor, recordingId, false);
      if (recording.ended) return ENDED;
      if (recording.arrived < recording.size) return refuse({ type: "not-whole" });
      if ((await whoDisagrees(tx, actor, recording, recording)).disagrees !== null) return NOT_AGREED;
      const { from, bytes } = await readPart(tx, actor, recording, input, kept);
      return ok({ name: `recording-${recordingId.slice(-8)}.${recording.type.split("/")[1]}`, bytes, part: { from, of: recording.size } });
    },
  });

  serve(door, api.endRecording, {
    find: findRecording,
    handle: async (tx, { ids: { recordingId }, input: { reason } }, { actor, now }) => {
      if ((await recordingOf(tx, actor, recordingId, true)).ended) return ENDED;
      const end = { practiceId: actor.practiceId, recordingId, why: "by-hand", reason, endedBy: actor.personId, endedAt: now } as const;
      await endIt(tx, door.jobs, end);
      return ok({ id: recordingId });
    },
  });

  serve(door, api.readRecordingRule, { handle: async (tx, _, { actor }) => ok(await ruleOf(tx, actor)) });

  serve(door, api.chooseRecordingRule, {
    handle: async (tx, { input }, { actor, now }) => {
      await saveRule(tx, actor, input, now);
      return ok({ id: input.id });
    },
  });

  byPieces(door.app, { name: "recordings", id: "recordingId", state: api.readUpload, piece: api.sendPiece, bytes: api.hearRecording });
}
