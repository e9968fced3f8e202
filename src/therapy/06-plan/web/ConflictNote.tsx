import { Trans, useLingui } from "@lingui/react/macro";
import { TriangleAlert } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { safetyText } from "#people/safety-card.ts";
import type { Conflict } from "../safety-conflict.ts";
import look from "./ConflictNote.module.css";

/** What a plan names that the safety card warns of. It compares words and says which; a person decides. */
export function ConflictNote({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Held against the safety card`}>
      {conflicts.length === 0 ? null : (
        <div className={look.note}>
          <Icon of={TriangleAlert} />
          <ul>
            {conflicts.map((conflict) => (
              <li key={conflict.line.id}>
                <ConflictWords conflict={conflict} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Both words, so that everybody can see at a glance whether they mean the same. */
export function ConflictWords({ conflict: { line, plan, place } }: { conflict: Conflict }) {
  const card = safetyText(line);
  switch (place) {
    case "materials":
      return (
        <Trans>
          The library says it is done with “{plan}”. On the safety card: <b>{card}</b>
        </Trans>
      );
    case "song":
      return (
        <Trans>
          Its song is “{plan}”. On the safety card: <b>{card}</b>
        </Trans>
      );
    case "name":
      return (
        <Trans>
          It is called “{plan}”. On the safety card: <b>{card}</b>
        </Trans>
      );
    case "music":
      return (
        <Trans>
          Its music names “{plan}”. On the safety card: <b>{card}</b>
        </Trans>
      );
  }
}
