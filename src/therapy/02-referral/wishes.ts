/** When, where and how somebody who waits wishes to come: what a free place is compared with, by a person. */
import { z } from "zod";
import { idOf, longText } from "#foundation/words.ts";

export const WishId = idOf("ReferralWish");

export const WishedSetting = z.enum(["individual", "group", "either"]);
export type WishedSetting = z.infer<typeof WishedSetting>;

/** Monday is 1. */
export const WishedDay = z.int().min(1).max(7);

export const Wishes = z.strictObject({
  /** None: any day. */
  days: z.array(WishedDay).max(7),
  times: longText(120),
  places: longText(200),
  setting: WishedSetting,
});
export type Wishes = z.infer<typeof Wishes>;
