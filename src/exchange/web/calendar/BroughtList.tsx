import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { SlotTaken } from "#schedule/web/SlotTaken.tsx";
import look from "../ImportScreen.module.css";
import type { Bringing, Brought } from "./use-bringing.ts";
import { usePartWords } from "./use-part-words.ts";

interface List {
  bringing: Bringing;
  onGoOn: () => void;
  onAllTheSame: (chosen: ReadonlySet<string>) => void;
  onLeave: () => void;
}

/** What was planned, and of what was not, why: never planned beside something else unless somebody says so. */
export function BroughtList({ bringing: { state, deeds }, onGoOn, onAllTheSame, onLeave }: List) {
  const [beside, setBeside] = useState<ReadonlySet<string>>(new Set());
  const done = deeds.filter(({ sessions }) => sessions !== null);
  const [sent, of, length] = [
    deeds.filter(({ sessions, refusal }) => sessions !== null || refusal !== null).length,
    deeds.length,
    done.length,
  ];
  const refused = deeds.filter(({ refusal }) => refusal !== null);
  const choose = (id: string, is: boolean) => {
    const next = new Set(beside);
    if (is) next.add(id);
    else next.delete(id);
    setBeside(next);
  };
  return (
    <>
      <div className={look.sum} aria-live="polite">
        {state === "done" ? (
          <h2 className={look.taken}>
            <Plural
              value={length}
              _0="Nothing was planned."
              one="# appointment stands in the calendar."
              other="# appointments stand in the calendar."
            />
          </h2>
        ) : (
          <div className={look.bar}>
            <span id="bringing">
              <Trans>
                Planning: {sent} of {of}
              </Trans>
            </span>
            <progress value={sent} max={of} aria-labelledby="bringing" />
          </div>
        )}
        {state === "stopped" ? (
          <>
            <RefusalState refusal={{ type: "offline", issues: [], values: {} }} />
            <Button data-writes variant="filled" onClick={onGoOn}>
              <Trans>Go on from here</Trans>
            </Button>
          </>
        ) : null}
        {state === "done" ? (
          <div className={look.deeds}>
            <GoButton to="/calendar" variant="filled">
              <Trans>To the calendar</Trans>
            </GoButton>
            <Button variant="subtle" onClick={onLeave}>
              <Trans>Another file, or take this one back</Trans>
            </Button>
          </div>
        ) : null}
      </div>
      {refused.length === 0 ? null : (
        <Section title={<Plural value={refused.length} one="# was not planned" other="# were not planned" />}>
          <ul className={look.events}>
            {refused.map((deed) => (
              <NotPlanned key={deed.id} deed={deed} beside={beside.has(deed.id)} onBeside={(is) => choose(deed.id, is)} />
            ))}
          </ul>
          {beside.size === 0 || state !== "done" ? null : (
            <Button
              data-writes
              variant="filled"
              onClick={() => {
                onAllTheSame(beside);
                setBeside(new Set());
              }}
            >
              <Plural value={beside.size} one="Plan # all the same" other="Plan # all the same" />
            </Button>
          )}
        </Section>
      )}
    </>
  );
}

function NotPlanned({ deed, beside, onBeside }: { deed: Brought; beside: boolean; onBeside: (is: boolean) => void }) {
  const words = usePartWords();
  const { day } = useLanguage();
  const { event, part, refusal } = deed;
  // Where else there is room is no help for an appointment that was settled elsewhere.
  const taken = refusal === null ? null : { type: refusal.type, values: { ...refusal.values, free: "" } };
  return (
    <li className={look.event}>
      <div>
        <h3 className={look.file}>
          <bdi>{event.title}</bdi>
        </h3>
        <p>{part === null ? (event.days === null ? "" : day(event.days.fromDay, "long")) : words(part)}</p>
      </div>
      {taken?.type === "slot-taken" ? (
        <SlotTaken refusal={taken} onChoose={() => undefined} beside={beside} onBeside={onBeside} />
      ) : refusal === null ? null : (
        <RefusalState refusal={refusal} />
      )}
    </li>
  );
}
