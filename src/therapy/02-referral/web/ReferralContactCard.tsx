import { Trans, useLingui } from "@lingui/react/macro";
import { Clock, Languages, Mail, MapPin, Phone } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Language } from "#foundation/words.ts";
import type { ReferralWords } from "../referral.ts";
import { REACH_WORDS } from "./referral-words.ts";
import look from "./ReferralScreen.module.css";

type Contact = Pick<ReferralWords, "askerName" | "askerPlace" | "reachBy" | "phone" | "email" | "reachWhen">;

/** How to answer, the way they chose. */
export function ReferralContactCard({ contact, language }: { contact: Contact; language: Language }) {
  const { t } = useLingui();
  const { askerName, askerPlace, reachBy, phone, email, reachWhen } = contact;
  return (
    <Card title={askerName} heading={2}>
      <ul className={look.contact}>
        <Fact icon={MapPin}>{askerPlace}</Fact>
        <Fact icon={Phone}>{phone === "" ? "" : <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>}</Fact>
        <Fact icon={Mail}>{email === "" ? "" : <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}</Fact>
        <Fact icon={Clock}>{[reachBy === null ? "" : t(REACH_WORDS[reachBy]), reachWhen].filter(Boolean).join(" · ")}</Fact>
        <Fact icon={Languages}>{language === "fr" ? <Trans>Wrote in French</Trans> : <Trans>Wrote in English</Trans>}</Fact>
      </ul>
    </Card>
  );
}

function Fact({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  if (children === "") return null;
  return (
    <li>
      <Icon of={icon} size={19} />
      <span>{children}</span>
    </li>
  );
}
