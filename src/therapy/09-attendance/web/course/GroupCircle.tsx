import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, Play, Users } from "lucide-react";
import type { CSSProperties } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { FaceButton } from "#foundation/web/Face.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { NotKept } from "../NotKept.tsx";
import look from "./circle.module.css";
import { type Member, useCircle } from "./use-circle.ts";

/** Up to so many sit in a ring; more stand in rows. */
const RING = 9;

interface Together {
  readonly name: string | null;
  readonly place: string;
  readonly minutes: number;
  readonly members: readonly Member[];
}

/** A group session: its members in a circle, by first names. One tap on somebody is that they are absent; one more takes it back. */
export function GroupCircle({ name, place, minutes, members }: Together) {
  const { t } = useLingui();
  const { time } = useLanguage();
  const { outcomeOf, delivery, write, undo, allHere } = useCircle(members);
  const count = (outcomes: readonly string[]) => members.filter((one) => outcomes.includes(outcomeOf(one) ?? "")).length;
  const came = count(["came", "partly"]);
  const open = members.filter((one) => outcomeOf(one) === null).length;
  const [first] = members;
  const group = name ?? t`Group`;
  const here = members.filter((one) => outcomeOf(one) !== "absent");
  return (
    <Card>
      <div className={look.group}>
        <header className={look.head}>
          <Icon of={Users} />
          <h2>{group}</h2>
          <span className={look.where}>{[place, t`${minutes} minutes`].filter((part) => part !== "").join(", ")}</span>
          {first === undefined ? null : (
            <>
              <GoButton to={`/session/${first.sessionId}/group`} leftSection={<Icon of={Play} />} label={t`Open the session of ${group}`}>
                <Trans context="session">Open</Trans>
              </GoButton>
              <GoButton to={`/session/${first.sessionId}/plan`} variant="subtle" label={t`Plan, ${group}`}>
                <Trans>Plan</Trans>
              </GoButton>
            </>
          )}
        </header>
        <ul className={look.circle} data-ring={members.length <= RING} aria-label={t`Who is in the group`}>
          {members.map((member, nth) => (
            <li key={member.clientId} style={placeOn(nth, members.length)}>
              <OneFace member={member} outcome={outcomeOf(member)} write={write} undo={undo} />
            </li>
          ))}
        </ul>
        <div className={look.middle}>
          <p className={look.count} role="status">
            {open === 0 ? (
              <Trans>
                Met with {came} of {members.length}
              </Trans>
            ) : (
              <Plural value={open} one="# not yet recorded" other="# not yet recorded" />
            )}
          </p>
          {open === 0 ? null : (
            <Button variant="filled" size="lg" leftSection={<Icon of={Check} />} onClick={() => void allHere()}>
              {open === members.length ? <Trans>All here</Trans> : <Trans>The others are here</Trans>}
            </Button>
          )}
          <p className={look.saved}>
            {delivery?.state === "kept" ? <Trans>Saved at {time(delivery.at)}.</Trans> : null}
            {delivery?.state === "on-its-way" ? <Trans>Saving…</Trans> : null}
          </p>
        </div>
        <NotKept delivery={delivery} />
        <p className={look.hint}>
          <Trans>One tap on a face: absent. One more takes it back. Nobody is assumed to be here.</Trans>
        </p>
        <details>
          <summary>
            <Trans>Each one’s session and reasons</Trans>
          </summary>
          <ul className={look.each}>
            {members.map((member) => {
              const way = `/session/${member.sessionId}/${member.clientId}`;
              return (
                <li key={member.clientId}>
                  {here.includes(member) ? (
                    <GoButton to={way} leftSection={<Icon of={Play} />}>
                      {member.chosenName}
                    </GoButton>
                  ) : (
                    <GoButton to={`${way}/absence`} leftSection={<Glyph name="rest" size={20} />}>
                      {member.chosenName}
                    </GoButton>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      </div>
    </Card>
  );
}

function OneFace({
  member,
  outcome,
  write,
  undo,
}: {
  member: Member;
  outcome: string | null;
  write: (member: Member, outcome: "absent") => Promise<void>;
  undo: (member: Member) => Promise<void>;
}) {
  const isAbsent = outcome === "absent";
  return (
    <FaceButton
      name={member.chosenName}
      absent={isAbsent}
      tone={outcome === null ? "outline" : "soft"}
      state={
        outcome === null ? (
          <Trans>expected</Trans>
        ) : isAbsent ? (
          <Trans>absent</Trans>
        ) : outcome === "did-not-run" ? (
          <Trans>did not run</Trans>
        ) : (
          <>
            <Icon of={Check} size={14} /> <Trans>here</Trans>
          </>
        )
      }
      onPress={() => void (outcome === null ? write(member, "absent") : undo(member))}
    />
  );
}

/** Where on the ring, from the top and round with the clock, in hundredths of its box. Ignored where the faces stand in rows. */
function placeOn(nth: number, of: number): CSSProperties {
  const angle = (nth / of) * 2 * Math.PI - Math.PI / 2;
  return { left: `${50 + 40 * Math.cos(angle)}%`, top: `${50 + 38 * Math.sin(angle)}%` };
}
