import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readTrail, type TrailEntry } from "../practice.api.ts";
import look from "./Practice.module.css";

type Wanted = "clients" | "refused" | "all";

/** The audit trail as sentences, newest first, a page at a time. */
export function Trail() {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<Wanted>("clients");
  return (
    <>
      <Segmented
        label={t`What to show`}
        options={[
          { value: "clients", label: t`Clients’ records` },
          { value: "refused", label: t`What was refused` },
          { value: "all", label: t`Everything` },
        ]}
        value={wanted}
        onChange={setWanted}
      />
      <TrailPages key={wanted} wanted={wanted} />
    </>
  );
}

function TrailPages({ wanted }: { wanted: Wanted }) {
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return pages.map((before, index) => (
    <TrailPage
      key={before ?? "first"}
      wanted={wanted}
      before={before}
      isLast={index === pages.length - 1}
      onMore={(next) => setPages([...pages, next])}
    />
  ));
}

function TrailPage(props: { wanted: Wanted; before: string | undefined; isLast: boolean; onMore: (next: string) => void }) {
  const { wanted, before, isLast, onMore } = props;
  const input = { ...(wanted === "all" ? {} : { only: wanted }), ...(before === undefined ? {} : { before }) };
  const read = useRead(readTrail, { chapter: "trail", input });
  return (
    <WhenRead read={read}>
      {({ entries, next }) => (
        <>
          {entries.length === 0 ? (
            <EmptyState>{wanted === "refused" ? <Trans>Nobody was refused.</Trans> : <Trans>Nothing yet.</Trans>}</EmptyState>
          ) : (
            <ol className={look.list}>
              {entries.map((entry) => (
                <TrailRow key={entry.key} entry={entry} />
              ))}
            </ol>
          )}
          {next === null || !isLast ? null : (
            <Button variant="subtle" onClick={() => onMore(next)}>
              <Trans>Show earlier</Trans>
            </Button>
          )}
        </>
      )}
    </WhenRead>
  );
}

function TrailRow({ entry }: { entry: TrailEntry }) {
  const { say, momentDay, time } = useLanguage();
  const did = say(`did.${entry.action}`);
  return (
    <li className={look.row}>
      <time className={look.when} dateTime={entry.at}>
        {momentDay(entry.at, "short")}, {time(entry.at)}
      </time>
      <span className={look.words}>
        <span>
          <b>
            {entry.personName ??
              (entry.action.startsWith("public.") ? <Trans>Somebody without an account</Trans> : <Trans>Somebody who left</Trans>)}
          </b>{" "}
          {did}
        </span>
        {entry.aboutClient ? <small>{entry.clientName ?? <Trans>A client</Trans>}</small> : null}
      </span>
      {entry.wasRefused ? (
        <Chip tone="care">
          <Trans>Was refused</Trans>
        </Chip>
      ) : null}
    </li>
  );
}
