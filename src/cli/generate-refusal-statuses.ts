import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROBLEM_CODES, statusOf } from '../http/problems/catalogue.ts'
import { LOG_PLACES } from '../http/support/audit-log.ts'

/** A file of ours; `path` is relative to the project, with slashes. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A top-level declaration, or a part of one. */
interface Block {
  readonly path: string
  readonly code: string
}

interface Parsed {
  readonly blocks: ReadonlyMap<string, Block>
  /** Imported names: the file and the name there. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>
}

const STRING_OR_COMMENT = /'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g
const withoutComments = (text: string): string =>
  text.replaceAll(STRING_OR_COMMENT, (found) => (found.startsWith('/') ? ' ' : found))

const IMPORT = /^import (?!type )\{([^}]*)\} from '(\.[^']+)'/gm
const NAMED = /^(?:export )?(?:async )?(?:const|function|class) (\w+)/
const DECLARATION = /^(?=(?:export )?(?:async )?(?:const|function|class|type|interface|declare|import) )/m

const importsIn = (path: string, code: string): Parsed['imports'] => {
  const found = new Map<string, { path: string; name: string }>()
  for (const [, names = '', from = ''] of code.matchAll(IMPORT)) {
    for (const part of names.split(',').map((one) => one.trim())) {
      const [name = '', local = name] = part.split(' as ')
      if (!part.startsWith('type ')) found.set(local, { path: posix.join(posix.dirname(path), from), name })
    }
  }
  return found
}

const parse = ({ path, text }: SourceText): Parsed => {
  const code = withoutComments(text)
  const blocks = code.split(DECLARATION).flatMap((part) => {
    const name = NAMED.exec(part)?.[1]
    return name ? [[name, { path, code: part }] as const] : []
  })
  return { blocks: new Map(blocks), imports: importsIn(path, code) }
}

/** Files that list codes and refuse nothing. */
const LISTS_CODES =
  /refusal-codes|-refusals\.ts|problem-codes|^src\/(?:locale|events)\/|problems\/catalogue|\/schemas\//
/** A code that names a place in the body. */
const AT_A_PLACE = /refuseAt\(\s*[^,]+,\s*(?:[^']*\?\s*)?$/
/** Reasons that are logged and not answered: the caller of a failed sign-in gets one code for all of them. */
const LOGGED_REASON = /\b(?:failed|refused)\([^)]*$/
const LOGGED_REASONS = /^const obstacle =/

const statusesIn = ({ path, code }: Block): number[] => {
  if (LISTS_CODES.test(path) || LOGGED_REASONS.test(code)) return []
  return [...code.matchAll(/'([a-z][a-z-]+)'(?!:)/g)].flatMap(({ 1: text, index }) => {
    const before = code.slice(Math.max(0, index - 160), index)
    const known = PROBLEM_CODES.find((one) => one === text)
    return known && !LOGGED_REASON.test(before) ? [statusOf(known, AT_A_PLACE.test(before))] : []
  })
}

/** 503 is possible for everything that works with the database. */
const DATABASE = /\buow\b/
const UNAVAILABLE = statusOf('database-unavailable')

/** The statuses of all refusals that a piece of code can reach, through the declarations of other files too. */
const reach = (files: ReadonlyMap<string, Parsed>, start: Block): number[] => {
  const statuses = new Set<number>()
  const seen = new Set<Block>()
  const open = [start]
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (seen.has(block)) continue
    seen.add(block)
    for (const status of statusesIn(block)) statuses.add(status)
    if (DATABASE.test(block.code)) statuses.add(UNAVAILABLE)
    const here = files.get(block.path)
    for (const [name] of block.code.matchAll(/(?<![.\w])[A-Za-z_]\w+/g)) {
      const imported = here?.imports.get(name)
      const next = imported ? files.get(imported.path)?.blocks.get(imported.name) : here?.blocks.get(name)
      if (next) open.push(next)
    }
  }
  return [...statuses].sort((a, b) => a - b)
}

const ROUTE = /^ {2}app\.(get|post|put|delete)\(\s*[`']([^`']+)[`']/

/**
 * For each route of the files, the statuses of the refusals that its code can reach: the code of the route, the
 * functions that it names, and theirs. A code counts if it is written there as text, outside types.
 * @param prefixes the values of the variable with which some addresses begin
 * @returns by method and address as in the files, `POST /rounds/:id/result`
 */
export const statusesOfRoutes = (
  sources: readonly SourceText[],
  prefixes: readonly string[],
): Map<string, readonly number[]> => {
  const files = new Map(sources.map((source) => [source.path, parse(source)]))
  const routes = [...files].filter(([path]) => path.startsWith('src/http/routes/'))
  const found = new Map<string, readonly number[]>()
  for (const { path, code } of routes.flatMap(([, { blocks }]) => [...blocks.values()])) {
    for (const part of code.split(/^(?= {2}app\.)/m)) {
      const [, method, address = ''] = ROUTE.exec(part) ?? []
      if (!method) continue
      const statuses = reach(files, { path, code: part })
      for (const prefix of address.startsWith('$') ? prefixes : ['']) {
        found.set(`${method.toUpperCase()} ${address.replace(/^\$\{\w+\}/, prefix)}`, statuses)
      }
    }
  }
  return found
}

const HEAD = `// Generated by \`npm run generate\` from the code of the routes and of what they call; do not change it by hand.

/** The statuses of the refusals in the code of each route. Refusals that follow from its declarations are added elsewhere. */
export const REFUSAL_STATUSES: Readonly<Record<string, readonly number[]>> = {
`

/** The file with the statuses of every route. */
export const refusalStatusesFile = (): string => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const sources = globSync('src/**/*.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
  const prefixes = LOG_PLACES.map(({ prefix }) => prefix)
  const lines = [...statusesOfRoutes(sources, prefixes)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, statuses]) => `  '${route}': [${statuses.join(', ')}],\n`)
  return `${HEAD}${lines.join('')}}\n`
}
