import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { isFoundIn } from "#foundation/letters.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { AttachedFiles } from "#people/web/AttachedFiles.tsx";
import type { Activity } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { keepCertificate } from "../learning.api.ts";
import { standingOf } from "../standing.ts";
import { Changes } from "./Changes.tsx";
import look from "./Learning.module.css";

/** As many as one look takes in. */
const FEW = 8;

interface Given {
  readonly activities: readonly Activity[];
  readonly credentials: readonly Credential[];
  readonly today: CalendarDay;
  readonly onChange: (activity: Activity) => void;
}

/** What was learned, newest first; inside each its certificate and what changed because of it. */
export function ActivityList({ activities, credentials, today, onChange }: Given) {
  const { t } = useLingui();
  const [find, setFind] = useState("");
  const outside = new Set(credentials.flatMap((credential) => standingOf(credential, activities, today).outside));
  const these = activities.filter(({ title, provider, learned }) => isFoundIn(find, title, provider, learned));
  if (activities.length === 0)
    return (
      <p className="so-muted">
        <Trans>Nothing is written down yet: a course, a congress, an evening of reading.</Trans>
      </p>
    );
  return (
    <>
      {activities.length > FEW ? (
        <TextField type="search" label={t`Find what you learned`} value={find} onChange={(event) => setFind(event.currentTarget.value)} />
      ) : null}
      <ul className={look.list}>
        {these.map((activity) => (
          <Row
            key={activity.id}
            activity={activity}
            credentials={credentials}
            isOutside={outside.has(activity.id)}
            onChange={() => onChange(activity)}
          />
        ))}
      </ul>
    </>
  );
}

function Row({
  activity,
  credentials,
  isOutside,
  onChange,
}: {
  activity: Activity;
  credentials: readonly Credential[];
  isOutside: boolean;
  onChange: () => void;
}) {
  const { t } = useLingui();
  const { day, number } = useLanguage();
  const ids = { activityId: activity.id };
  const { send, sending, refusal } = useDeed(keepCertificate, { refresh: ["learning"] });
  const counts = activity.credits.flatMap(({ credentialId, credits }) => {
    const credential = credentials.find(({ id }) => id === credentialId);
    return credential === undefined ? [] : [{ id: credentialId, words: `${credential.title}: ${number(credits)}` }];
  });
  return (
    <li className={look.row}>
      <div className={look.head}>
        <h3>{activity.title}</h3>
        <span className="so-muted">{[day(activity.day, "medium"), activity.provider].filter(Boolean).join(" · ")}</span>
      </div>
      <span className={look.facts}>
        {counts.map(({ id, words }) => (
          <Chip key={id} tone="accent">
            {words}
          </Chip>
        ))}
        {activity.files.length === 0 ? (
          <Chip tone="open">
            <Trans>No certificate yet</Trans>
          </Chip>
        ) : (
          <Chip>
            <Plural value={activity.files.length} one="# certificate" other="# certificates" />
          </Chip>
        )}
        {isOutside ? (
          <Chip tone="brass">
            <Trans>Outside the cycle</Trans>
          </Chip>
        ) : null}
      </span>
      <details className={look.more}>
        <summary aria-label={t`Certificate and changes, ${activity.title}`}>
          <Trans>Certificate and changes</Trans>
        </summary>
        <div className={look.inside}>
          {activity.learned === "" ? null : <p className={look.learned}>{activity.learned}</p>}
          <AttachedFiles
            files={activity.files}
            label={t`Keep the certificate`}
            sending={sending}
            refusal={refusal}
            keep={(input) => send({ ids, input })}
          />
          <Changes activity={activity} />
          <Button variant="subtle" onClick={onChange} style={{ justifySelf: "start" }}>
            <Trans>Change what is written</Trans>
          </Button>
        </div>
      </details>
    </li>
  );
}
