import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Refused } from "#foundation/web/call.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Language } from "#foundation/words.ts";
import { type Note, NoteId } from "../note.ts";
import { writeNote } from "../session.api.ts";
// Brings the sentences of a draft with it: they are said by code, in no macro of their own.
import "../words/sentences.ts";
import { forgetNoteDraft, type KeptDraft, keepNoteDraft } from "./kept-note-draft.ts";

/** Where the words stand: as the server has them, on their way, or typed here and not kept yet. */
export type Kept = "kept" | "on-its-way" | "not-kept";

const A_PAUSE = 1_200;
/** Kept on this device long before it is sent. */
const A_BREATH = 250;
const AGAIN = 5_000;

/**
 * The words of one unsigned note as they are typed. They are sent after a pause; a refusal never touches what was typed.
 * `drafted` is what stands in the field while nothing has been written; it is kept only once the author changed or signs it.
 * `here` is what this device kept of an earlier sitting and the practice does not have: it goes on from there.
 */
export function useNoteDraft(
  place: { readonly sessionId: string; readonly clientId: string },
  note: Note | null,
  drafted: string,
  firstLanguage: Language,
  here: KeptDraft | null,
) {
  const [id] = useState(() => note?.id ?? here?.noteId ?? NoteId.parse(uuidv7()));
  const [typed, setTyped] = useState<string | null>(here?.words ?? note?.words ?? null);
  const [language, setLanguage] = useState<Language>(here?.language ?? note?.language ?? firstLanguage);
  const [kept, setKept] = useState<Kept>("kept");
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const [peers, setPeers] = useState<readonly string[]>([]);
  // The very words that are there already are no other version: only the answer was lost.
  const version = useRef(here === null || here.words === note?.words ? (note?.version ?? 0) : here.basedOn);
  const sent = useRef({ words: note?.words ?? "", language: note?.language ?? firstLanguage });
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const { send } = useDeed(writeNote, { refresh: [] });
  const words = typed ?? drafted;

  /** True when the server has exactly these words. One at a time, so that no version overtakes another. */
  const keep = useCallback(
    (wanted: string, wantedLanguage: Language): Promise<boolean> => {
      line.current = line.current.then(async () => {
        if (version.current > 0 && sent.current.words === wanted && sent.current.language === wantedLanguage) return true;
        if (wanted.trim() === "") return false;
        setKept("on-its-way");
        const answer = await send({ ids: place, input: { id, language: wantedLanguage, words: wanted, basedOn: version.current } });
        setTrouble(answer.ok ? null : answer.refusal);
        setKept(answer.ok ? "kept" : "not-kept");
        if (!answer.ok) return false;
        version.current = answer.value.version;
        setPeers(answer.value.namesPeers);
        sent.current = { words: wanted, language: wantedLanguage };
        await forgetNoteDraft(place, wanted).catch(reportError);
        return true;
      });
      return line.current;
    },
    // The place never changes while this page stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [id, send],
  );

  const last = useRef(keep);
  last.current = keep;
  useEffect(() => {
    if (typed === null || (typed === sent.current.words && language === sent.current.language)) return undefined;
    setKept("not-kept");
    const breath = setTimeout(() => {
      void keepNoteDraft(place, { noteId: id, language, words: typed, basedOn: version.current }).catch(reportError);
    }, A_BREATH);
    const pause = setTimeout(() => void last.current(typed, language), A_PAUSE);
    return () => {
      clearTimeout(breath);
      clearTimeout(pause);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the place and the id never change while this page stands
  }, [typed, language]);

  // Without an answer it is tried again by itself; what was refused waits for a person.
  const noAnswer = trouble?.type === "offline" || trouble?.type === "server-trouble";
  useEffect(() => {
    if (!noAnswer) return undefined;
    const again = () => void last.current(typed ?? drafted, language);
    const steady = setInterval(again, AGAIN);
    addEventListener("online", again);
    return () => {
      clearInterval(steady);
      removeEventListener("online", again);
    };
  }, [noAnswer, typed, drafted, language]);

  return {
    id,
    words,
    language,
    kept,
    trouble,
    /** Words that name somebody else of the group, in what was kept last. */
    peers: peers.filter((name) => words.includes(name)),
    isUntouched: typed === null,
    version: () => version.current,
    type: setTyped,
    /** Words nobody typed yet are drafted again in the other language; typed ones stay as they are. */
    speak: setLanguage,
    keep: () => keep(words, language),
    /** Goes on from the version someone else, or another window, has kept; what is typed here becomes the next. */
    goOnFrom: (theirs: Note) => {
      version.current = theirs.version;
      sent.current = { words: theirs.words, language: theirs.language };
      setTrouble(null);
    },
  };
}
