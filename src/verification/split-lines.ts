import { concatBytes } from '../kernel/bytes.ts'

const LINE_BREAK = 0x0a

/** Cuts a stream of bytes into lines. Holds at most one line, and never more than `max` bytes and a chunk. */
export class LineSplitter {
  readonly #max: number
  #held: Uint8Array[] = []
  #size = 0

  constructor(max: number) {
    this.#max = max
  }

  /** True once a line exceeds the limit. */
  get isTooLong(): boolean {
    return this.#size > this.#max
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let from = 0
    for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
      this.#size += at - from
      if (this.isTooLong) return
      yield this.#take(chunk.subarray(from, at))
      from = at + 1
    }
    this.#size += chunk.length - from
    if (!this.isTooLong && from < chunk.length) this.#held.push(chunk.subarray(from))
  }

  #take(tail: Uint8Array): Uint8Array {
    const line = this.#held.length === 0 ? tail : concatBytes([...this.#held, tail])
    this.#held = []
    this.#size = 0
    return line
  }

  /** The bytes after the last line break. */
  get rest(): Uint8Array {
    return concatBytes(this.#held)
  }
}
