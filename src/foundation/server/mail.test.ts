import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postman } from "./mail.ts";
import { returnAddresses } from "./return-address.ts";

const received: string[] = [];
const senders: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onMailFrom: ({ address }, _, done) => {
    senders.push(address);
    done();
  },
  onData: (stream, _, done) => {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => pieces.push(piece));
    stream.on("end", () => {
      received.push(Buffer.concat(pieces).toString());
      done();
    });
  },
});
let outbox: string;
let smtpUrl: string;
beforeAll(async () => {
  outbox = await mkdtemp(join(tmpdir(), "sostenuto-outbox-"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await rm(outbox, { recursive: true });
});

const letter = () => ({ id: randomUUID(), to: "dana@hillside.example", subject: "Séance déplacée", text: "Bonjour" });

test("a letter reaches a real mail server, and twice with the same Message-ID", async () => {
  const send = postman({ smtpUrl, mailFrom: "practice@hillside.example", outbox });
  const it = letter();
  await send(it);
  await send(it);
  expect(received).toHaveLength(2);
  for (const text of received) {
    expect(text).toContain(`Message-ID: <${it.id}@hillside.example>`);
    expect(text).toContain("From: practice@hillside.example");
    expect(text).toMatch(/Subject: =\?UTF-8\?/);
  }
});

test("a letter goes out with a return address of its own, by which it is known when it comes back", async () => {
  const returns = returnAddresses("returns@hillside.example", Buffer.alloc(32, 1));
  const send = postman({ smtpUrl, mailFrom: "practice@hillside.example", outbox, returns });
  const it = letter();
  await send(it);
  expect(senders.at(-1)).toBe(returns.of(it.id, it.to));
  expect(received.at(-1)).toContain("From: practice@hillside.example");
});

test("without a mail server the letter waits in the outbox, once", async () => {
  const send = postman({ smtpUrl: undefined, mailFrom: "practice@hillside.example", outbox });
  const it = letter();
  await send(it);
  await send(it);
  expect(await readdir(outbox)).toEqual([`${it.id}.eml`]);
  expect(await readFile(join(outbox, `${it.id}.eml`), "utf8")).toContain("To: dana@hillside.example");
});

test("a subject cannot smuggle in another head of the letter", async () => {
  const send = postman({ smtpUrl, mailFrom: "practice@hillside.example", outbox });
  await expect(send({ ...letter(), subject: "Hello\r\nBcc: everybody@hillside.example" })).rejects.toThrow();
});

test("a mail server that is away makes the letter wait", async () => {
  const send = postman({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "practice@hillside.example", outbox });
  await expect(send(letter())).rejects.toMatchObject({ code: "ESOCKET" });
});
