import { useLingui } from "@lingui/react/macro";
import { TextField } from "#foundation/web/Field.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { Channel, Done, Factor, MakeUp, Reached } from "../../absence-account.ts";
import type { Draft } from "./absence-draft.ts";
import { CHANNEL_WORDS, DONE_WORDS, FACTOR_WORDS, MAKE_UP_WORDS, REACHED_WORDS } from "./account-words.ts";

/** Who told us and what was done: pills for what happens often, and one line each for words. */
export function AccountFields({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={t`Who told us`}
        hint={t`For example their mother, the ward. Empty = nobody.`}
        maxLength={120}
        value={draft.toldBy}
        onChange={(event) => change({ toldBy: event.currentTarget.value })}
      />
      <PillGroup
        label={t`How`}
        options={Channel.options.map((value) => ({ value, label: t(CHANNEL_WORDS[value]) }))}
        value={draft.channel}
        onChange={(channel) => change({ channel })}
        onClear={() => change({ channel: null })}
      />
      <PillChoices
        label={t`What you did`}
        options={Done.options.map((value) => ({ value, label: t(DONE_WORDS[value]) }))}
        values={draft.done}
        onChange={(done) => change({ done })}
      />
      <PillGroup
        label={t`Contact`}
        options={Reached.options.map((value) => ({ value, label: t(REACHED_WORDS[value]) }))}
        value={draft.reached}
        onChange={(reached) => change({ reached })}
        onClear={() => change({ reached: null })}
      />
      <TextField
        label={t`Did you think of a danger, and what did you do?`}
        maxLength={1000}
        value={draft.risk}
        onChange={(event) => change({ risk: event.currentTarget.value })}
      />
      <PillGroup
        label={t`A session to make up`}
        options={MakeUp.options.map((value) => ({ value, label: t(MAKE_UP_WORDS[value]) }))}
        value={draft.makeUp}
        onChange={(makeUp) => change({ makeUp })}
      />
      <PillChoices
        label={t`What may weigh on coming`}
        hint={t`Only if somebody said so. A thought to talk about, not a judgement.`}
        options={Factor.options.map((value) => ({ value, label: t(FACTOR_WORDS[value]) }))}
        values={draft.factors}
        onChange={(factors) => change({ factors })}
      />
    </>
  );
}
