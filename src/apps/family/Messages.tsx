import { Trans, useLingui } from "@lingui/react/macro";
import { MessageCircleQuestion } from "lucide-react";
import { lazy, Suspense } from "react";
import { withWords } from "#foundation/web/words-loader.ts";
import { WayButton } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { Questions } from "./Questions.tsx";

const Help = lazy(() => withWords(import("./web/later/Help.tsx")).then((it) => ({ default: it.Help })));

/** Everything this reader has asked. */
export function Messages({ about }: { about: About }) {
  const { t } = useLingui();
  const { clientId, page, mayWrite } = about;
  return (
    <>
      <Heading name={t`Questions`}>
        <Trans>Your questions</Trans>
      </Heading>
      {mayWrite ? null : (
        <p className={look.notice}>
          <Trans>These pages are for reading. To ask something, call or see your music therapist.</Trans>
        </p>
      )}
      {mayWrite && page.questions.length === 0 ? (
        <p className={look.reading}>
          <Trans>Why this song? How does it go? What can we do at home? Ask whatever you want to know.</Trans>
        </p>
      ) : null}
      {mayWrite ? (
        <WayButton to={{ kind: "write", clientId, what: "ask", about: "" }} look="filled" icon={MessageCircleQuestion} wide>
          <Trans>Ask a question</Trans>
        </WayButton>
      ) : null}
      <Suspense fallback={<NotWatched />}>
        <Help clientId={clientId} withFaq />
      </Suspense>
      <Questions about={about} which={() => true} />
    </>
  );
}

/** Nobody sits behind this page all day: whoever needs help now must know where to turn. */
export function NotWatched() {
  return (
    <p className={look.muted}>
      <Trans>Nobody watches this page day and night. If somebody is in danger, call your local emergency number.</Trans>
    </p>
  );
}
