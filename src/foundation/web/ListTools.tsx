import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ListFilter } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { ChoiceField, TextField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import look from "./ListTools.module.css";

/** What a list may be narrowed to, or ordered by. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** The first is what holds when nothing is chosen. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

interface Tools {
  /** What is typed here: “Find a client”. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly filters?: readonly Filter[];
  readonly onClear?: () => void;
  /** The way to something else, at the end of the line. */
  readonly aside?: ReactNode;
}

/** Above every list, the same: letters to find by, and what it may be narrowed to, folded away until somebody wants it. */
export function ListTools({ label, typed, onType, filters = [], onClear, aside }: Tools) {
  const active = filters.filter(({ value }) => value !== undefined).length;
  return (
    <search className={look.tools}>
      <div className={look.line}>
        <div className={look.find}>
          <TextField
            type="search"
            label={label}
            value={typed}
            data-list-find=""
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            onChange={(event) => onType(event.currentTarget.value)}
            onKeyDown={intoList}
          />
        </div>
        {aside}
      </div>
      {filters.length === 0 ? null : (
        <details className={look.filters} open={active > 0 ? true : undefined}>
          <summary>
            <Icon of={ListFilter} />
            {active === 0 ? (
              <Trans>Filter and sort</Trans>
            ) : (
              <Plural value={active} one="Filter and sort: # chosen" other="Filter and sort: # chosen" />
            )}
          </summary>
          <div className={look.choices}>
            {filters.map(({ name, label: asks, options, value, onChange }) => (
              <ChoiceField
                key={name}
                label={asks}
                data={[...options]}
                value={value ?? options[0]?.value ?? ""}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  onChange(chosen === options[0]?.value ? undefined : chosen);
                }}
              />
            ))}
            {active === 0 || onClear === undefined ? null : (
              <Button variant="subtle" onClick={onClear}>
                <Trans>Show all</Trans>
              </Button>
            )}
          </div>
        </details>
      )}
    </search>
  );
}

/** A list whose rows are walked with the arrow keys: down from the field above into it, up again out of it; Enter opens what the focus is on. */
export function KeyList({ children, className, ordered }: { children: ReactNode; className?: string | undefined; ordered?: boolean }) {
  const list = useRef<HTMLOListElement & HTMLUListElement>(null);
  const Tag = ordered === true ? "ol" : "ul";
  return (
    <Tag ref={list} className={className} data-key-list="" onKeyDown={(event: KeyboardEvent) => walk(event, list.current)}>
      {children}
    </Tag>
  );
}

const rowsOf = (list: Element | null): HTMLElement[] =>
  [...(list?.children ?? [])].flatMap((row) => row.querySelector<HTMLElement>("a[href], button:not([disabled]), summary") ?? []);

function intoList(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown") return;
  const [first] = rowsOf(document.querySelector("[data-key-list]"));
  if (first === undefined) return;
  event.preventDefault();
  first.focus();
}

function walk(event: KeyboardEvent, list: Element | null): void {
  const { target, key } = event;
  // Inside a field the arrows belong to the field.
  if (!(target instanceof HTMLElement) || target.matches("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey)
    return;
  const rows = rowsOf(list);
  const row = [...(list?.children ?? [])].find((one) => one.contains(target));
  const at = rows.findIndex((one) => row?.contains(one));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (to === undefined || at === -1) return;
  const next = to < 0 ? document.querySelector<HTMLElement>("[data-list-find]") : rows[to];
  if (next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}
