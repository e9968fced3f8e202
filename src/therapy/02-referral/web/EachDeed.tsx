import { Plural } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import type { ClosedReferral } from "../retention.api.ts";
import look from "./Retention.module.css";

const NAMED = 12;

/** One press, a second look with how many and who, and then one deed for each: what could not be done is said. */
export function useEach(send: (of: ClosedReferral, id: string) => Promise<{ readonly ok: boolean }>) {
  /** Those that were looked at, each with the id of what is written: sent again after a lost answer, it is the same deed. */
  const [seen, setSeen] = useState<readonly { readonly of: ClosedReferral; readonly id: string }[]>([]);
  const [left, setLeft] = useState(seen);
  const [gone, setGone] = useState(0);
  const doEach = async (those: typeof seen) => {
    let rest = those;
    for (const { of, id } of those) {
      if (!(await send(of, id)).ok) break;
      rest = rest.slice(1);
      setGone((before) => before + 1);
    }
    setLeft(rest);
    setSeen([]);
  };
  return {
    seen,
    gone,
    look: (those: readonly ClosedReferral[]) => {
      setGone(0);
      setSeen(those.map((of) => ({ of, id: uuidv7() })));
    },
    forget: () => setSeen([]),
    /** Does what was looked at; what a refusal left over, when it is asked for again. */
    go: () => doEach(seen.length > 0 ? seen : left),
  };
}

export function EachDeed(props: {
  of: ReturnType<typeof useEach>;
  done: ReactNode;
  title: ReactNode;
  confirm: ReactNode;
  children: ReactNode;
}) {
  const { seen, gone, forget, go } = props.of;
  const more = seen.length - NAMED;
  return (
    <>
      <output>{gone === 0 ? null : props.done}</output>
      <ConfirmDialog opened={seen.length > 0} title={props.title} confirm={props.confirm} onConfirm={go} onCancel={forget}>
        <p>{props.children}</p>
        <ul className={look.names}>
          {seen.slice(0, NAMED).map(({ of: { id, aboutName, askerName, number } }) => (
            <li key={id}>
              <b>{aboutName}</b> · {askerName} · {number}
            </li>
          ))}
        </ul>
        {more <= 0 ? null : (
          <p>
            <Plural value={more} one="and # more" other="and # more" />
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
