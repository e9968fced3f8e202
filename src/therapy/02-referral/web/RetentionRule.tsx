import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { readRetention } from "../retention.api.ts";
import { MonthsWords } from "./MonthsWords.tsx";
import { RetentionForm } from "./RetentionForm.tsx";
import look from "./Retention.module.css";

/** The rule of today with its reason, and every choice there was: nothing is written over. */
export function RetentionRule({ months, isDefault, history }: Pick<OutputOf<typeof readRetention>, "months" | "isDefault" | "history">) {
  const { day, momentDay } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={look.rule}>
      <p className={look.months}>
        <Trans>
          <MonthsWords months={months} /> after closing
        </Trans>
      </p>
      {isDefault ? (
        <p className={look.why}>
          <Trans>
            This is the time that comes with the program. A family that asks again is still recognised, and most complaints and claims come
            within it; after that, what has no more use has to go. Your law or your college may ask for another time.
          </Trans>
        </p>
      ) : null}
      {history.length === 0 ? null : (
        <ul className={look.history}>
          {history.map((one) => {
            const [from, chosen] = [day(one.fromDay), momentDay(one.chosenAt)];
            const by = one.chosenBy;
            return (
              <li key={one.id}>
                <b>
                  <Trans>
                    <MonthsWords months={one.months} /> from {from} on
                  </Trans>
                </b>
                <span>{one.reason}</span>
                <small>
                  <Trans>
                    Chosen by {by} on {chosen}
                  </Trans>
                </small>
              </li>
            );
          })}
        </ul>
      )}
      {choosing ? (
        <RetentionForm months={months} onDone={() => setChoosing(false)} />
      ) : (
        <Button className={look.fit ?? ""} onClick={() => setChoosing(true)}>
          <Trans>Choose another time</Trans>
        </Button>
      )}
    </div>
  );
}
