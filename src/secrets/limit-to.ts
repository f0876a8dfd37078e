/** Runs at most `most` pieces of work at a time; the others wait in order of arrival. */
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
      // The slot passes directly to the next in line, so that nobody can overtake.
      if (next) next()
      else running -= 1
    }
  }
}
