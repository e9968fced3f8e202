import { Trans } from "@lingui/react/macro";
import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { chooseNotices, NoticeChoice, readNotices } from "#family/circle.api.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { Button } from "../../Button.tsx";
import { Field } from "../../Field.tsx";
import page from "../../page.module.css";
import { Loading, Refused } from "../../States.tsx";
import { type Answer, useAnswer } from "../../use-answer.ts";
import look from "./later.module.css";
import { OnThisDevice } from "./OnThisDevice.tsx";
import { NotDone } from "./NotDone.tsx";

/** What comes, by which way and when. The language is chosen at the top of every page. */
export function Notices() {
  const read = useAnswer(readNotices, {});
  return (
    <>
      <Letters read={read} />
      <OnThisDevice />
    </>
  );
}

function Letters({ read }: { read: Answer<typeof readNotices> }) {
  return (
    <section className={page.section}>
      <h2>
        <Trans>What I want to hear of</Trans>
      </h2>
      <p className={page.muted}>
        <Trans>
          A letter only says that there is something on your pages, in the language you use here. Change the language at the top of the
          page.
        </Trans>
      </p>
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" ? <Choosing first={read.value} /> : null}
    </section>
  );
}

function Choosing({ first }: { first: NoticeChoice }) {
  const [choice, setChoice] = useState<{ news: boolean; reminders: boolean; mail: boolean; quietFrom: string; quietUntil: string }>(first);
  const [state, setState] = useState<"open" | "kept" | { refused: string }>("open");
  const change = (more: Partial<typeof choice>) => {
    setChoice({ ...choice, ...more });
    setState("open");
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const input = NoticeChoice.safeParse(choice);
    if (!input.success) return setState({ refused: "invalid-input" });
    const answer = await call(chooseNotices, { input: input.data });
    setState(answer.ok ? "kept" : { refused: answer.refusal.type });
  };
  return (
    <form className={page.form} onSubmit={(event) => void keep(event)}>
      <div className={look.choices}>
        <label className={look.choice}>
          <input type="checkbox" checked={choice.news} onChange={(event) => change({ news: event.currentTarget.checked })} />
          <Trans>When there is something new</Trans>
        </label>
        <label className={look.choice}>
          <input type="checkbox" checked={choice.reminders} onChange={(event) => change({ reminders: event.currentTarget.checked })} />
          <Trans>Before a visit</Trans>
        </label>
        <label className={look.choice}>
          <input type="checkbox" checked={choice.mail} onChange={(event) => change({ mail: event.currentTarget.checked })} />
          <Trans>By e-mail</Trans>
        </label>
      </div>
      <div className={look.two}>
        <Field label={<Trans>Quiet from</Trans>}>
          {(it) => (
            <input {...it} type="time" value={choice.quietFrom} onChange={(event) => change({ quietFrom: event.currentTarget.value })} />
          )}
        </Field>
        <Field label={<Trans>until</Trans>}>
          {(it) => (
            <input {...it} type="time" value={choice.quietUntil} onChange={(event) => change({ quietUntil: event.currentTarget.value })} />
          )}
        </Field>
      </div>
      <Button submits>
        <Trans>Keep this choice</Trans>
      </Button>
      {state === "kept" ? (
        <p className={page.sign} role="status">
          <Icon of={Check} size={22} />
          <Trans>Kept.</Trans>
        </p>
      ) : null}
      {typeof state === "object" ? <NotDone type={state.refused} /> : null}
    </form>
  );
}
