import { Trans } from "@lingui/react/macro";
import look from "./People.module.css";

/** What the program does with each right today, and what it leaves to people: a right that opens nothing yet is still worth writing down. */
export function WhatRightsOpen() {
  return (
    <details className={look.earlier}>
      <summary>
        <Trans>What each right opens</Trans>
      </summary>
      <ul className={look.rights}>
        <li>
          <Trans>Deciding and agreeing: their signature makes a consent stand.</Trans>
        </li>
        <li>
          <Trans>Seeing, being told, writing: each opens its part of their own pages, at once.</Trans>
        </li>
        <li>
          <Trans>Saying when a session will be missed: whose word about an absence counts.</Trans>
        </li>
        <li>
          <Trans>Taking them home: named on the client’s story and its print. Look there before you let them go.</Trans>
        </li>
        <li>
          <Trans>Receiving invoices: written down for whoever sends them. The program sends none yet.</Trans>
        </li>
      </ul>
    </details>
  );
}
