/** Runs work with at most `most` pieces at a time; the others wait for their turn in the order they came. */
export const limitTo = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The turn passes on as it is, so that nobody slips in between.
      if (next) next()
      else running -= 1
    }
  }
}
