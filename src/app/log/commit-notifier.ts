import type { LogId } from '../../kernel/brand.ts'

/** Waits for commits to one log. */
export interface CommitListener {
  /** Resets the signal. Call before reading, so that a commit during the read is not lost. */
  readonly reset: () => void
  /** Resolves at the first commit since `reset`, after the given milliseconds, or if `signal` is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly close: () => void
}

interface Listener {
  isNotified: boolean
  wake: (() => void) | null
}

/** Notifies listeners that this process has committed to a log. The content of the commit is not passed on. */
export class CommitNotifier {
  readonly #listeners = new Map<string, Set<Listener>>()

  /** Takes the logs of each committed transaction of this process. */
  readonly committed = (logs: Iterable<string>): void => {
    if (this.#listeners.size === 0) return
    for (const log of logs) {
      for (const listener of this.#listeners.get(log) ?? []) {
        listener.isNotified = true
        listener.wake?.()
      }
    }
  }

  readonly listen = (log: LogId): CommitListener => {
    const listener: Listener = { isNotified: false, wake: null }
    const others = this.#listeners.get(log) ?? new Set()
    this.#listeners.set(log, others.add(listener))
    return {
      reset: () => {
        listener.isNotified = false
      },
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          if (listener.isNotified || signal.aborted) return resolve()
          const wake = (): void => {
            clearTimeout(timer)
            signal.removeEventListener('abort', wake)
            listener.wake = null
            resolve()
          }
          const timer = setTimeout(wake, milliseconds)
          listener.wake = wake
          signal.addEventListener('abort', wake)
        }),
      close: () => {
        others.delete(listener)
        if (others.size === 0 && this.#listeners.get(log) === others) this.#listeners.delete(log)
      },
    }
  }
}
