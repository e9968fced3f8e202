import { Trans } from "@lingui/react/macro";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Room } from "#overview/overview.api.ts";
import { ConflictWords } from "#plan/web/ConflictNote.tsx";
import { activitiesOf } from "./now-activity.ts";
import look from "./safety.module.css";

/** What of the plan goes against the safety card, said once when the session begins. It stays beside the activity itself; a person decides. */
export function StartConflicts({ room }: { room: Room }) {
  const [seen, setSeen] = useState(false);
  const { language } = useLanguage();
  const met = activitiesOf(room, language).flatMap((activity) => activity.conflicts.map((conflict) => ({ activity, conflict })));
  if (seen || met.length === 0) return null;
  return (
    <section className={look.conflicts} role="alert">
      <Icon of={TriangleAlert} />
      <div>
        <p>
          <b>
            <Trans>The plan names what the safety card warns of. Look before you begin.</Trans>
          </b>
        </p>
        <ul>
          {met.map(({ activity: { id, name }, conflict }) => (
            <li key={`${id} ${conflict.line.id}`}>
              {conflict.place === "name" ? null : `${name}. `}
              <ConflictWords conflict={conflict} />
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className={look.seen} onClick={() => setSeen(true)}>
        <Trans>I have looked</Trans>
      </button>
    </section>
  );
}
