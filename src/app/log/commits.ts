/** Hears that something was committed in one log. */
export interface Ear {
  /** What was heard so far does not count. Called before looking, so that what comes while looking is not missed. */
  readonly forget: () => void
  /** Resolves as soon as something was heard since `forget`, after so many milliseconds, or when `signal` is aborted. */
  readonly heard: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly close: () => void
}

interface Listener {
  isHeard: boolean
  wake: (() => void) | null
}

/** Tells those who follow a log that this process has committed something to it. Nothing of what it was is passed on. */
export class Commits {
  readonly #listeners = new Map<string, Set<Listener>>()

  /** Told the logs of each committed transaction of this process. */
  readonly committed = (logs: Iterable<string>): void => {
    if (this.#listeners.size === 0) return
    for (const log of logs) {
      for (const listener of this.#listeners.get(log) ?? []) {
        listener.isHeard = true
        listener.wake?.()
      }
    }
  }

  readonly listen = (log: string): Ear => {
    const listener: Listener = { isHeard: false, wake: null }
    const others = this.#listeners.get(log) ?? new Set()
    this.#listeners.set(log, others.add(listener))
    return {
      forget: () => {
        listener.isHeard = false
      },
      heard: (milliseconds, signal) =>
        new Promise((resolve) => {
          if (listener.isHeard || signal.aborted) return resolve()
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
