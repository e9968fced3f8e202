/** Letters that mail servers send back, as they write them; and the return address by which a letter is known again. */
import { describe, expect, test } from "vitest";
import { returnAddresses } from "./return-address.ts";
import { readReturned } from "./returned-letter.ts";

const addresses = returnAddresses("returns@hillside.example", Buffer.alloc(32, 3));
const LETTER = "0199947c-5400-75e2-b45d-cb1e5ee7fcd9";
const MAILBOX = "nadia@home.example";
const back = addresses.of(LETTER, MAILBOX);

/** As Postfix writes it. */
const postfix = (more: { status?: string; action?: string; to?: string } = {}) => `Return-Path: <>
Delivered-To: ${more.to ?? back}
Received: by mx.hillside.example (Postfix)
\tid 4Xy1Zz0Q8bzkX; Tue,  1 Dec 2026 10:12:31 -0500 (EST)
Date: Tue,  1 Dec 2026 10:12:31 -0500 (EST)
From: MAILER-DAEMON@mx.hillside.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${more.to ?? back}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4Xy1Zz0K6fzkW.1796137951/mx.hillside.example"
Content-Transfer-Encoding: 8bit
Message-Id: <20261201151231.4Xy1Zz0Q8bzkX@mx.hillside.example>

This is a MIME-encapsulated message.

--4Xy1Zz0K6fzkW.1796137951/mx.hillside.example
Content-Description: Notification
Content-Type: text/plain; charset=utf-8

This is the mail system at host mx.hillside.example.

<nadia@home.example>: host mail.home.example[198.51.100.7] said: 550 5.1.1
    <nadia@home.example>: Recipient address rejected: User unknown

--4Xy1Zz0K6fzkW.1796137951/mx.hillside.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.hillside.example
X-Postfix-Queue-ID: 4Xy1Zz0K6fzkW
X-Postfix-Sender: rfc822; ${back}
Arrival-Date: Tue,  1 Dec 2026 10:12:30 -0500 (EST)

Final-Recipient: rfc822; nadia@home.example
Original-Recipient: rfc822;nadia@home.example
Action: ${more.action ?? "failed"}
Status: ${more.status ?? "5.1.1"}
Remote-MTA: dns; mail.home.example
Diagnostic-Code: smtp; 550 5.1.1 <nadia@home.example>: Recipient address
    rejected: User unknown

--4Xy1Zz0K6fzkW.1796137951/mx.hillside.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <${back}>
From: practice@hillside.example
To: nadia@home.example
Subject: Something new on your pages
Message-ID: <${LETTER}@hillside.example>

--4Xy1Zz0K6fzkW.1796137951/mx.hillside.example--
`;

/** As a Microsoft server writes it: other letters for the same things, line ends of its own, a boundary without quotes, the mailbox with capitals. */
const exchange = `From: Microsoft Outlook
\t<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@home.example>
To: <${back.toUpperCase()}>
Date: Tue, 1 Dec 2026 15:12:33 +0000
Content-Type: multipart/report; report-type=delivery-status;
\tboundary=d2b1c0a5-6f6a-4b4f-b6d5-6d3b8a5e2f11
X-MS-Exchange-Message-Is-Ndr:
Content-Language: en-GB
Subject: Undeliverable: Something new on your pages

--d2b1c0a5-6f6a-4b4f-b6d5-6d3b8a5e2f11
Content-Type: multipart/alternative; differences=Content-Type;
\tboundary=inner

--inner
Content-Type: text/plain; charset="us-ascii"

Your message couldn't be delivered. Nadia's mailbox is full.

--inner--

--d2b1c0a5-6f6a-4b4f-b6d5-6d3b8a5e2f11
Content-Type: message/delivery-status

Reporting-MTA: dns;DB9PR05MB1234.eurprd05.prod.outlook.com
Received-From-MTA: dns;mx.hillside.example
Arrival-Date: Tue, 1 Dec 2026 15:12:31 +0000

Final-Recipient: rfc822;Nadia@Home.Example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.

--d2b1c0a5-6f6a-4b4f-b6d5-6d3b8a5e2f11
Content-Type: message/rfc822

To: <nadia@home.example>
Subject: Something new on your pages

Hello,
--d2b1c0a5-6f6a-4b4f-b6d5-6d3b8a5e2f11--
`.replaceAll("\n", "\r\n");

/** Forwarded by the mailbox it went to, and refused there: the report names a mailbox that was never written to. */
const forwarded = `Return-Path: <>
X-Original-To: ${back}
To: ${back}
From: mailer-daemon@googlemail.com (Mail Delivery Subsystem)
Subject: Delivery Status Notification (Failure)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000a1b2c30605a1b2c3"; report-type=delivery-status

--000000000000a1b2c30605a1b2c3
Content-Type: text/plain; charset="UTF-8"

** Message blocked **

--000000000000a1b2c30605a1b2c3
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com

Final-Recipient: rfc822; nadia.other@elsewhere.example
Action: failed
Status: 5.7.26
Diagnostic-Code: smtp; 550-5.7.26 This mail has been blocked

--000000000000a1b2c30605a1b2c3
Content-Type: message/rfc822

Message-ID: <${LETTER}@hillside.example>
Subject: Something new on your pages
To: Nadia Invented <nadia@home.example>
From: practice@hillside.example

Hello,

--000000000000a1b2c30605a1b2c3--
`;

const holiday = `From: nadia@home.example
To: ${back}
Subject: Re: Something new on your pages
Auto-Submitted: auto-replied
Content-Type: text/plain

I am away until Monday. Action: failed, Status: 5.1.1
`;

const knownBy = (raw: string) => {
  const returned = readReturned(raw);
  return returned?.sentTo.map((address) => addresses.read(address, returned.mailboxes)).find((one) => one !== undefined);
};

describe("a letter that comes back", () => {
  test.each([
    ["as Postfix writes it", postfix(), "nobody"],
    ["with the line ends of the wire", postfix().replaceAll("\n", "\r\n"), "nobody"],
    ["as a Microsoft server writes it", exchange, "full"],
    ["after a forwarding", forwarded, "refused"],
  ] as const)("is known again: %s", (_, raw, why) => {
    expect(readReturned(raw)?.why).toBe(why);
    expect(knownBy(raw)).toEqual({ letterId: LETTER, mailbox: MAILBOX });
  });

  test.each([
    ["a delay", postfix({ action: "delayed", status: "4.4.1" })],
    ["a trouble that passes", postfix({ status: "4.2.2" })],
    ["a delivery", postfix({ action: "delivered", status: "2.0.0" })],
    ["a report without a word on a mailbox", postfix().replace(/Final-Recipient[\s\S]*?User unknown\n\n--/, "\n--")],
    ["somebody on holiday", holiday],
    ["nothing", ""],
    ["no mail at all", "multipart/report; report-type=delivery-status"],
    ["a report without parts", "Content-Type: multipart/report; report-type=delivery-status\n\nAction: failed\n"],
  ])("%s says nothing about a mailbox", (_, raw) => expect(readReturned(raw)).toBeUndefined());

  test("a megabyte of nonsense is looked at and over with", () => {
    const begun = performance.now();
    for (const nonsense of ["a: ".repeat(300_000), `${postfix()}${"\n--x".repeat(200_000)}`, "@".repeat(600_000)]) readReturned(nonsense);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe("a return address", () => {
  test("is a name that mail servers take, and the same for the same letter", () => {
    expect(back).toMatch(/^returns\+k[0-9a-f]{32}-[0-9a-f]{16}@hillside\.example$/);
    expect(back.split("@")[0]?.length).toBeLessThanOrEqual(64);
    expect(addresses.of(LETTER, "NADIA@home.example")).toBe(back);
  });

  test("is good for one mailbox alone: nobody can call another’s mailbox dead with it", () => {
    expect(addresses.read(back, ["emil@home.example"])).toBeUndefined();
    expect(addresses.read(back, ["emil@home.example", MAILBOX])?.mailbox).toBe(MAILBOX);
    expect(addresses.read(back.replace(/-[0-9a-f]{16}@/, "-0000000000000000@"), [MAILBOX])).toBeUndefined();
    expect(addresses.read(back.replace("hillside", "elsewhere"), [MAILBOX])).toBeUndefined();
    expect(returnAddresses("returns@hillside.example", Buffer.alloc(32, 4)).read(back, [MAILBOX])).toBeUndefined();
  });
});
