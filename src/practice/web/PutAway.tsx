import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Activity } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { changeActivity, changeCredential } from "../learning.api.ts";
import look from "./Learning.module.css";

/** What was put away is here, folded up, and comes back by one press. */
export function PutAway({ credentials, activities }: { credentials: readonly Credential[]; activities: readonly Activity[] }) {
  const { t } = useLingui();
  const credential = useDeed(changeCredential, { refresh: ["learning"] });
  const activity = useDeed(changeActivity, { refresh: ["learning"] });
  if (credentials.length + activities.length === 0) return null;
  const outCredential = ({ id, version: basedOn, ...wording }: Credential) =>
    void credential.send({ ids: { credentialId: id }, input: { ...wording, basedOn, status: "kept" } });
  const outActivity = (one: Activity) => {
    const { id, version: basedOn, files: _, changes: __, ...wording } = one;
    void activity.send({ ids: { activityId: id }, input: { ...wording, basedOn, status: "kept" } });
  };
  const row = (id: string, title: string, out: () => void) => (
    <li key={id} className={look.colleague}>
      {title}
      <Button variant="subtle" disabled={credential.sending || activity.sending} aria-label={t`Take ${title} out again`} onClick={out}>
        <Trans context="credential">Take it out again</Trans>
      </Button>
    </li>
  );
  return (
    <details className={look.more}>
      <summary>
        <Trans>What is put away</Trans>
      </summary>
      <ul>
        {credentials.map((one) => row(one.id, one.title, () => outCredential(one)))}
        {activities.map((one) => row(one.id, one.title, () => outActivity(one)))}
      </ul>
    </details>
  );
}
