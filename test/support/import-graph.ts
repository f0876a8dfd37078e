import { importsOf, type Source } from './source.ts'

/** Imports by name. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Imports among our files, including types, with each file under a name. Imports within one name do not count.
 * @param nameOf the file itself, or its room
 */
export const importGraph = (sources: readonly Source[], nameOf: (path: string) => string): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const source of sources) {
    const from = nameOf(source.path)
    const targets = graph.get(from) ?? new Set()
    graph.set(from, targets)
    for (const { target } of importsOf(source)) {
      if (target.startsWith('src/') && nameOf(target) !== from) targets.add(nameOf(target))
    }
  }
  return graph
}

/**
 * The circles of a graph: names from which one comes back to themselves, those that share a way in one list (strongly
 * connected components, Tarjan 1972). Each list is in order of name.
 */
export const circlesOf = (graph: Graph): string[][] => {
  const circles: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const lower = (name: string, to: number): unknown => lowest.set(name, Math.min(lowest.get(name)!, to))
  const visit = (name: string): void => {
    order.set(name, order.size)
    lowest.set(name, order.get(name)!)
    open.push(name)
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) {
        visit(next)
        lower(name, lowest.get(next)!)
      } else if (open.includes(next)) lower(name, order.get(next)!)
    }
    if (lowest.get(name) !== order.get(name)) return
    const circle = open.splice(open.indexOf(name))
    if (circle.length > 1) circles.push(circle.sort())
  }
  for (const name of graph.keys()) if (!order.has(name)) visit(name)
  return circles
}
