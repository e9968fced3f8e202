/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role --
   the combobox pattern: the field holds the focus and every key, the list below is only pointed at; a press beside the dialog closes it as Escape does. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { type LucideIcon, Search as SearchIcon } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./Search.module.css";

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: LucideIcon;
  readonly sign?: ReactNode;
  readonly to: string;
}

/** Finds by what was typed. It is asked once the fingers rest, and told (`signal`) when its answer is no longer wanted. Throws when it cannot look. */
export type FindHits = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

/** Everything one can go to, from anywhere: Ctrl K, a few letters, Enter. The browser’s own dialog keeps the focus inside and gives it back. */
export function Search(props: { opened: boolean; onClose: () => void; find: FindHits; actions: readonly SearchHit[] }) {
  const { t } = useLingui();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<{ among: readonly SearchHit[]; place: number }>({ among: [], place: 0 });
  const { found, looking, cut } = useHits(text.trim(), props.find, props.actions);
  const { opened } = props;

  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  // Whoever is found nowhere may be somebody one does not care for.
  const urgent = props.actions.find(({ to }) => to === "/emergency");
  // Answers arrive after the letters: the first is chosen anew, so that Enter goes where the eye is.
  const chosen = picked.among === found ? picked.place : 0;
  const choose = (place: number) => setPicked({ among: found, place });

  const go = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    dialog.current?.close();
    void router.navigate({ to: hit.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      choose((chosen + step + found.length) % found.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(found[chosen]);
    }
  };
  const closed = () => {
    setText("");
    props.onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={look.dialog}
      aria-label={t`Search`}
      onClose={closed}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={look.inside}>
        <div className={look.field}>
          <Icon of={SearchIcon} />
          <input
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
            aria-autocomplete="list"
            aria-label={t`Search`}
            placeholder={t`Find a client or a page`}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <ul id={listId} role="listbox" aria-label={t`Found`} className={look.list} hidden={found.length === 0}>
          {found.map((hit, place) => (
            <li
              key={hit.id}
              id={`${listId}-${place}`}
              role="option"
              aria-selected={place === chosen}
              className={look.hit}
              onPointerMove={() => choose(place)}
              onClick={() => go(hit)}
              ref={place === chosen ? (item) => item?.scrollIntoView({ block: "nearest" }) : undefined}
            >
              {hit.sign ?? (hit.icon === undefined ? null : <Icon of={hit.icon} />)}
              <span>
                {hit.label}
                {hit.hint === undefined ? null : <small className={look.hint}>{hit.hint}</small>}
              </span>
            </li>
          ))}
        </ul>
        <output className={look.nothing}>
          {looking || text.trim() === "" ? null : cut ? (
            <Trans>Clients cannot be looked for without a connection. Today and the sessions kept on this device open without one.</Trans>
          ) : found.length > 0 ? null : (
            <>
              <Trans>Nothing found. Try another spelling, or fewer letters.</Trans>{" "}
              {urgent === undefined ? null : (
                <button type="button" className={look.urgent} onClick={() => go(urgent)}>
                  {urgent.label}
                </button>
              )}
            </>
          )}
        </output>
      </div>
    </dialog>
  );
}

interface Answer {
  readonly text: string;
  readonly found: readonly SearchHit[];
  /** True when nobody could be asked. */
  readonly cut: boolean;
}

function useHits(wanted: string, find: FindHits, actions: readonly SearchHit[]) {
  const [answer, setAnswer] = useState<Answer>({ text: "", found: [], cut: false });
  useEffect(() => {
    if (wanted === "") return;
    const stop = new AbortController();
    const keep = (found: readonly SearchHit[], cut = false) => {
      if (!stop.signal.aborted) setAnswer({ text: wanted, found, cut });
    };
    const timer = setTimeout(
      () =>
        void find(wanted, stop.signal).then(
          (found) => keep(found),
          () => keep([], true),
        ),
      120,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, find]);
  const found = useMemo(() => {
    if (wanted === "") return actions;
    const letters = wanted.toLocaleLowerCase();
    return [...answer.found, ...actions.filter((action) => action.label.toLocaleLowerCase().includes(letters))];
  }, [wanted, answer, actions]);
  return { found, looking: wanted !== answer.text, cut: answer.cut };
}
