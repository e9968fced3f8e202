import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "../client.ts";
import { changesIn, type ClientProfile, type EarlierProfile } from "../client-profile.ts";
import { listEarlierDetails } from "../people.api.ts";
import look from "./People.module.css";
import { FIELD_WORDS } from "./profile-words.ts";
import { useProfileWords } from "./use-profile-words.ts";

/** Who changed what, read only when somebody asks. */
export function EarlierWordings({ clientId, now }: { clientId: ClientId; now: ClientProfile }) {
  const [open, setOpen] = useState(false);
  const read = useRead(listEarlierDetails, { ids: { clientId }, chapter: "people", enabled: open });
  return (
    <details className={look.earlier} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Written before</Trans>
      </summary>
      {open ? <WhenRead read={read}>{({ earlier }) => <Changes now={now} earlier={earlier} />}</WhenRead> : null}
    </details>
  );
}

function Changes({ now, earlier }: { now: ClientProfile; earlier: readonly EarlierProfile[] }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const wordsOf = useProfileWords();
  const detailsOf = new Map(earlier.map(({ version, details }) => [version, details]));
  return (
    <ol className={look.list}>
      {changesIn(now, earlier).map(({ version, by, at, fields }) => (
        <li key={version} className={look.row}>
          <div className={look.words}>
            <b>
              {momentDay(at, "long")}, {by}
            </b>
            {fields.map(({ field }) => (
              <span key={field}>
                {t(FIELD_WORDS[field])}: <s dir="auto">{wordsOf(field, detailsOf.get(version) ?? {}) ?? t`not known`}</s>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
