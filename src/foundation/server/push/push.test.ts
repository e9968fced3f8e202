/** Telling a browser: locked as the standard’s own example says, signed by this installation, and sent nowhere but out into the world. */
import { createECDH, createPublicKey, createDecipheriv, hkdfSync, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { masterKey } from "../master-key.ts";
import { areBrowserKeys, lockedFor, MOST_BYTES } from "./push-message.ts";
import { pushKey } from "./push-key.ts";
import { isPlaceOutside, leadsOut, lookupOutside } from "./push-place.ts";

/** RFC 8291, section 5 and appendix A. */
const EXAMPLE = {
  message: "When I grow up, I want to be a watermelon",
  publicKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  privateKey: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  sharedSecret: "BTBZMqHH6r4Tts7J_aSIgg",
  senderPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};
const bytes = (text: string) => Buffer.from(text, "base64url");

describe("a message", () => {
  test("is locked as the example of the standard is, letter for letter", () => {
    const once = { salt: bytes(EXAMPLE.salt), privateKey: bytes(EXAMPLE.senderPrivate) };
    expect(lockedFor(EXAMPLE, EXAMPLE.message, once).toString("base64url")).toBe(EXAMPLE.body);
  });

  test("opens with the keys of the browser alone, and never looks the same twice", () => {
    const [one, other] = [lockedFor(EXAMPLE, "Bonjour ♪"), lockedFor(EXAMPLE, "Bonjour ♪")];
    expect(one.equals(other)).toBe(false);
    for (const body of [one, other]) expect(opened(body)).toBe("Bonjour ♪");
  });

  test("too long for one record is an accident and not cut", () => {
    expect(() => lockedFor(EXAMPLE, "x".repeat(MOST_BYTES + 1))).toThrow("one record");
    expect(opened(lockedFor(EXAMPLE, "x".repeat(MOST_BYTES)))).toHaveLength(MOST_BYTES);
  });

  test("what are no keys of a browser is seen before anything is kept", () => {
    expect(areBrowserKeys(EXAMPLE)).toBe(true);
    for (const wrong of [
      { publicKey: "", sharedSecret: EXAMPLE.sharedSecret },
      { publicKey: EXAMPLE.publicKey, sharedSecret: "AAAA" },
      { publicKey: Buffer.alloc(65, 4).toString("base64url"), sharedSecret: EXAMPLE.sharedSecret },
      { publicKey: "🎵".repeat(30), sharedSecret: EXAMPLE.sharedSecret },
    ])
      expect(areBrowserKeys(wrong)).toBe(false);
  });
});

/** As the browser of the example does it. */
function opened(body: Buffer): string {
  const browser = createECDH("prime256v1");
  browser.setPrivateKey(bytes(EXAMPLE.privateKey));
  const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const derive = (secret: Buffer, from: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, from, info, length));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), bytes(EXAMPLE.publicKey), sender]);
  const secret = derive(browser.computeSecret(sender), bytes(EXAMPLE.sharedSecret), info, 32);
  const open = createDecipheriv(
    "aes-128-gcm",
    derive(secret, salt, "Content-Encoding: aes128gcm\0", 16),
    derive(secret, salt, "Content-Encoding: nonce\0", 12),
  );
  open.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
  expect(plain.at(-1)).toBe(2);
  return plain.subarray(0, -1).toString("utf8");
}

describe("who sends", () => {
  const one = pushKey(masterKey(Buffer.alloc(32, 7)).derive, "practice@hillside.example");

  test("is the same key after every start, and another one under another master key", () => {
    expect(pushKey(masterKey(Buffer.alloc(32, 7)).derive, "other@hillside.example").publicKey).toBe(one.publicKey);
    expect(pushKey(masterKey(Buffer.alloc(32, 8)).derive, "practice@hillside.example").publicKey).not.toBe(one.publicKey);
    expect(bytes(one.publicKey)).toHaveLength(65);
  });

  test("shows itself to one service alone, for twelve hours, with a seal that anybody can check", () => {
    const now = Date.parse("2026-12-01T15:00:00Z");
    const head = one.authorization("https://push.example:443/abc?d=1", now);
    const [, token = "", k = ""] = /^vapid t=(\S+), k=(\S+)$/.exec(head) ?? [];
    expect(k).toBe(one.publicKey);
    const [heads = "", claims = "", seal = ""] = token.split(".");
    expect(JSON.parse(bytes(heads).toString())).toEqual({ typ: "JWT", alg: "ES256" });
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: "https://push.example",
      exp: now / 1000 + 12 * 3600,
      sub: "mailto:practice@hillside.example",
    });
    const point = bytes(k);
    const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
    const key = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } });
    const isSealed = (text: string) => verify("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }, bytes(seal));
    expect([isSealed(`${heads}.${claims}`), isSealed(`${heads}.${claims}x`)]).toEqual([true, false]);
  });
});

describe("where a message may go", () => {
  test.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
  ])("to a service of browsers: %s", (endpoint) => expect(isPlaceOutside(endpoint)).toBe(true));

  test.each([
    "http://fcm.googleapis.com/x",
    "https://127.0.0.1/x",
    "https://2130706433/x",
    "https://0x7f.1/x",
    "https://[::1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://localhost/x",
    "https://database/x",
    "https://printer.local/x",
    "https://service.internal./x",
    "https://user:password@push.example/x",
    "https://push.example:8443/x",
    "file:///etc/passwd",
    "not an address",
  ])("never to %s", (endpoint) => expect(isPlaceOutside(endpoint)).toBe(false));

  test.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.0.1",
    "192.168.1.1",
    "100.100.1.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "nonsense",
  ])("%s is inside", (address) => expect(leadsOut(address)).toBe(false));
  test.each(["8.8.8.8", "142.250.1.1", "2a00:1450:4001::1"])("%s is outside", (address) => expect(leadsOut(address)).toBe(true));

  test("a name that means this computer is refused at the very moment it is called", async () => {
    const error = await new Promise((resolve) => lookupOutside("localhost", { all: true }, resolve));
    expect(String(error)).toContain("leads to a computer of this network");
  });
});
