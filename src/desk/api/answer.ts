import type { Failure } from './failure.ts'

/** The answer to a request; a failure is a value like any other. */
export type Answer<Value> =
  | {
      readonly ok: true
      readonly value: Value
      readonly etag: string | null
      /** The receipt of an act, as the service wrote it. */
      readonly receipt?: string | null
    }
  | { readonly ok: false; readonly failure: Failure }
