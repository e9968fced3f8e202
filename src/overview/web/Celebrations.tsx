import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import type { Celebration } from "#progress/evidence.ts";
import { CelebrationForm, type Celebrated } from "#progress/web/CelebrationForm.tsx";
import look from "./Celebrations.module.css";

const AT_FIRST = 3;

/** What somebody called worth holding on to, the newest first, and the way to add to it. Nothing here is made by counting. */
export function Celebrations({
  clientId,
  celebrations,
  objectives,
}: {
  clientId: ClientId;
  celebrations: readonly Celebration[];
  objectives: readonly Celebrated[];
}) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const [writes, setWrites] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? celebrations : celebrations.slice(0, AT_FIRST);
  const others = celebrations.length - shown.length;
  return (
    <Card
      tone="brass"
      heading={2}
      sign={<Glyph name="fermata" size={30} />}
      title={<Trans>Worth holding on to</Trans>}
      aside={
        writes ? undefined : (
          <Button className={look.deed ?? ""} onClick={() => setWrites(true)}>
            <Trans>Something to celebrate</Trans>
          </Button>
        )
      }
    >
      {writes ? <CelebrationForm clientId={clientId} objectives={objectives} onDone={() => setWrites(false)} /> : null}
      {celebrations.length === 0 && !writes ? (
        <p className="so-muted">
          <Trans>Nothing yet. Small things count as much as big ones.</Trans>
        </p>
      ) : (
        <ul className={look.list} aria-label={t`Worth holding on to`}>
          {shown.map(({ id, words, day: on, by, fromFamily }) => (
            <li key={id}>
              <p className={fromFamily ? "so-quote" : ""}>{words}</p>
              <p className="so-muted">
                {day(on, "medium")}, {by}
              </p>
            </li>
          ))}
        </ul>
      )}
      {others > 0 ? (
        <StaysOpen>
          <Button className={look.deed ?? ""} variant="subtle" onClick={() => setShowsAll(true)}>
            <Trans>Show all</Trans>
          </Button>
        </StaysOpen>
      ) : null}
    </Card>
  );
}
