import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, CloudOff, PenLine, Users } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { NotKept } from "#attendance/web/NotKept.tsx";
import { OUTCOME_WORDS } from "#attendance/web/attendance-words.ts";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { WhatHappened } from "#attendance/web/WhatHappened.tsx";
import { ShareAfterSigning } from "#family/web/ShareSwitch.tsx";
import { type Catalogue, sayFrom } from "#foundation/say.ts";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { wordsIn } from "#foundation/web/words-loader.ts";
import { type Language, Language as Languages } from "#foundation/words.ts";
import { spellOut } from "#plan/objective-sentence.ts";
import { usePlanWords } from "#plan/web/use-plan-words.ts";
import { draftText, noteDraftOf } from "#session/note-draft.ts";
import type { KeptDraft } from "#session/web/kept-note-draft.ts";
import { type Kept, useNoteDraft } from "#session/web/use-note-draft.ts";
import type { NotePage } from "./NoteScreen.tsx";
import look from "./NoteScreen.module.css";
import { SignPanel } from "./SignPanel.tsx";

type Catalogues = Readonly<Record<Language, Catalogue>>;

interface Props {
  readonly page: NotePage;
  readonly practiceLanguage: Language;
  /** Words of an earlier sitting that are on this device only. */
  readonly here: KeptDraft | null;
  readonly again: () => void;
}

/** Waits for the sentences of both languages: a draft is said in the author's, whatever the page speaks. */
export function NoteEditor(props: Props) {
  const [catalogues, setCatalogues] = useState<Catalogues | null>(null);
  // Brings the words of plans, which the draft says its amounts with.
  usePlanWords();
  useEffect(() => {
    let stays = true;
    void Promise.all([wordsIn("en"), wordsIn("fr")]).then(([en, fr]) => stays && setCatalogues({ en, fr }));
    return () => {
      stays = false;
    };
  }, []);
  return catalogues === null ? <Loading lines={8} /> : <Editor {...props} catalogues={catalogues} />;
}

function Editor({ page, practiceLanguage, here, again, catalogues }: Props & { readonly catalogues: Catalogues }) {
  const { t } = useLingui();
  const { list } = useLanguage();
  const { card, note, objectives, scores, interventions, shown } = page;
  const { sessionId, clientId } = card;
  const attendance = useAttendance(card, card.attendance);
  const drafts = (language: Language) =>
    draftText(noteDraftOf({ attendance: attendance.entry, minutes: card.minutes, objectives, scores, interventions, shown }), (saying) =>
      spellOut(saying, (code, values) => sayFrom(catalogues[language], code, values, language)),
    );
  const [chosen, setChosen] = useState<Language>(here?.language ?? note?.language ?? practiceLanguage);
  const draft = useNoteDraft({ sessionId, clientId }, note, drafts(chosen), chosen, here);
  const counted = scores.length;
  const isOthers = note !== null && !note.mine;
  if (isOthers) return <OthersDraft author={note.authorName} words={note.words} language={note.language} />;
  const changedMeanwhile = draft.trouble?.type === "changed-meanwhile";
  const speak = (language: Language) => {
    setChosen(language);
    draft.speak(language);
  };
  return (
    <div className={look.columns}>
      <div className={look.paper}>
        <Card room="wide">
          <div className={look.bar}>
            <Segmented
              label={t`Language of the note`}
              value={draft.language}
              onChange={speak}
              options={Languages.options.map((language) => ({ value: language, label: language === "en" ? "English" : "Français" }))}
            />
            <KeptLine kept={draft.kept} untouched={draft.isUntouched} />
          </div>
          <LongTextField
            label={<Trans>Note</Trans>}
            hint={
              draft.isUntouched ? (
                <Trans>Drafted from the marks and the plan. Change what is not so, and add what it meant.</Trans>
              ) : undefined
            }
            lang={draft.language}
            value={draft.words}
            onChange={(event) => draft.type(event.currentTarget.value)}
            classNames={{ input: look.words ?? "" }}
            autosize
            minRows={12}
            maxLength={20_000}
          />
          {draft.peers.length === 0 ? null : (
            <p className={look.peers} role="status">
              <Icon of={Users} size={18} />
              <span>
                <Trans>“{list(draft.peers)}” seems to name somebody else of the group. In this record write “a peer”.</Trans>
              </span>
            </p>
          )}
        </Card>
        {draft.trouble === null ? null : <RefusalState refusal={draft.trouble} again={() => void draft.keep()} />}
        {changedMeanwhile && note !== null ? <Theirs page={page} again={again} onGoOn={draft.goOnFrom} onTake={draft.type} /> : null}
      </div>
      <div className={look.side}>
        {attendance.entry === null ? (
          <Card title={<Trans>Not yet recorded</Trans>} tone="dashed" heading={2}>
            <p className={look.hint}>
              <Trans>A note can be signed once it is known whether {card.chosenName} came.</Trans>
            </p>
            <WhatHappened of={card.chosenName} onWrite={(outcome) => void attendance.write(outcome)} />
            <NotKept delivery={attendance.delivery} />
          </Card>
        ) : (
          <Card title={t(OUTCOME_WORDS[attendance.entry.outcome])} heading={2}>
            <p className={look.hint}>
              <Plural value={counted} _0="Nothing was counted." one="# objective was counted." other="# objectives were counted." />
            </p>
          </Card>
        )}
        {note === null ? null : <ShareAfterSigning clientId={clientId} noteId={note.id} />}
        <SignPanel noteId={draft.id} keep={draft.keep} version={draft.version} onSigned={again} />
      </div>
    </div>
  );
}

function KeptLine({ kept, untouched }: { kept: Kept; untouched: boolean }) {
  return (
    <output className={look.kept}>
      {kept === "not-kept" ? (
        <Icon of={CloudOff} size={16} />
      ) : kept === "kept" && !untouched ? (
        <Icon of={Check} size={16} />
      ) : (
        <Icon of={PenLine} size={16} />
      )}
      {kept === "on-its-way" ? (
        <Trans>Saving…</Trans>
      ) : kept === "not-kept" ? (
        <Trans>On this device, not yet sent</Trans>
      ) : untouched ? (
        <Trans>Draft, nothing saved yet</Trans>
      ) : (
        <Trans>Draft saved</Trans>
      )}
    </output>
  );
}

/** The words another window has kept meanwhile, beside one's own: a person chooses, nothing is overwritten unseen. */
function Theirs({
  page,
  again,
  onGoOn,
  onTake,
}: {
  page: NotePage;
  again: () => void;
  onGoOn: (note: NonNullable<NotePage["note"]>) => void;
  onTake: (words: string) => void;
}) {
  const theirs = page.note;
  const askAgain = useRef(again);
  useEffect(() => askAgain.current(), []);
  if (theirs === null) return null;
  return (
    <Card title={<Trans>What was kept meanwhile</Trans>} heading={2}>
      <p className={look.text} lang={theirs.language}>
        {theirs.words}
      </p>
      <div className={look.choices}>
        <Button onClick={() => onGoOn(theirs)}>
          <Trans>Go on with my words</Trans>
        </Button>
        <Button
          onClick={() => {
            onGoOn(theirs);
            onTake(theirs.words);
          }}
        >
          <Trans>Take these words</Trans>
        </Button>
      </div>
    </Card>
  );
}

function OthersDraft({ author, words, language }: { author: string; words: string; language: Language }) {
  return (
    <Card room="wide" title={<Trans>A draft by {author}, not signed yet</Trans>} heading={2}>
      <p className={look.text} lang={language}>
        {words}
      </p>
    </Card>
  );
}
