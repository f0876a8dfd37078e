/** The value of an operation that may fail in an expected way. Exceptions mean bugs or broken infrastructure. */
export type Result<T, E> = Ok<T> | { readonly ok: false; readonly error: E }

export type Ok<T> = { readonly ok: true; readonly value: T }

/** Wraps a success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** Wraps an expected failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
