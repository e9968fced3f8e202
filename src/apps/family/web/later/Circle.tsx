import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { type Look, readCircle } from "#family/circle.api.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { Button, Way } from "../../Button.tsx";
import { Heading } from "../../Heading.tsx";
import page from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { Loading, Refused } from "../../States.tsx";
import { useAnswer } from "../../use-answer.ts";
import look from "./later.module.css";
import { HowIRead } from "./HowIRead.tsx";
import { Notices } from "./Notices.tsx";
import { KindWords, PartWords, RelationWords } from "./CircleWords.tsx";

type CircleFacts = OutputOf<typeof readCircle>;

/** Me and my family: language and letters, who else may see what, and who looked at the record. */
export function Circle({ about }: { about: About }) {
  const { t } = useLingui();
  const { clientId, page: shown } = about;
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "more" }} className={page.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t`Me and my family`}>
        <Trans>Me and my family</Trans>
      </Heading>
      <HowIRead reading={about.portal.reading} />
      <Notices />
      {shown.fields === "portal" ? <Around about={about} /> : null}
    </>
  );
}

function Around({ about: { clientId } }: { about: About }) {
  const [before, setBefore] = useState<string | undefined>(undefined);
  const read = useAnswer(readCircle, { ids: { clientId }, input: before === undefined ? {} : { before } });
  if (read.state === "waiting") return <Loading />;
  if (read.state === "refused") return <Refused type={read.refusal.type} />;
  const { next } = read.value;
  return (
    <>
      <WhoSees circle={read.value} />
      <section className={page.section}>
        <h2>
          <Trans>Who looked at the record</Trans>
        </h2>
        <p className={page.muted}>
          <Trans>Each day, who opened which part. What they read there stays between them and the record.</Trans>
        </p>
        {read.value.looked.length === 0 ? (
          <p>
            <Trans>Nobody in this time.</Trans>
          </p>
        ) : null}
        <Days looked={read.value.looked} />
        {next === null ? null : (
          <Button onPress={() => setBefore(next)}>
            <Trans>Earlier days</Trans>
          </Button>
        )}
        {before === undefined ? null : (
          <Button look="quiet" onPress={() => setBefore(undefined)}>
            <Trans>Back to the last days</Trans>
          </Button>
        )}
      </section>
    </>
  );
}

function WhoSees({ circle: { team, family } }: { circle: CircleFacts }) {
  return (
    <section className={page.section}>
      <h2>
        <Trans>Who may see what</Trans>
      </h2>
      <ul className={page.list}>
        {team.map(({ name, part }) => (
          <li key={`${name} ${part}`} className={look.look}>
            <b>{name}</b>
            <span className={page.muted}>
              <PartWords part={part} />. <Trans>Reads and writes the record.</Trans>
            </span>
          </li>
        ))}
        {family.map(({ name, relationship, sees, writes, isMe }) => (
          <li key={`${name} ${relationship}`} className={look.look}>
            <b>
              {name}
              {isMe ? (
                <>
                  {" "}
                  <Trans>(you)</Trans>
                </>
              ) : null}
            </b>
            <span className={page.muted}>
              <RelationWords relationship={relationship} />{" "}
              {sees === "shared" ? <Trans>Sees what the therapist shares.</Trans> : <Trans>Sees only when visits are.</Trans>}{" "}
              {writes ? <Trans>May write to the team.</Trans> : null}
            </span>
          </li>
        ))}
      </ul>
      <p className={page.muted}>
        <Trans>Nobody of the family sees what another wrote to the team. If something here is not right, tell your therapist.</Trans>
      </p>
    </section>
  );
}

function Days({ looked }: { looked: readonly Look[] }) {
  const { dayInFront } = useLanguage();
  const days = [...new Set(looked.map(({ day }) => day))];
  return days.map((day) => (
    <section key={day} className={page.section}>
      <h3>{dayInFront(day, "long")}</h3>
      <ul>
        {looked
          .filter((one) => one.day === day)
          .map((one) => (
            <li key={`${one.name ?? ""} ${one.part} ${one.kind}`} className={look.look}>
              <OneLook one={one} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function OneLook({ one: { at, name, part, kind, wrote } }: { one: Look }) {
  const { wallTime } = useLanguage();
  return (
    <>
      <span>
        <b>{part === "me" ? <Trans>You</Trans> : (name ?? <Trans>Somebody who no longer works here</Trans>)}</b>
        {part === "me" || part === "former" ? null : (
          <>
            {", "}
            <PartWords part={part} inside />
          </>
        )}
      </span>
      <span className={page.muted}>
        {wallTime(at)} · <KindWords kind={kind} /> · {wrote ? <Trans>read and wrote</Trans> : <Trans>read</Trans>}
      </span>
    </>
  );
}
