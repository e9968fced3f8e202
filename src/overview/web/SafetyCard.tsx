import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Pencil, Plus, ShieldAlert, X } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { addSafetyLine, withdrawSafetyLine } from "#people/people.api.ts";
import { SAFETY_ORDER, type SafetyLine, safetyText } from "#people/safety-card.ts";
import { EarlierSafetyLines } from "./EarlierSafetyLines.tsx";
import { SAFETY_WORDS } from "./safety-words.ts";
import look from "./SafetyCard.module.css";
import { SafetyLineForm } from "./SafetyLineForm.tsx";

/** What to know before playing. It is never folded away. */
export function SafetyCard({ clientId, lines }: { clientId: ClientId; lines: readonly SafetyLine[] }) {
  const { t } = useLingui();
  const [writing, setWriting] = useState<"new" | SafetyLine | null>(null);
  const [takenOff, setTakenOff] = useState<SafetyLine | null>(null);
  const withdraw = useDeed(withdrawSafetyLine, { refresh: ["overview", "people"] });
  const putBack = useDeed(addSafetyLine, { refresh: ["overview", "people"] });

  const takeOff = async (line: SafetyLine) => {
    const result = await withdraw.send({ ids: { clientId, lineId: line.id }, input: {} });
    if (result.ok) setTakenOff(line);
  };
  // The old line stays in the record as taken off; putting it back is a new line with the same words.
  const undo = async ({ kind, thing, which, words }: SafetyLine) => {
    const result = await putBack.send({ ids: { clientId }, input: { id: uuidv7(), kind, thing, which, words } });
    if (result.ok) setTakenOff(null);
  };
  const refusal = withdraw.refusal ?? putBack.refusal;

  return (
    <Card tone="care" title={<Trans>Before you play</Trans>} sign={<Icon of={ShieldAlert} />}>
      {lines.length === 0 ? (
        <p>
          <Trans>Nothing is written here. Ask before the first session.</Trans>
        </p>
      ) : (
        <dl className={look.lines}>
          {SAFETY_ORDER.filter((kind) => lines.some((line) => line.kind === kind)).map((kind) => (
            <div key={kind}>
              <dt>{t(SAFETY_WORDS[kind])}</dt>
              {lines
                .filter((line) => line.kind === kind)
                .map((line) => {
                  const words = safetyText(line);
                  return (
                    <dd key={line.id}>
                      <span>{words}</span>
                      <span className={look.tools}>
                        <button type="button" aria-label={t`Change: ${words}`} onClick={() => setWriting(line)}>
                          <Icon of={Pencil} size={17} />
                        </button>
                        <button type="button" aria-label={t`Take off: ${words}`} onClick={() => void takeOff(line)}>
                          <Icon of={X} size={17} />
                        </button>
                      </span>
                    </dd>
                  );
                })}
            </div>
          ))}
        </dl>
      )}
      {takenOff === null ? null : (
        <UndoLine tone="quiet" onUndo={() => void undo(takenOff)} onGone={() => setTakenOff(null)}>
          <Trans>Taken off the card.</Trans>
        </UndoLine>
      )}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {writing === null ? (
        <div className={look.add}>
          <Button variant="subtle" size="sm" leftSection={<Icon of={Plus} />} onClick={() => setWriting("new")}>
            <Trans>Add a line</Trans>
          </Button>
          <EarlierSafetyLines clientId={clientId} />
        </div>
      ) : (
        <SafetyLineForm
          key={writing === "new" ? "new" : writing.id}
          clientId={clientId}
          replaces={writing === "new" ? null : writing}
          onDone={() => setWriting(null)}
        />
      )}
    </Card>
  );
}
