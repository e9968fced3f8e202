import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { MEDIUM_WORDS, USE_WORDS } from "#intake/web/consent-words.ts";
import type { Recording } from "#session/recording.ts";
import { endRecording } from "#session/recording.api.ts";
import type { SessionInTime } from "./TimelineScreen.tsx";
import look from "./timeline.module.css";
import type { Player } from "./use-player.ts";

/** What was recorded, to be heard here and nowhere else. */
export function Recordings({ page, player, again }: { page: SessionInTime; player: Player; again: () => void }) {
  if (page.recordings.length === 0) return null;
  return (
    <Section
      title={<Trans>Recordings</Trans>}
      hint={<Trans>Heard only as long as everybody in it agrees. Each listening is written into the trail.</Trans>}
    >
      {page.recordings.map((recording) => (
        <One key={recording.id} recording={recording} page={page} player={player} again={again} />
      ))}
    </Section>
  );
}

function One({ recording, page, player, again }: { recording: Recording; page: SessionInTime; player: Player; again: () => void }) {
  const { t } = useLingui();
  const { time } = useLanguage();
  const [failed, setFailed] = useState(false);
  const { id, medium, use, end, arrived, size, lengthMs } = recording;
  const at = time(new Date(Date.parse(recording.at)).toISOString());
  const name = t(MEDIUM_WORDS[medium]);
  const address = `/api/v1/recordings/${id}/media`;
  const label = t`${name} of ${at}`;
  const hold = {
    ref: player.hold(id),
    onError: () => setFailed(true),
    controls: true,
    preload: "none",
    src: address,
    "aria-label": label,
  } as const;
  return (
    <Card title={label} heading={3}>
      <p className={look.quiet}>
        <Trans>For {t(USE_WORDS[use])}.</Trans> {lengthMs === null ? null : <Length ms={lengthMs} />}
      </p>
      {end !== null ? (
        <Gone end={end} />
      ) : arrived < size ? (
        <p>
          <Trans>{Math.floor((arrived / size) * 100)}% has arrived. The rest lies on the device that recorded it.</Trans>
        </p>
      ) : failed ? (
        <p role="alert">
          <Trans>It cannot be heard: somebody no longer agrees, or there is no connection.</Trans>
        </p>
      ) : medium === "photo" ? (
        <img className={look.photo} src={address} alt={t`What was made: ${titleOf(recording, page)}`} onError={() => setFailed(true)} />
      ) : medium === "video" ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a session in a room has no captions
        <video className={look.photo} {...hold} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a session in a room has no captions
        <audio className={look.sound} {...hold} />
      )}
      {end === null ? <EndIt id={id} label={label} again={again} /> : null}
    </Card>
  );
}

const titleOf = ({ markId }: Recording, { marks, objectives }: SessionInTime): string =>
  objectives.find(({ id }) => id === marks.find((mark) => mark.id === markId)?.objectiveId)?.title ?? "";

function Length({ ms }: { ms: number }) {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.round((ms % 60_000) / 1000);
  return (
    <Trans>
      {minutes} min {seconds} s.
    </Trans>
  );
}

function Gone({ end: { why, at } }: { end: NonNullable<Recording["end"]> }) {
  const { momentDay } = useLanguage();
  const on = momentDay(at);
  switch (why) {
    case "rule":
      return <Trans>Deleted on {on}, by the rule of the practice.</Trans>;
    case "consent-withdrawn":
      return <Trans>Deleted on {on}, because the agreement was withdrawn.</Trans>;
    case "never-arrived":
      return <Trans>Deleted on {on}: the rest of it never arrived.</Trans>;
    case "by-hand":
      return <Trans>Deleted on {on}.</Trans>;
  }
}

function EndIt({ id, label, again }: { id: Recording["id"]; label: string; again: () => void }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal } = useDeed(endRecording, { refresh: ["overview"] });
  const end = async () => {
    setAsking(false);
    if ((await send({ ids: { recordingId: id }, input: { reason: "" } })).ok) again();
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={sending} aria-label={t`Delete: ${label}`} onClick={() => setAsking(true)}>
        <Trans>Delete</Trans>
      </Button>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <ConfirmDialog
        opened={asking}
        title={t`Delete this recording?`}
        confirm={t`Delete it`}
        onConfirm={() => void end()}
        onCancel={() => setAsking(false)}
      >
        <Trans>Its bytes leave and cannot be brought back. That it was there, and that you deleted it, stays.</Trans>
      </ConfirmDialog>
    </>
  );
}
