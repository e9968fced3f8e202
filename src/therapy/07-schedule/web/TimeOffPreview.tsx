import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import type { z } from "zod";
import { Chip } from "#foundation/web/Chip.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { previewTimeOff } from "../time-off.api.ts";
import type { DaysOff } from "../time-off.ts";
import look from "./schedule.module.css";

type Session = z.output<typeof previewTimeOff.output>["sessions"][number];

/** Which sessions fall out, and which stay because something is written about them. */
export function Preview({ of: days, onCount }: { of: z.output<typeof DaysOff>; onCount: (falling: number) => void }) {
  const read = useRead(previewTimeOff, { chapter: "schedule", input: days });
  const count = read.state === "ready" ? read.value.sessions.filter(({ state }) => state === "falls-out").length : 0;
  useEffect(() => onCount(count), [count, onCount]);
  return (
    <WhenRead read={read}>
      {({ sessions }) => {
        const stays = sessions.filter(({ state }) => state !== "falls-out");
        return (
          <section className={look.preview} aria-live="polite">
            <p>
              <b>
                <Plural value={count} _0="No session falls out on these days." one="# session falls out." other="# sessions fall out." />
              </b>{" "}
              {stays.length === 0 ? null : (
                <Plural
                  value={stays.length}
                  one="# stays as it is, because something is written about it."
                  other="# stay as they are, because something is written about them."
                />
              )}
            </p>
            <ul className={look.list}>
              {sessions.map((one) => (
                <li key={`${one.sessionId} ${one.clientId}`}>
                  <Row of={one} />
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </WhenRead>
  );
}

function Row({ of: it }: { of: Session }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  return (
    <div className={look.previewRow}>
      <span className="so-figures">
        {day(it.day, "medium")}, {wallTime(it.at)}
      </span>
      <b>{it.chosenName}</b>
      {it.state === "falls-out" ? (
        <Chip sign={<Glyph name="rest" size={18} />}>
          <Trans>falls out</Trans>
        </Chip>
      ) : (
        <Chip tone="slate">{it.state === "signed" ? t`signed, stays` : t`written about, stays`}</Chip>
      )}
    </div>
  );
}
