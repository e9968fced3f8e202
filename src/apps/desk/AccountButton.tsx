import { Trans, useLingui } from "@lingui/react/macro";
import { Ellipsis, Settings2 } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Face } from "#foundation/web/Face.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import type { Language } from "#foundation/words.ts";
import look from "./AccountMenu.module.css";
import type { NavigationItem } from "./navigation.tsx";

export interface Account {
  readonly name: string;
  /** "MTA", "MT-BC": what stands after the name. */
  readonly credential?: string;
  readonly initials: string;
  readonly onSignOut: () => void;
  /** The choice goes with the person to every device. */
  readonly onLanguage: (language: Language) => void;
}

// The menu itself is fetched when it is first opened: most days nobody opens it.
const AccountMenu = lazy(() => withWords(import("./AccountMenu.tsx")).then((it) => ({ default: it.AccountMenu })));

/** Who is signed in, at the foot of the rail. */
export function AccountButton({ account }: { account: Account | undefined }) {
  const { t } = useLingui();
  return (
    <Opener
      account={account}
      places={[]}
      corner="top-start"
      className={look.button ?? ""}
      {...(account === undefined ? { label: t`Language and colours` } : {})}
    >
      {account === undefined ? (
        <Icon of={Settings2} />
      ) : (
        <>
          <Face name={account.name} initials={account.initials} size={36} />
          <span className={look.name}>
            {account.name}
            <small>{account.credential}</small>
          </span>
        </>
      )}
    </Opener>
  );
}

/** On a phone: the places that have no tab of their own, and the account. */
export function MoreTab({
  places,
  account,
  className,
}: {
  places: readonly NavigationItem[];
  account: Account | undefined;
  className: string;
}) {
  return (
    <Opener account={account} places={places} corner="top-end" className={className}>
      <Icon of={Ellipsis} size={24} />
      <span>
        <Trans>More</Trans>
      </span>
    </Opener>
  );
}

function Opener(props: {
  account: Account | undefined;
  places: readonly NavigationItem[];
  corner: "top-start" | "top-end";
  className: string;
  label?: string;
  children: ReactNode;
}) {
  const [asked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      className={props.className}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={props.label}
      onClick={() => setAsked(true)}
    >
      {props.children}
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu {...props} />
    </Suspense>
  );
}
