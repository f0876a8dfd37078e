import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { countReceived, NOTHING_RECEIVED, type Received, receive } from '../parts/received.ts'

export type Fetching =
  | { readonly kind: 'none' | 'stopped' }
  | { readonly kind: 'receiving'; readonly received: Received }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'here'; readonly file: File }

interface LiveLog {
  readonly fetching: ReadonlySignal<Fetching>
  /** Exports the log, which is an event itself, and hands its file on. */
  readonly fetchLog: () => Promise<void>
  /** Gives up what is coming, and forgets what has come. */
  readonly leave: (kind: 'none' | 'stopped') => void
}

/**
 * The log of a meeting as the service has it now.
 * @param take gets the file
 */
export const useLiveLog = (meeting: string | null, take: (file: File) => void): LiveLog => {
  const fetching = useSignal<Fetching>({ kind: 'none' })
  /** The fetching that is wanted; an earlier one ends by itself. */
  const wanted = useRef(0)

  const fetchLog = async (): Promise<void> => {
    if (meeting === null || fetching.value.kind === 'receiving') return
    wanted.current += 1
    const own = wanted.current
    const count = countReceived()
    fetching.value = { kind: 'receiving', received: NOTHING_RECEIVED }
    const hear = (piece: Uint8Array): boolean => {
      if (own !== wanted.current) return false
      fetching.value = { kind: 'receiving', received: count(piece) }
      return true
    }
    const answer = await call('POST /v1/congresses/{id}/audit-exports', {
      path: { id: meeting },
      long: true,
      take: (response) => receive(response, hear),
    })
    if (own !== wanted.current) return
    if (!answer.ok) {
      fetching.value = { kind: 'refused', failure: answer.failure }
      return
    }
    const file = new File([answer.value], `nhat-ky-${meeting}.jsonl`)
    fetching.value = { kind: 'here', file }
    take(file)
  }

  const leave = (kind: 'none' | 'stopped'): void => {
    wanted.current += 1
    fetching.value = { kind }
  }

  return { fetching, fetchLog, leave }
}
