type Kind = 'uncaughtException' | 'unhandledRejection'

/** Keeps the receiver of a test's errors, as the class of the same name in `async-hook-domain` does. */
export class Domain {
  readonly onerror: (error: Error, kind: Kind) => void

  constructor(onerror: (error: Error, kind: Kind) => void) {
    this.onerror = onerror
  }

  /** Called by tap at the end of a test. */
  destroy(): void {}
}
