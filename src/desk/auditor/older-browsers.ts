// Functions that the verifier calls and that Chrome 109 and Firefox 115 lack. To be imported first.

const add = (target: object, functions: Readonly<Record<string, (...given: never[]) => unknown>>): void => {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

add(String.prototype, {
  isWellFormed(this: string) {
    return !LONE.test(this)
  },
})

add(Array.prototype, {
  toSorted(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare)
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse()
  },
  toSpliced(this: readonly unknown[], from: number, count: number, ...added: unknown[]) {
    const copy = [...this]
    copy.splice(from, count, ...added)
    return copy
  },
  with(this: readonly unknown[], at: number, value: unknown) {
    const copy = [...this]
    copy[at] = value
    return copy
  },
})

add(Map, {
  groupBy(values: Iterable<unknown>, keyOf: (value: unknown) => unknown) {
    const groups = new Map<unknown, unknown[]>()
    for (const value of values) {
      const key = keyOf(value)
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
    return groups
  },
})

add(Set.prototype, {
  union(this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
    return new Set([...this, ...other])
  },
  isSubsetOf(this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
    return [...this].every((value) => other.has(value))
  },
  symmetricDifference(this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
    return new Set([
      ...[...this].filter((value) => !other.has(value)),
      ...[...other].filter((value) => !this.has(value)),
    ])
  },
})

/** The prototype of all iterators. */
const ITERATOR: object = Object.getPrototypeOf(Object.getPrototypeOf([].values()))

add(ITERATOR, {
  map(this: Iterable<unknown>, change: (value: unknown) => unknown) {
    return [...this].map((value) => change(value)).values()
  },
  filter(this: Iterable<unknown>, holds: (value: unknown) => boolean) {
    return [...this].filter((value) => holds(value)).values()
  },
  flatMap(this: Iterable<unknown>, change: (value: unknown) => Iterable<unknown>) {
    return [...this].flatMap((value) => [...change(value)]).values()
  },
  some(this: Iterable<unknown>, holds: (value: unknown) => boolean) {
    return [...this].some((value) => holds(value))
  },
  every(this: Iterable<unknown>, holds: (value: unknown) => boolean) {
    return [...this].every((value) => holds(value))
  },
  find(this: Iterable<unknown>, holds: (value: unknown) => boolean) {
    return [...this].find((value) => holds(value))
  },
  toArray(this: Iterable<unknown>) {
    return [...this]
  },
})
