import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { readHelp } from "#family/portal-more.api.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import page from "../../page.module.css";
import { useAnswer } from "../../use-answer.ts";
import look from "./later.module.css";

type HelpFacts = OutputOf<typeof readHelp>;

/** Nobody sits behind these pages all day: when an answer comes, and whom to call when it cannot wait. */
export function Help({ clientId, withFaq = false }: { clientId: string; withFaq?: boolean }) {
  const { language } = useLanguage();
  const read = useAnswer(readHelp, { ids: { clientId } });
  if (read.state !== "ready") return null;
  const { answerDays, faq } = read.value;
  const asked = faq.filter((one) => one.language === language);
  return (
    <>
      <section className={page.notice}>
        <p>
          <Trans>
            We answer within {answerDays} days. Nobody watches these pages day and night, so do not wait here for help that is urgent.
          </Trans>
        </p>
        <Urgent help={read.value} />
      </section>
      {withFaq && asked.length > 0 ? (
        <section className={page.section}>
          <h2>
            <Trans>Often asked</Trans>
          </h2>
          {asked.map(({ id, question, answer }) => (
            <details key={id} className={page.card}>
              <summary>{question}</summary>
              <p className={page.plain}>{answer}</p>
            </details>
          ))}
        </section>
      ) : null}
    </>
  );
}

function Urgent({ help: { urgent, urgentEn, urgentFr } }: { help: HelpFacts }) {
  const { language } = useLanguage();
  const own = language === "fr" ? urgentFr || urgentEn : urgentEn || urgentFr;
  if (own !== "") return <p className={page.plain}>{own}</p>;
  return (
    <p className={look.urgent}>
      {urgent.map(({ what, call }) => (
        <a key={what} href={`tel:${call}`}>
          {what === "danger" ? <Trans>Danger: call {call}</Trans> : <Trans>Thoughts of suicide: call {call}</Trans>}
        </a>
      ))}
    </p>
  );
}
