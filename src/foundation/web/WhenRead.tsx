import type { ReactNode } from "react";
import type { Refused } from "./call.ts";
import { RefusalState } from "./ErrorState.tsx";
import { Loading } from "./Loading.tsx";
import type { Read } from "./use-endpoint.ts";

/** Shows an answer of `useRead`: waiting, refused and offline are designed here once, so that no screen forgets them. */
export function WhenRead<Value>(props: { read: Read<Value, Refused>; waiting?: ReactNode; children: (value: Value) => ReactNode }) {
  const { read } = props;
  if (read.state === "waiting") return props.waiting ?? <Loading />;
  if (read.state === "refused") return <RefusalState refusal={read.refusal} again={read.again} />;
  return props.children(read.value);
}
