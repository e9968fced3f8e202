import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { HandHeart } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { ClientId } from "#people/client.ts";
import { type AssentPlan, writeAssentPlan } from "../consents.api.ts";
import look from "./Consents.module.css";
import { useAssentLines } from "./use-assent-lines.ts";

/** How this person shows what they want. It is looked for in every session, whatever was signed. */
export function AssentCard({ clientId, assent }: { clientId: ClientId; assent: AssentPlan | null }) {
  const [writing, setWriting] = useState(false);
  const lines = useAssentLines();
  return (
    <Card title={<Trans>How they say yes, not now, no and stop</Trans>} sign={<Icon of={HandHeart} />}>
      {writing ? (
        <AssentForm clientId={clientId} assent={assent} onDone={() => setWriting(false)} />
      ) : (
        <>
          {assent === null ? (
            <p>
              <Trans>Nothing is written here yet. Willingness is looked for in every session, whatever was signed.</Trans>
            </p>
          ) : (
            <dl className={look.signs}>
              {lines(assent).map(({ name, label, words }) => (
                <div key={name}>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          )}
          <div>
            <Button size="sm" onClick={() => setWriting(true)}>
              {assent === null ? <Trans>Write it down</Trans> : <Trans>Change it</Trans>}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function AssentForm({ clientId, assent, onDone }: { clientId: ClientId; assent: AssentPlan | null; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial = {
    id,
    showsYes: assent?.showsYes ?? "",
    showsNotNow: assent?.showsNotNow ?? "",
    showsNo: assent?.showsNo ?? "",
    showsStop: assent?.showsStop ?? "",
    whoDecides: assent?.whoDecides ?? "",
    whatWeDo: assent?.whatWeDo ?? "",
  };
  const form = useDeedForm(writeAssentPlan, { ids: { clientId }, initial, refresh: ["intake", "overview"], onDone });
  return (
    <form {...form.element}>
      <Fields>
        <LongTextField label={t`Yes looks like`} rows={1} {...form.field("showsYes")} />
        <LongTextField label={t`Not now looks like`} rows={1} {...form.field("showsNotNow")} />
        <LongTextField label={t`No looks like`} rows={1} {...form.field("showsNo")} />
        <LongTextField label={t`Stop looks like`} rows={1} {...form.field("showsStop")} />
        <LongTextField label={t`Who decides when it is not clear`} rows={1} {...form.field("whoDecides")} />
        <LongTextField label={t`What we do then`} rows={1} {...form.field("whatWeDo")} />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <Button type="submit" loading={form.sending}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
