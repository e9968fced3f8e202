import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { Domain } from "../domain.ts";
import { readItems, retireItem } from "../items.api.ts";
import { itemsWith } from "../own-item.ts";
// Brings the sentences of a refused change with it.
import "../words/sentences.ts";
import look from "./Assessment.module.css";
import { NewItemForm } from "./NewItemForm.tsx";
import { domainSign, useDomains } from "./use-domains.tsx";

const Choices = z.object({ domain: Domain.optional().catch(undefined), whose: oneOf(["own"]) });

/** What this practice looks for in an assessment, domain by domain. What was seen keeps its item and its words. */
export function ItemsScreen() {
  const { t } = useLingui();
  const read = useRead(readItems, { chapter: "items" });
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t`What is looked for in an assessment`}
      subtitle={t`Each item has four steps, in words anybody in the room would use. They are an order, never a sum.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
      action={
        adding ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Look for something more</Trans>
          </Button>
        )
      }
    >
      {adding ? <NewItemForm onDone={() => setAdding(false)} /> : null}
      <WhenRead read={read}>{({ changes }) => <Domains lookedFor={itemsWith(changes).lookedFor} />}</WhenRead>
    </Page>
  );
}

function Domains({ lookedFor }: Pick<ReturnType<typeof itemsWith>, "lookedFor">) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const domains = useDomains();
  const state = useListState(Choices);
  const { chosen, find, choose } = state;
  const { send, sending, refusal } = useDeed(retireItem, { refresh: ["items", "assessment"] });
  const shown = lookedFor.filter(
    ({ domain, name, id, anchors }) =>
      (chosen.domain === undefined || domain === chosen.domain) &&
      (chosen.whose === undefined || id.startsWith("own-")) &&
      isFoundIn(find, name[language], ...anchors.map((step) => step[language])),
  );
  const filters: Filter[] = [
    {
      name: "domain",
      label: t`Domain`,
      options: [{ value: "", label: t`All domains` }, ...domains.options(chosen.domain === undefined ? [] : [chosen.domain])],
      value: chosen.domain,
      onChange: (domain) => choose(Choices.parse({ ...chosen, domain })),
    },
    {
      name: "whose",
      label: t`Whose items`,
      options: [
        { value: "", label: t({ message: "All", context: "items" }) },
        { value: "own", label: t({ message: "Our own", context: "items" }) },
      ],
      value: chosen.whose,
      onChange: (whose) => choose(Choices.parse({ ...chosen, whose })),
    },
  ];
  return (
    <>
      <ListTools label={t`Find an item`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {shown.length > 0 ? null : (
        <EmptyState
          action={
            <Button onClick={state.clear}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>Nothing has these words. Try fewer letters, or look for it yourself.</Trans>
        </EmptyState>
      )}
      {domains.keys
        .filter((domain) => shown.some((item) => item.domain === domain))
        .map((domain) => (
          <Card key={domain} title={domains.wordOf(domain)} heading={2} sign={<Icon of={domainSign(domain).icon} />}>
            <KeyList className={look.items}>
              {shown
                .filter((item) => item.domain === domain)
                .map(({ id, name, anchors }) => (
                  <li key={id}>
                    <details>
                      <summary>{name[language]}</summary>
                      <ol className={look.steps}>
                        {anchors.map((step) => (
                          <li key={step.en}>{step[language]}</li>
                        ))}
                      </ol>
                    </details>
                    <Button
                      variant="subtle"
                      size="sm"
                      disabled={sending}
                      onClick={() => void send({ input: { id: uuidv7(), itemId: id } })}
                    >
                      <Trans>Look for it no longer</Trans>
                      <span className="so-hidden">, {name[language]}</span>
                    </Button>
                  </li>
                ))}
            </KeyList>
          </Card>
        ))}
    </>
  );
}
