import { ENTRY_STATES } from '../../src/rules/entry.ts'
import { ROUND_STATES } from '../../src/rules/round.ts'
import { codeOf, type Source } from './source.ts'

const STATES = [...new Set<string>([...ENTRY_STATES, ...ROUND_STATES])].join('|')

/** A state given to, or compared with, something called a state. */
const LITERAL = new RegExp(
  `\\bstate\\b(?:\\??\\.\\w+)?(?::[^,;{}=\\n]*=|\\s*(?:[=!]==?|[:=])|[^\\n,;]*\\?\\?)\\s*(?:z\\.literal\\()?'(?:${STATES})'|'(?:${STATES})'\\s*[=!]==?\\s*\\w*\\.?state\\b`,
  'gi',
)

/** Files that write a state themselves, each with its reason. */
export const MAY_WRITE_STATES: Readonly<Record<string, string>> = {
  'src/events/batches.ts': 'the shape of a logged event, which old logs keep even if the table changes',
  'src/events/elections.ts': 'the shape of a logged event',
  'src/events/lists.ts': 'the shape of a logged event',
  'src/events/results.ts': 'the shape of a logged event',
}

/** The states of entries and rounds that a file writes instead of taking them from the tables in `rules`. */
export const stateLiterals = ({ path, text }: Source): string[] =>
  path.startsWith('src/rules/') ? [] : [...codeOf(text).matchAll(LITERAL)].map(([found]) => `${path}: ${found}`)
