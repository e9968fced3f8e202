import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./page.module.css";
import type { About, ClientPage } from "./Portal.tsx";
import { UnsentItem } from "./UnsentItem.tsx";
import { useUnsent } from "./unsent.ts";

type Observation = ClientPage["observations"][number];

/** What this reader has told, with what was answered; what has not arrived yet stands first. */
export function Observations({
  about,
  which,
  title,
}: {
  about: About;
  which: (one: Pick<Observation, "goalId" | "interventionId">) => boolean;
  title: ReactNode;
}) {
  const { day } = useLanguage();
  const unsent = useUnsent(about.portal.personId, about.clientId).filter((one) => one.what === "observation" && which(one.input));
  const told = about.page.observations.filter(which);
  if (unsent.length + told.length === 0) return null;
  return (
    <section className={look.section}>
      <h2>{title}</h2>
      <ul className={look.list}>
        {unsent.map((one) => (
          <li key={one.key}>
            <UnsentItem one={one} />
          </li>
        ))}
        {told.map((one) => (
          <li key={one.id} className={look.said}>
            <p className={look.quote}>{one.nothingNew ? <Trans>Nothing new.</Trans> : <Trans>“{one.words}”</Trans>}</p>
            <p className={look.muted}>{[day(one.day), one.place].filter(Boolean).join(", ")}</p>
            {one.answer === null ? null : <Answered answer={one.answer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ answer }: { answer: NonNullable<Observation["answer"]> }) {
  const { writerName } = answer;
  return (
    <div className={look.answer}>
      <p>
        {answer.outcome === "accepted" ? (
          <Trans>{writerName} has put it beside the goal it belongs to.</Trans>
        ) : answer.outcome === "filed" ? (
          <Trans>{writerName} has read it.</Trans>
        ) : (
          <Trans>{writerName} has read it. Thank you.</Trans>
        )}
      </p>
      {answer.words === "" ? null : <p className={look.plain}>{answer.words}</p>}
    </div>
  );
}
