/** Before the first story: the demo is written once, so that two workers never write it at the same time. */
import { seededData } from "./program.ts";

export default async (): Promise<void> => {
  await seededData();
};
