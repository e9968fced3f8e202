import { Trans, useLingui } from "@lingui/react/macro";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { SENSITIVITIES, Sensitivity } from "../../absence-pattern.ts";
import { chooseWatch, readWatch } from "../../pattern.api.ts";
import { SENSITIVITY_WORDS } from "./pattern-words.ts";

/** How soon an unusual stretch is noticed, and the price of hearing sooner. */
export function AbsenceWatch() {
  const { t } = useLingui();
  const read = useRead(readWatch, { chapter: "attendance-course", input: {} });
  const { send, refusal } = useDeed(chooseWatch, { refresh: ["attendance-course"] });
  return (
    <WhenRead read={read}>
      {({ sensitivity }) => {
        const { falseAlarms } = SENSITIVITIES[sensitivity];
        const inForty = Math.round((40 * falseAlarms) / 100);
        return (
          <>
            <PillGroup
              label={t`How soon a stretch of absences is noticed`}
              options={Sensitivity.options.map((value) => ({ value, label: t(SENSITIVITY_WORDS[value]) }))}
              value={sensitivity}
              onChange={(value) => void send({ input: { id: uuidv7(), sensitivity: value } })}
            />
            <output className="so-muted">
              <Trans>
                Measured by simulation: for at most {falseAlarms} of 100 clients a year a stretch is noticed although nothing changed, in a
                caseload of 40 at most {inForty} a year. It holds where absences come one by one; an illness of several weeks counts once
                when its reason is written.
              </Trans>
            </output>
            {refusal === null ? null : <RefusalState refusal={refusal} />}
          </>
        );
      }}
    </WhenRead>
  );
}
