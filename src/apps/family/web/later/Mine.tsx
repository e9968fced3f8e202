import { Trans, useLingui } from "@lingui/react/macro";
import { Check, ChevronLeft, Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { NewOwnWord, type OwnWord, readOwnWords, type Sharing, sayOwnWord } from "#family/own-word.api.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Picture } from "#people/story.ts";
import { Button, Way } from "../../Button.tsx";
import { Field } from "../../Field.tsx";
import { Heading } from "../../Heading.tsx";
import page from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { Loading, Refused } from "../../States.tsx";
import { readAgain, useAnswer } from "../../use-answer.ts";
import { Choices } from "./Choices.tsx";
import look from "./later.module.css";
import { PICTURES } from "./pictures.ts";
import { NotDone } from "./NotDone.tsx";

type Word = Omit<NewOwnWord, "id">;

/** The client's own page: my goals in my words or pictures, something to say, and what others may see. */
export function Mine({ about: { clientId } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(readOwnWords, { ids: { clientId } });
  const [refused, setRefused] = useState<string | null>(null);
  const say = async (word: Word): Promise<boolean> => {
    const answer = await call(sayOwnWord, { ids: { clientId }, input: NewOwnWord.parse({ id: uuidv7(), ...word }) });
    setRefused(answer.ok ? null : answer.refusal.type);
    readAgain();
    return answer.ok;
  };
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "home" }} className={page.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t`My own words`}>
        <Trans>My own words</Trans>
      </Heading>
      <Say onSay={say} />
      {refused === null ? null : <NotDone type={refused} />}
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" ? (
        <>
          <Wish words={read.value.words} onSay={say} />
          <Said words={read.value.words} />
        </>
      ) : null}
    </>
  );
}

function Say({ onSay }: { onSay: (word: Word) => Promise<boolean> }) {
  const { t, i18n } = useLingui();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly Picture[]>([]);
  const [kind, setKind] = useState<"goal" | "words">("goal");
  const isEmpty = words.trim() === "" && chosen.length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const pictures = chosen.map((picture) => ({ picture, word: i18n._(PICTURES[picture].word) }));
    if (!isEmpty && (await onSay({ kind, words, pictures, sharing: null }))) {
      setWords("");
      setChosen([]);
    }
  };
  const toggle = (picture: Picture) => setChosen(chosen.includes(picture) ? chosen.filter((one) => one !== picture) : [...chosen, picture]);
  return (
    <form className={page.form} onSubmit={(event) => void submit(event)}>
      <Choices
        label={<Trans>What is it?</Trans>}
        value={kind}
        options={[
          ["goal", <Trans key="goal">Something I want to do in music</Trans>],
          ["words", <Trans key="words">Something I want to say</Trans>],
        ]}
        onChange={(value) => setKind(value ?? "goal")}
      />
      <ul className={look.symbols} aria-label={t`Pictures`}>
        {Picture.options.map((picture) => (
          <li key={picture}>
            <button type="button" className={look.face} aria-pressed={chosen.includes(picture)} onClick={() => toggle(picture)}>
              <Icon of={PICTURES[picture].icon} size={42} />
              {i18n._(PICTURES[picture].word)}
            </button>
          </li>
        ))}
      </ul>
      <Field label={<Trans>In words, if you like</Trans>}>
        {(it) => <textarea {...it} rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
      </Field>
      <Button look="filled" icon={Send} wide submits disabled={isEmpty}>
        <Trans>Tell my therapist</Trans>
      </Button>
    </form>
  );
}

function Wish({ words, onSay }: { words: readonly OwnWord[]; onSay: (word: Word) => Promise<boolean> }) {
  const now = words.find(({ kind }) => kind === "sharing")?.sharing ?? null;
  const choose = (sharing: Sharing | null) =>
    sharing === null || sharing === now ? undefined : void onSay({ kind: "sharing", words: "", pictures: [], sharing });
  return (
    <section className={page.section}>
      <h2>
        <Trans>What my family may see</Trans>
      </h2>
      <p>
        <Trans>Your wish counts. Your therapist sees it each time something could be shared, and talks with you first.</Trans>
      </p>
      <Choices
        label={<Trans>My wish</Trans>}
        value={now}
        options={[
          ["all", <Trans key="all">They may see it all</Trans>],
          ["ask-me", <Trans key="ask">Ask me each time</Trans>],
          ["nothing", <Trans key="nothing">Please share nothing</Trans>],
        ]}
        onChange={choose}
      />
    </section>
  );
}

function Said({ words }: { words: readonly OwnWord[] }) {
  const { momentDay, list } = useLanguage();
  const said = words.filter(({ kind }) => kind !== "sharing");
  if (said.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>
        <Trans>What I said</Trans>
      </h2>
      <ul className={page.list}>
        {said.map((one) => (
          <li key={one.id} className={page.said}>
            {one.pictures.length > 0 ? <p>{list(one.pictures.map(({ word }) => word))}</p> : null}
            {one.words === "" ? null : <p className={page.quote}>{one.words}</p>}
            <p className={page.muted}>
              {momentDay(one.saidAt, "short")}
              {one.seen ? (
                <>
                  {" "}
                  <Icon of={Check} size={16} /> <Trans>read by your therapist</Trans>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
