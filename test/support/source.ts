import { globSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** A source file; `path` is relative to the project, with slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

export interface Import {
  /** Project path of a file of ours (`src/…`), or the name of a package. */
  readonly target: string
  readonly isType: boolean
}

/** Every file of ours that matches a pattern, in order. */
export const sourcesIn = (...patterns: readonly string[]): Source[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(ROOT, path), 'utf8') }))

/** Strings are matched first, so that a `//` inside one is not taken for a comment. */
const STRING_OR_COMMENT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** The text without its comments. */
export const codeOf = (text: string): string =>
  text.replaceAll(STRING_OR_COMMENT, (found) => (found.startsWith('/') ? ' ' : found))

/** The texts of all comments, without their marks; consecutive line comments are one. */
export const commentsOf = (text: string): string[] => {
  const comments: string[] = []
  let end = -1
  for (const { 0: found, index } of text.matchAll(STRING_OR_COMMENT)) {
    if (!found.startsWith('/')) continue
    const words = found
      .replaceAll(/^\/\*+|\*\/$|^\/\/|^\s*\*(?!\/)/gm, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const continues = found.startsWith('//') && end >= 0 && /^\s*$/.test(text.slice(end, index))
    if (continues) comments.push(`${comments.pop()} ${words}`)
    else comments.push(words)
    end = found.startsWith('//') ? index + found.length : -1
  }
  return comments
}

/** The beginning of a call whose first text names a test. */
const NAMES_A_TEST = /\b(?:test\(|forEachDatabase\(\s*t,)\s*$/

/** The names of all tests of a file, where they are written as literals. */
export const testNamesOf = (text: string): string[] =>
  [...text.matchAll(STRING_OR_COMMENT)]
    .filter(
      ({ 0: found, index }) => !found.startsWith('/') && NAMES_A_TEST.test(text.slice(Math.max(0, index - 80), index)),
    )
    .map(([found]) => found.slice(1, -1))

const STATEMENT = /^\s*(?:import|export)\s(?:(type)\s)?[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]/g

const targetOf = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier

/** All imports and re-exports of a file, including dynamic imports. */
export const importsOf = ({ path, text }: Source): Import[] => {
  const code = codeOf(text)
  const statements = [...code.matchAll(STATEMENT)].map(([, type, from, bare]) => ({
    target: targetOf(path, (from ?? bare)!),
    isType: type !== undefined,
  }))
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, from]) => ({ target: targetOf(path, from!), isType: false }))
  return [...statements, ...dynamic]
}
