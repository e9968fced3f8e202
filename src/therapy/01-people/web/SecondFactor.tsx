import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { encode } from "uqr";
import { beginEnrolment, finishEnrolment } from "#foundation/sign-in.api.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { CodeField } from "./CodeField.tsx";
import { Doorway } from "./Doorway.tsx";
import { KeepSafe } from "./KeepSafe.tsx";
import look from "./SecondFactor.module.css";

type Enrolment = OutputOf<typeof beginEnrolment>;

/** A second factor for who has none yet: scan, type the first code, keep the backup codes. */
export function SecondFactor({
  password,
  recoverySheet,
  steps = [],
  onDone,
}: {
  password: string;
  recoverySheet?: string;
  steps?: readonly string[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { send, refusal } = useDeed(beginEnrolment, { refresh: [] });
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [isProved, setProved] = useState(false);
  const asked = useRef(false);

  const begin = async () => {
    const begun = await send({ input: { password } });
    if (begun.ok) setEnrolment(begun.value);
  };
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void begin();
  });

  if (enrolment && isProved)
    return <KeepSafe backupCodes={enrolment.backupCodes} recoverySheet={recoverySheet} step={steps[1]} onDone={onDone} />;
  return (
    <Doorway title={t`A second key`} lead={steps[0]} wide>
      {refusal ? (
        <RefusalState refusal={refusal} again={() => void begin()} />
      ) : enrolment ? (
        <Scan enrolment={enrolment} onProved={() => setProved(true)} />
      ) : (
        <Loading />
      )}
    </Doorway>
  );
}

function Scan({ enrolment, onProved }: { enrolment: Enrolment; onProved: () => void }) {
  const form = useDeedForm(finishEnrolment, { initial: { code: "" }, refresh: [], onDone: onProved });
  const [isKeyShown, showKey] = useState(false);
  return (
    <>
      <p className="so-reading">
        <Trans>
          A password alone does not guard a clinical record. Your phone shows a code that changes every half minute; you will be asked for
          it each time you sign in.
        </Trans>
      </p>
      <ol className={look.steps}>
        <li>
          <Trans>Open an authenticator app on your phone. Any of them works, also the one built into the phone’s passwords.</Trans>
        </li>
        <li>
          <Trans>Scan this picture with it.</Trans>
          <QrCode text={enrolment.uri} />
          {isKeyShown ? (
            <p className={look.key}>{enrolment.key.match(/.{1,4}/g)?.join(" ")}</p>
          ) : (
            <Button variant="subtle" onClick={() => showKey(true)}>
              <Trans>Type a key instead</Trans>
            </Button>
          )}
        </li>
        <li>
          <Trans>Type the six figures it shows.</Trans>
        </li>
      </ol>
      <form {...form.element}>
        <Fields>
          <CodeField {...form.field("code")} />
          <FormTrouble of={form} />
          <SendButton of={form}>
            <Trans>Check the code</Trans>
          </SendButton>
        </Fields>
      </form>
    </>
  );
}

/** Dark on light in both schemes: phones read nothing else reliably. */
function QrCode({ text }: { text: string }) {
  const { t } = useLingui();
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      className={look.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t`Picture to scan with the authenticator app`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#2a2230" />
    </svg>
  );
}
