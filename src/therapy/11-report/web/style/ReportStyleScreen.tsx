import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReportStyle } from "../../style.api.ts";
import { ReportStyleForm } from "./ReportStyleForm.tsx";

/** How the practice’s reports look, and which sections stand in each kind, in which order. */
export function ReportStyleScreen() {
  const { t } = useLingui();
  const [kept, setKept] = useState(false);
  const read = useRead(readReportStyle, { chapter: "report-style", input: {} });
  return (
    <Page
      title={t`Letterhead and sections`}
      subtitle={t`Drafts follow at once. What is signed keeps the paper it was signed on.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(style) => <ReportStyleForm key={style.edition} style={style} kept={kept} onKept={setKept} />}</WhenRead>
    </Page>
  );
}
