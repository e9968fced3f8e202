/** What a goal wants of time: to grow, to hold, or to keep something from happening. It decides how a chart is judged. */
import { z } from "zod";

export const Nature = z.enum(["progressive", "maintaining", "preventive"]);
export type Nature = z.infer<typeof Nature>;

/** What the objective of such a goal is judged against: a criterion to reach, a band to stay in, a limit not to pass. */
export const TARGET_BY_NATURE = { progressive: "criterion", maintaining: "band", preventive: "limit" } as const satisfies Record<
  Nature,
  string
>;
