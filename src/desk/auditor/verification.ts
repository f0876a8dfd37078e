import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Evidence, FromVerifier, Progress, Report, ToVerifier, WrongEvidence } from './messages.ts'
import { startVerifier } from './verifier.ts'

export type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large' | 'failed' | 'stopped'; readonly name: string }
  | { readonly kind: 'evidence-wrong'; readonly name: string; readonly wrong: WrongEvidence }
  | { readonly kind: 'running'; readonly name: string; readonly progress: Progress; readonly left: number | null }
  | { readonly kind: 'done'; readonly name: string; readonly report: Report; readonly at: string }

/** Files up to this size, in megabytes: about a million events. */
export const MOST_MB = 1024
const MEGABYTE = 1024 * 1024
/** An estimate from less than this time would only be a guess, in milliseconds. */
const ESTIMATES_AFTER = 2_000

const NONE_YET: Progress = { events: 0, size: null, bytes: 0 }

interface Running {
  readonly run: number
  readonly file: File
  readonly since: number
}

const secondsLeft = ({ file, since }: Running, { bytes }: Progress): number | null => {
  const passed = performance.now() - since
  if (passed < ESTIMATES_AFTER || bytes === 0) return null
  return Math.max(1, Math.round(((file.size - bytes) / bytes) * (passed / 1000)))
}

interface Verification {
  readonly state: ReadonlySignal<State>
  /** Whether the verifier is here; null while it is on its way. */
  readonly isReady: ReadonlySignal<boolean | null>
  /** Verifies a file as soon as the verifier is here. */
  readonly begin: (file: File, evidence: Evidence) => void
  readonly stop: () => void
}

/** The verification of files by a script beside the page, one after the other. */
export const useVerification = (): Verification => {
  const [state, isReady] = [useSignal<State>({ kind: 'none' }), useSignal<boolean | null>(null)]
  const running = useRef<Running | null>(null)
  const runs = useRef(0)
  const send = useRef<(message: ToVerifier) => void>(() => {})

  const hear = (message: FromVerifier): void => {
    if (message.kind === 'ready') {
      isReady.value = true
      return
    }
    const { current: now } = running
    // The answer about an earlier file comes too late.
    if (now?.run !== message.run) return
    const { name } = now.file
    if (message.kind === 'progress') {
      state.value = { kind: 'running', name, progress: message, left: secondsLeft(now, message) }
      return
    }
    running.current = null
    if (message.kind === 'report') {
      state.value = { kind: 'done', name, report: message.report, at: new Date().toISOString() }
    } else if (message.kind === 'evidence-wrong') {
      state.value = { kind: 'evidence-wrong', name, wrong: message.wrong }
    } else {
      state.value = { kind: message.kind, name }
    }
  }

  useEffect(() => {
    send.current = startVerifier(hear, () => {
      isReady.value = false
      running.current = null
      state.value = { kind: 'none' }
    })
  }, [])

  const begin = (file: File, evidence: Evidence): void => {
    // A verifier that has failed answers no message; one that is on its way gets them when it is here.
    if (isReady.peek() === false) return
    runs.current += 1
    const run = runs.current
    if (file.size > MOST_MB * MEGABYTE) {
      send.current({ kind: 'stop', run: run - 1 })
      running.current = null
      state.value = { kind: 'too-large', name: file.name }
      return
    }
    running.current = { run, file, since: performance.now() }
    state.value = { kind: 'running', name: file.name, progress: NONE_YET, left: null }
    send.current({ kind: 'verify', run, file, evidence })
  }

  const stop = (): void => {
    if (running.current) send.current({ kind: 'stop', run: running.current.run })
  }

  return { state, isReady, begin, stop }
}
