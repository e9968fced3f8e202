/** The areas of a person's life a goal may serve, in the two vocabularies therapists use, and how one leads to the other. */
import { z } from "zod";

/** The seven domains Canadian music therapists work with, as they ship. */
export const ShippedDomain = z.enum(["cognitive", "communicative", "emotional", "musical", "physical", "social", "spiritual"]);
export type ShippedDomain = z.infer<typeof ShippedDomain>;

/** A domain of the practice's own: "own-3" came with its third change. Its words may change, its key never does. */
const OwnDomain = z.string().regex(/^own-[1-9]\d{0,3}$/);

/** What a goal, an item or an answer names: one that ships or one of the practice's own. Every goal names at least one. */
export const Domain = z.union([ShippedDomain, OwnDomain]);
export type Domain = z.infer<typeof Domain>;

/** The set common in United States plans. */
export const UsDomain = z.enum(["cognitive", "behavioral", "emotional", "physical", "social"]);
export type UsDomain = z.infer<typeof UsDomain>;

/** Where each of the seven usually lands in a United States plan. `musical` leads nowhere by itself: the clinical purpose decides. */
export const US_DOMAINS_BY_DOMAIN: Readonly<Record<ShippedDomain, readonly UsDomain[]>> = {
  cognitive: ["cognitive"],
  communicative: ["behavioral", "social"],
  emotional: ["emotional"],
  musical: [],
  physical: ["physical"],
  social: ["social"],
  spiritual: ["emotional"],
};
