/** How many requests of one caller are worked on at the same time, and how many may wait for that. Numbers. */
export interface TurnLimits {
  readonly atOnce: number
  /** Maximum number of waiting requests of one caller. */
  readonly waiting: number
}

/** The permission to work, until it is ended. Ending it twice does nothing more. */
export interface Turn {
  readonly end: () => void
}

interface Line {
  working: number
  readonly waiting: (() => void)[]
}

/**
 * Lets each caller work on a limited number of things at the same time; the others wait in the order in which they came.
 * A caller who asks for much then waits for their own requests, and not everybody else.
 */
export class Turns {
  readonly #limits: TurnLimits
  /** Callers with something at work. */
  readonly #lines = new Map<string, Line>()

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** A turn of this caller, if one is free at once. */
  takeFree(caller: string): Turn | null {
    const line = this.#lines.get(caller) ?? { working: 0, waiting: [] }
    if (line.working >= this.#limits.atOnce) return null
    this.#lines.set(caller, line)
    line.working += 1
    return this.#turn(caller, line)
  }

  /**
   * Waits for a turn of this caller; null if too many already wait.
   * @param gone aborted if nobody waits for the answer any more; the turn then comes at once, and is to be ended
   */
  async take(caller: string, gone?: AbortSignal): Promise<Turn | null> {
    const free = this.takeFree(caller)
    const line = this.#lines.get(caller)
    if (free || !line) return free
    return line.waiting.length >= this.#limits.waiting ? null : this.#wait(caller, line, gone)
  }

  /** How many wait at this moment, of all callers. */
  get waiting(): number {
    return [...this.#lines.values()].reduce((sum, { waiting }) => sum + waiting.length, 0)
  }

  async #wait(caller: string, line: Line, gone: AbortSignal | undefined): Promise<Turn> {
    const isMine = await new Promise<boolean>((resolve) => {
      const next = () => {
        gone?.removeEventListener('abort', leave)
        resolve(true)
      }
      const leave = () => {
        line.waiting.splice(line.waiting.indexOf(next), 1)
        resolve(false)
      }
      line.waiting.push(next)
      gone?.addEventListener('abort', leave, { once: true })
    })
    return isMine ? this.#turn(caller, line) : { end: () => {} }
  }

  #turn(caller: string, line: Line): Turn {
    let isEnded = false
    return {
      end: () => {
        if (isEnded) return
        isEnded = true
        this.#goOn(caller, line)
      },
    }
  }

  /** The place passes to the one who has waited longest. */
  #goOn(caller: string, line: Line): void {
    const next = line.waiting.shift()
    if (next) next()
    else line.working -= 1
    if (line.working === 0) this.#lines.delete(caller)
  }
}
