/** The outcome of a rule: a value, or a refusal the caller must handle. Accidents throw instead. */
export type Result<Value, Refusal> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <const Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <const Refusal extends { readonly type: string }>(refusal: Refusal) => ({ ok: false, refusal }) as const;
