/** Which passwords are good enough. Long beats strange: twelve characters, and not one of those that are tried first. */
import { z } from "zod";

export const PASSWORD_LENGTH = { minimum: 12, maximum: 128 } as const;

/** Beginnings and whole words that lists of leaked passwords begin with, in both languages. */
const COMMON = [
  "password",
  "passw0rd",
  "p@ssword",
  "p@ssw0rd",
  "motdepasse",
  "qwerty",
  "azerty",
  "qwertz",
  "letmein",
  "welcome",
  "bienvenue",
  "iloveyou",
  "jetaime",
  "admin",
  "administrator",
  "changeme",
  "secret",
  "sunshine",
  "princess",
  "princesse",
  "football",
  "baseball",
  "hockey",
  "dragon",
  "monkey",
  "chocolat",
  "chocolate",
  "music",
  "musique",
  "musictherapy",
  "music therapy",
  "musicotherapie",
  "musicothérapie",
  "therapist",
  "sostenuto",
  "therapy",
  "abcdef",
  "abcdefghijkl",
  "123456789",
  "987654321",
  "1q2w3e4r",
  "zaq12wsx",
  "correct horse battery staple",
  "correcthorsebatterystaple",
] as const;

export type PasswordFault = "password-too-short" | "password-too-long" | "password-too-common" | "password-holds-email";

export function passwordFault(password: string, email = ""): PasswordFault | undefined {
  if (password.length < PASSWORD_LENGTH.minimum) return "password-too-short";
  if (password.length > PASSWORD_LENGTH.maximum) return "password-too-long";
  const plain = password.toLowerCase();
  const before = email.toLowerCase().split("@")[0] ?? "";
  if (before.length >= 4 && plain.includes(before) && plain.length - before.length < 8) return "password-holds-email";
  return isCommon(plain) ? "password-too-common" : undefined;
}

/** A password as it is chosen, not as it is asked for at the door. */
export const NewPassword = z.string().superRefine((password, ctx) => {
  const fault = passwordFault(password);
  if (fault) ctx.addIssue({ code: "custom", message: fault });
});

/** Common once the common words are taken out and what is left is too little: "password2026!", "aaaaaaaaaaaa". */
function isCommon(plain: string): boolean {
  const left = COMMON.reduce((rest, word) => rest.replaceAll(word, ""), plain).replace(/[\d\s!?.*_#$@-]+/g, "");
  return new Set(plain).size < 5 || left.length < 4 || isRun(plain);
}

/** "abcdefghijkl", "123456123456": mostly neighbours in the alphabet. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).filter((letter, at) => Math.abs(letter.charCodeAt(0) - plain.charCodeAt(at)) <= 1).length;
  return steps >= plain.length * 0.7;
}
