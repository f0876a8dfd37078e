import type { Problem } from './types.ts'

/** A request that was refused, or had no answer. */
export interface Failure {
  /** HTTP status; 0 without an answer. */
  readonly status: number
  /** Code from the problem reference; `no-answer` without an answer. */
  readonly code: string
  /** The problem and its remedy, in the language of the request; null if the answer was no problem document. */
  readonly detail: string | null
  /** Wrong places by their JSON Pointer into the body of the request. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
}

export const NO_ANSWER: Failure = { status: 0, code: 'no-answer', detail: null, errors: [] }

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value

/** The failure in an answer. A proxy answers without a problem document. */
export const failureOf = ({ status }: Response, value: unknown): Failure => {
  if (!isProblem(value)) return { status, code: 'no-answer', detail: null, errors: [] }
  const { code, detail, errors = [] } = value
  return { status, code, detail, errors }
}

/** The field at a pointer, of those that a form has: of `/password`, `password`, and of `/vote/for`, `for`. */
export const fieldAt = (pointer: string, fields: readonly string[]): string | undefined =>
  pointer
    .split('/')
    .slice(1)
    .findLast((part) => fields.includes(part))

/** A field that was not filled in as it should be; nothing was sent. */
export const wrongField = (name: string, detail: string): Failure => ({
  status: 422,
  code: 'body-invalid',
  detail,
  errors: [{ pointer: `/${name}`, detail }],
})

/** A change to a version that was not the newest any more; the page shows the newest one now. */
export const staleVersion = (detail: string): Failure => ({ status: 412, code: 'version-stale', detail, errors: [] })

const ENDED = /^(?:unauthenticated|session-\w+)$/

/** Whether nobody was signed in any more when the request came. */
export const isSessionOver = ({ status, code }: Failure): boolean => status === 401 && ENDED.test(code)
