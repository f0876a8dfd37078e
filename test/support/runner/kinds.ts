import { importsOf, type Source } from '../source.ts'

/**
 * The needs of a test file. `unit`: only the processor, so that such files share a process. `service`: a database.
 * `process`: programs that it starts itself.
 */
export type Kind = 'unit' | 'service' | 'process'
export const KINDS: readonly Kind[] = ['unit', 'service', 'process']

const PROGRAMS = 'node:child_process'
const DATABASE = 'pg'

/** Runtime imports by file: project paths and names of packages. */
type Imports = ReadonlyMap<string, readonly string[]>

const runtimeImports = (sources: readonly Source[]): Imports =>
  new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ isType }) => !isType)
        .map(({ target }) => target),
    ]),
  )

/** Everything that a file imports, directly or through files that `enters` accepts. */
const reached = (imports: Imports, start: string, enters: (path: string) => boolean): Set<string> => {
  const seen = new Set<string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const target of imports.get(path) ?? []) {
      if (seen.has(target)) continue
      seen.add(target)
      if (enters(target)) waiting.push(target)
    }
  }
  return seen
}

/** The kind of each test file, derived from its imports. `sources`: the files of `src` and `test`. */
export const kindsOf = (files: readonly string[], sources: readonly Source[]): ReadonlyMap<string, Kind> => {
  const imports = runtimeImports(sources)
  const kindOf = (file: string): Kind => {
    // The service starts a database itself; only programs that the tests start count.
    if (reached(imports, file, (path) => path.startsWith('test/')).has(PROGRAMS)) return 'process'
    const all = reached(imports, file, () => true)
    if (all.has(DATABASE)) return 'service'
    return all.has(PROGRAMS) ? 'process' : 'unit'
  }
  return new Map(files.map((file) => [file, kindOf(file)]))
}
