import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { History, LayoutTemplate, Trash2 } from "lucide-react";
import { v7 as uuidv7 } from "uuid";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { keepSessionTemplate } from "../session-plan.api.ts";
import look from "./plan.module.css";
import { type PlanPage, takenOver } from "./plan-page.ts";
import type { PlanDraft } from "./use-plan-draft.ts";

/** What an empty plan can begin from, each in one press: last time, or an order of activities the practice likes. */
export function BeginFrom({ draft }: { draft: PlanDraft }) {
  const { day } = useLanguage();
  const { t } = useLingui();
  const { page, activities } = draft;
  const { last, templates } = page;
  if (activities.length > 0) return null;
  const lastDay = last === null ? "" : day(last.day, "short");
  return (
    <section className={look.begin} aria-label={t`Begin from`}>
      {last === null || last.activities.length === 0 ? (
        <p className="so-reading">
          <Trans>Nothing is planned yet. Add what you mean to do; the tiles of the session work with and without a plan.</Trans>
        </p>
      ) : (
        <div className={look.last}>
          <Icon of={History} />
          <div>
            <p>
              <b>
                <Trans>Last time, {lastDay}</Trans>
              </b>
            </p>
            <p className="so-muted">{last.activities.map(({ name }) => name).join(" · ")}</p>
          </div>
          <Button
            variant="light"
            onClick={() =>
              draft.change(
                takenOver(
                  page,
                  last.activities,
                  last.activities.map(({ parts }) => parts),
                ),
              )
            }
          >
            <Trans>Take last time’s plan</Trans>
          </Button>
        </div>
      )}
      {templates.length === 0 ? null : (
        <ul className={look.templates} aria-label={t`Templates`}>
          {templates.map((template) => (
            <Template key={template.templateId} template={template} onTake={() => draft.change(takenOver(page, template.activities, []))} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Template({ template, onTake }: { template: PlanPage["templates"][number]; onTake: () => void }) {
  const { t } = useLingui();
  const { send, sending } = useDeed(keepSessionTemplate, { refresh: ["session-plan"] });
  const { name, activities } = template;
  return (
    <li>
      <Icon of={LayoutTemplate} />
      <span>
        {name}{" "}
        <small className="so-muted">
          <Plural value={activities.length} one="# activity" other="# activities" />
        </small>
      </span>
      <Button variant="subtle" onClick={onTake} aria-label={t`Begin from it: ${name}`}>
        <Trans>Begin from it</Trans>
      </Button>
      <Button
        variant="subtle"
        color="gray"
        loading={sending}
        aria-label={t`Take ${name} off the list`}
        onClick={() => void send({ input: { id: uuidv7(), ...template, dropped: true } })}
      >
        <Icon of={Trash2} size={18} />
      </Button>
    </li>
  );
}
