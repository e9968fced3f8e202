import { Trans } from "@lingui/react/macro";
import { Check, Heart } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { readChordPro } from "#library/chord-pro.ts";
import { keyAway, keyName, keyOf } from "#library/note-name.ts";
import { type AnySongId, KeyName } from "#library/own-song.ts";
import { keyOfSong } from "#library/transpose.ts";
import { inNames } from "#library/web/key-words.ts";
import { keepClientSong } from "#library/web/kept-client-song.ts";
import { useChordNames } from "#library/web/use-chord-names.ts";
import type { Room } from "#overview/overview.api.ts";
import type { NowActivity } from "./now-activity.ts";
import look from "./now.module.css";

interface Props {
  readonly room: Room;
  readonly song: AnySongId;
  readonly chart: string;
  readonly activity: NowActivity;
  readonly steps: number;
}

/** A key found in the room becomes the client’s own by one touch, so that next week’s plan begins with it. Its place is kept, so nothing moves. */
export function RememberKey({ room, song, chart, activity, steps }: Props) {
  const [names] = useChordNames();
  const [state, setState] = useState<{ key: string; how: "kept" | "not-kept" } | null>(null);
  const written = keyOfSong(readChordPro(chart));
  const key = written === undefined ? null : keyName(keyAway(written, steps));
  const planned = keyOf(activity.key ?? "") ?? written;
  const isSame = key === null || (planned !== undefined && key === keyName(planned));
  const keep = async () => {
    const known = KeyName.safeParse(key);
    if (!known.success) return;
    try {
      await keepClientSong(room.clientId, room.chosenName, {
        song,
        key: known.data,
        beatsPerMinute: activity.beatsPerMinute,
        knows: true,
        dropped: false,
      });
      setState({ key: known.data, how: "kept" });
    } catch (error) {
      reportError(error);
      setState({ key: known.data, how: "not-kept" });
    }
  };
  const shown = key === null ? "" : inNames(key, names);
  return (
    <div className={look.remember} role="status">
      {state?.key === key && state.how === "kept" ? (
        <span>
          <Icon of={Check} size={18} />{" "}
          <Trans>
            {room.chosenName} sings it in {shown}.
          </Trans>
        </span>
      ) : state?.key === key ? (
        <span>
          <Trans>This was not kept: the device has no room, or nobody is signed in. Write it on paper.</Trans>
        </span>
      ) : isSame ? null : (
        <button type="button" onClick={() => void keep()}>
          <Icon of={Heart} size={18} />
          <span>
            <Trans>
              Remember {shown} for {room.chosenName}
            </Trans>
          </span>
        </button>
      )}
    </div>
  );
}
