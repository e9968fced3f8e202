import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { idOf } from "#foundation/words.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { HelpLevels, inOrderOfHelp, SHIPPED_HELP_LEVELS } from "../help-levels.ts";
import { changeHelpLevels } from "../own-library.api.ts";
import { HELP_WORDS } from "./help-words.ts";
import look from "./Library.module.css";

/** Which levels of help this practice notes. A new objective begins with them and may have others of its own. */
export function HelpLevelsChoice({ levels }: { levels: readonly PromptLevel[] }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const [chosen, setChosen] = useState<readonly PromptLevel[]>(levels);
  const { send, sending, refusal } = useDeed(changeHelpLevels, { refresh: ["places"] });
  const isChanged = chosen.join() !== levels.join();
  const checked = HelpLevels.safeParse(chosen);
  return (
    <Section title={<Trans>Levels of help</Trans>}>
      <p className="so-muted so-reading">
        <Trans>A new objective begins with these, least help first. What is written already keeps its own.</Trans>
      </p>
      <PillChoices
        label={t`Levels of help we note`}
        hideLabel
        options={SHIPPED_HELP_LEVELS.map((level) => ({ value: level, label: t(HELP_WORDS[level]) }))}
        values={chosen}
        error={checked.success ? undefined : say("two-levels-of-help")}
        onChange={(next) => setChosen(inOrderOfHelp(next))}
      />
      {isChanged ? (
        <div className={look.buttons}>
          <Button
            variant="filled"
            loading={sending}
            disabled={!checked.success}
            onClick={() => void send({ ids: {}, input: { id: idOf("HelpLevelsChange").parse(uuidv7()), levels: [...chosen] } })}
          >
            <Trans>Keep these levels</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setChosen(levels)}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      ) : null}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </Section>
  );
}
