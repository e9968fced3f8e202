import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Result } from "#foundation/result.ts";
import { type AnyEndpoint, type Asked, call, type OutputOf, type RefusedBy } from "./call.ts";

/** What a screen knows of an answer. `again` asks once more. */
export type Read<Value, Refusal> =
  | { readonly state: "waiting" }
  | { readonly state: "refused"; readonly refusal: Refusal; readonly again: () => void }
  | { readonly state: "ready"; readonly value: Value; readonly again: () => void };

/** Held in memory only: nothing clinical outlives the tab. It asks also when the browser believes itself offline: “no connection” is an answer, waiting for ever is not. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { networkMode: "always", staleTime: 15_000, gcTime: 10 * 60_000, retry: false, throwOnError: true } },
  });

/**
 * Reads an endpoint and keeps the answer fresh. `chapter` is the word by which deeds name what they change.
 * `seldom`: it changes so rarely that one answer is enough until a deed changes it.
 */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E> & { chapter: string; enabled?: boolean; everySeconds?: number; seldom?: boolean },
): Read<OutputOf<E>, RefusedBy<E>> {
  const { chapter, enabled = true, everySeconds, seldom = false, ...request } = asked;
  const { ids, input } = request as { ids?: unknown; input?: unknown };
  const query = useQuery({
    queryKey: [chapter, endpoint.path, ids ?? null, input ?? null],
    queryFn: ({ signal }) => call(endpoint, { ...(request as unknown as Asked<E>), signal }),
    enabled,
    ...(seldom ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(everySeconds === undefined ? {} : { refetchInterval: everySeconds * 1000 }),
  });
  const again = () => void query.refetch();
  const answer = query.data;
  if (answer === undefined) return { state: "waiting" };
  return answer.ok ? { state: "ready", value: answer.value, again } : { state: "refused", refusal: answer.refusal, again };
}

/** A deed: send it, know that it is under way, know why it was refused. Sent again unchanged after a lost answer, it is done once. */
export function useDeed<E extends AnyEndpoint>(endpoint: E, { refresh }: { refresh: readonly string[] }) {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RefusedBy<E> | null>(null);
  const last = useRef({ asked: "", key: "" });

  const send = async (asked: Asked<E>): Promise<Result<OutputOf<E>, RefusedBy<E>>> => {
    const text = JSON.stringify(asked);
    if (last.current.asked !== text) last.current = { asked: text, key: uuidv7() };
    setSending(true);
    setRefusal(null);
    try {
      const result = await call(endpoint, { ...asked, key: last.current.key });
      if (result.ok) {
        last.current = { asked: "", key: "" };
        await Promise.all(refresh.map((chapter) => client.invalidateQueries({ queryKey: [chapter] })));
      } else {
        // A lost answer may have been a deed done, so its key is kept; after a refusal the next try is a new deed.
        if (result.refusal.type !== "offline" && result.refusal.type !== "server-trouble") last.current = { asked: "", key: "" };
        setRefusal(result.refusal);
      }
      return result;
    } finally {
      setSending(false);
    }
  };

  return { send, sending, refusal, forget: () => setRefusal(null) };
}
