import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Pencil, Printer } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useAsked, useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { AnySongId, OwnSongId } from "../own-song.ts";
import { changeSong, readSong } from "../song.api.ts";
import { tagIn } from "../song-tag.ts";
import { Player } from "./Player.tsx";
import { SongForm } from "./SongForm.tsx";
import look from "./Songs.module.css";

type Read = OutputOf<typeof readSong>;

/** One song to play from: in any key, with a capo, in one’s own chord names, for one client, on paper. */
export function SongScreen() {
  const { t } = useLingui();
  const { songId } = useIds(z.object({ songId: AnySongId }));
  const { for: singer } = useAsked(z.object({ for: z.string().catch("").default("") }));
  const read = useRead(readSong, { ids: { songId }, chapter: "songs" });
  const song = read.state === "ready" ? read.value.song : null;
  return (
    <Page
      title={song?.title ?? t`Song`}
      subtitle={song === null ? undefined : <About song={song} />}
      trail={
        <Go to="/library/songs">
          <Trans>Songs</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(value) => <Song key={value.song.version} read={value} singer={singer} />}</WhenRead>
    </Page>
  );
}

function About({ song }: { song: Read["song"] }) {
  if (song.free === null) return song.artist ?? <Trans>A chart of your practice, seen by nobody else.</Trans>;
  return (
    <>
      {song.free.origin}. {song.free.chords === "customary" ? <Trans>The chords are the usual ones: try them by ear.</Trans> : null}
    </>
  );
}

function Song({ read, singer }: { read: Read; singer: string }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { song } = read;
  const [changing, setChanging] = useState(false);
  const { send, sending } = useDeed(changeSong, { refresh: ["songs"] });
  if (changing) return <SongForm song={song} onDone={() => setChanging(false)} />;
  const put = (status: "kept" | "put-away") => {
    const { title, artist, language, tags, chart, version } = song;
    void send({ ids: { songId: OwnSongId.parse(song.id) }, input: { title, artist, language, tags, chart, basedOn: version, status } });
  };
  return (
    <>
      {song.status === "put-away" ? (
        <p role="status" className={look.away}>
          <Trans>This song is put away: no list shows it.</Trans>{" "}
          <Button variant="default" loading={sending} onClick={() => put("kept")}>
            <Trans>Take it out again</Trans>
          </Button>
        </p>
      ) : null}
      <Player read={read} singer={singer} />
      <div className={look.foot}>
        <Button variant="default" leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        {song.own ? (
          <Button variant="default" leftSection={<Icon of={Pencil} />} onClick={() => setChanging(true)}>
            <Trans>Change the song</Trans>
          </Button>
        ) : null}
        {song.own && song.status === "kept" ? (
          <Button variant="subtle" loading={sending} onClick={() => put("put-away")}>
            <Trans>Put away</Trans>
          </Button>
        ) : null}
      </div>
      {song.free === null ? null : (
        <p className={look.free}>
          <Trans>Free to sing: {song.free.reason}</Trans>
        </p>
      )}
      {song.tags.length === 0 ? null : (
        <p className="so-muted">{t`Good for: ${song.tags.map((tag) => tagIn(tag, language)).join(", ")}`}</p>
      )}
    </>
  );
}
