import { say, type WordKey } from '../../locale/demo/words.ts'
import type { FillParams, Language } from '../../locale/text.ts'
import { type Column, figures, table, WIDTH, wrap } from './layout.ts'

/** The destination of the report, line by line. */
export interface Sink {
  readonly line: (text: string) => void
  /** Whether headings may be bold. */
  readonly bold: boolean
}

/** Writes the play as a report with numbered steps. */
export interface Report {
  readonly language: Language
  /** A text of the report in its language. */
  readonly words: (key: WordKey, params?: FillParams) => string
  readonly title: (text: string) => void
  /** Starts the next step. */
  readonly step: (text: string) => void
  /** Starts the next part of the step. */
  readonly part: (text: string) => void
  readonly text: (text: string) => void
  /** An item of a list, or a note under a table with a mark of its own. */
  readonly item: (text: string, mark?: string) => void
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void
  readonly figures: (rows: readonly (readonly [string, string | number])[]) => void
  /** A line without wrapping, for copying. */
  readonly line: (text: string) => void
  readonly gap: () => void
  /** Whether a thing with this name is mentioned for the first time. */
  readonly isNew: (name: string) => boolean
}

const BOLD = '\u001b[1m'
const PLAIN = '\u001b[0m'

export const createReport = (language: Language, sink: Sink): Report => {
  const said = new Set<string>()
  let steps = 0
  let parts = 0
  const lines = (all: readonly string[]): void => {
    for (const line of all) sink.line(line)
  }
  const heading = (text: string, hanging = ''): void => {
    for (const line of wrap(text, '', hanging)) sink.line(sink.bold ? `${BOLD}${line}${PLAIN}` : line)
  }
  const words: Report['words'] = (key, params) => say(key, language, params)
  return {
    language,
    words,
    title: (text) => {
      sink.line('='.repeat(WIDTH))
      heading(text.toLocaleUpperCase('vi'))
      sink.line('='.repeat(WIDTH))
    },
    step: (text) => {
      steps += 1
      parts = 0
      sink.line('')
      heading(`${words('step', { number: steps })}. ${text.toLocaleUpperCase('vi')}`, '  ')
      sink.line('-'.repeat(WIDTH))
    },
    part: (text) => {
      parts += 1
      sink.line('')
      heading(`${steps}.${parts}. ${text}`, '     ')
    },
    text: (text) => lines(wrap(text, '  ')),
    item: (text, mark = '-') => lines(wrap(text, `  ${mark} `, ' '.repeat(mark.length + 3))),
    table: (columns, rows) => lines(table(columns, rows)),
    figures: (rows) => lines(figures(rows.map(([label, figure]) => [label, String(figure)]))),
    line: sink.line,
    gap: () => sink.line(''),
    isNew: (name) => {
      const before = said.size
      return said.add(name).size > before
    },
  }
}
