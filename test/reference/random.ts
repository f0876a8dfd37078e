/** A source of random choices that repeats itself for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  /** True once in `n` times on the average. */
  readonly oneIn: (n: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** Each item with an even chance, in the order given. */
  readonly some: <T>(items: readonly T[]) => T[]
  readonly shuffled: <T>(items: readonly T[]) => T[]
}

/** The generator known as mulberry32: 32 bits of state, enough to vary tests. */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const randomFrom = (seed: number): Random => {
  const next = numbers(seed)
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)]!
  const oneIn = (n: number): boolean => int(1, n) === 1
  const shuffled = <T>(items: readonly T[]): T[] => {
    const rest = [...items]
    return items.map(() => rest.splice(int(0, rest.length - 1), 1)[0]!)
  }
  return { int, oneIn, pick, shuffled, some: (items) => items.filter(() => oneIn(2)) }
}
