import { fingerprint } from '../access/fingerprint.ts'
import { networkOf } from '../access/network.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { CLOCKS_DIFFER_MS, msAhead } from '../shared/clock.ts'
import type { Failures } from './model.ts'
import type { FailureWrites } from './ports.ts'

const DAY = 24 * 60 * 60 * 1000

/** Maximum number of stored rows; beyond it the oldest failures are deleted. */
export const FAILURES_MOST = 50_000

/** After `from` failures the delay is one second; it doubles with each further failure, up to `mostSeconds`. */
interface Growth {
  readonly from: number
  readonly mostSeconds: number
}

/** One name from one address. This stops a guesser and affects nobody else. */
const PAIR: Growth = { from: 5, mostSeconds: 15 * 60 }
/** One name from all addresses together: against guessing from many addresses. */
const NAME: Growth = { from: 50, mostSeconds: 60 }
/** All names from one address: against trying one password with many names. */
const ADDRESS: Growth = { from: 100, mostSeconds: 10 }

/** From this delay on, an account counts as locked for an address. */
const LOCKED_SECONDS = 60

const delaySeconds = ({ from, mostSeconds }: Growth, failures: number): number =>
  failures < from ? 0 : Math.min(mostSeconds, 2 ** (failures - from))

/** Keys under which failures are counted. */
export interface ThrottleKeys {
  readonly pair: string
  readonly name: string
  readonly address: string
}

/**
 * Names, including those of accounts, are hashed into 65,536 buckets: the typed text is not stored, the stored data
 * stays bounded, and a delay does not reveal whether an account exists.
 */
const bucketOf = (name: string): string => Buffer.from(fingerprint(name), 'base64url').toString('hex', 0, 2)

/** The keys under which the failures of an attempt are counted: name and network together, and each alone. */
export const throttleKeys = (name: string, address: string | null): ThrottleKeys => {
  const bucket = bucketOf(name)
  const network = networkOf(address) ?? '?'
  return { pair: `pair ${bucket} ${network}`, name: `name ${bucket}`, address: `address ${network}` }
}

/** Keys, and prefixes of keys, that are deleted to unlock an account. */
export const keysOfName = (name: string) => {
  const bucket = bucketOf(name)
  return { keys: [`name ${bucket}`], prefixes: [`pair ${bucket} `] }
}

/**
 * Seconds that the next attempt has to wait; 0 for none. An account that has signed in from this address before waits
 * only for its own failures, so that guesses by others, from there or elsewhere, cannot lock its owner out.
 */
export const secondsToWait = (
  failures: readonly Failures[],
  keys: ThrottleKeys,
  at: string,
  isKnownHere: boolean,
): number => {
  const growths: readonly (readonly [string, Growth])[] = [
    [keys.pair, PAIR],
    ...(isKnownHere
      ? []
      : ([
          [keys.name, NAME],
          [keys.address, ADDRESS],
        ] as const)),
  ]
  const waits = growths.map(([key, growth]) => {
    const known = failures.find((one) => one.key === key)
    if (!known) return 0
    const ahead = msAhead(known.lastAt, at)
    // Nobody waits for a failure of the future: the clock was wrong. Its count stays, and the next failure delays in full.
    if (-ahead >= DAY || ahead > CLOCKS_DIFFER_MS) return 0
    const delay = delaySeconds(growth, known.count)
    return Math.min(delay, Math.ceil(ahead / 1000 + delay))
  })
  return Math.max(0, ...waits)
}

/** Rejects an attempt before its password is checked. */
export const delayed = (seconds: number): { readonly ok: false; readonly error: Refusal } =>
  refuse('sign-in-delayed', { params: { seconds } })

/** Counts a failure under all its keys, always in this order, so that two attempts cannot deadlock. */
export const countFailures = async (
  tx: Pick<FailureWrites, 'countFailure'>,
  { pair, name, address }: ThrottleKeys,
  at: string,
): Promise<{ readonly failures: number; readonly lockedSeconds: number | null }> => {
  const counted = { at, forgetBefore: forgottenBefore(at), wrongAfter: wrongAfter(at) }
  const { count } = await tx.countFailure(pair, counted)
  await tx.countFailure(name, counted)
  await tx.countFailure(address, counted)
  const [now, before] = [delaySeconds(PAIR, count), delaySeconds(PAIR, count - 1)]
  return { failures: count, lockedSeconds: now >= LOCKED_SECONDS && before < LOCKED_SECONDS ? now : null }
}

/** Failures before this instant no longer count. */
export const forgottenBefore = (at: string): string => new Date(Date.parse(at) - DAY).toISOString()

/** A failure after this instant was counted by a clock that was wrong. */
export const wrongAfter = (at: string): string => new Date(Date.parse(at) + CLOCKS_DIFFER_MS).toISOString()
