/** One comparison. `aim` is a bound on `ratio` unless stated otherwise; a line without an aim only informs. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly comparedWith: string
  readonly ratio: string
  readonly aim: string
  readonly met: 'yes' | 'no' | ''
}

export interface Aim {
  readonly kind: 'at most' | 'at least'
  readonly bound: number
}

/** A line whose ratio is compared with an aim, or only shown. */
export const row = (what: string, measured: string, comparedWith: string, ratio: number, aim?: Aim): Row => ({
  what,
  measured,
  comparedWith,
  ratio: ratio.toFixed(2),
  aim: aim ? `${aim.kind === 'at most' ? '≤' : '≥'} ${aim.bound}` : '',
  met: aim ? yesNo(aim.kind === 'at most' ? ratio <= aim.bound : ratio >= aim.bound) : '',
})

export const yesNo = (met: boolean): 'yes' | 'no' => (met ? 'yes' : 'no')

const HEADINGS: Row = {
  what: 'what',
  measured: 'measured',
  comparedWith: 'compared with',
  ratio: 'ratio',
  aim: 'aim',
  met: 'met' as Row['met'],
}
const COLUMNS = ['what', 'measured', 'comparedWith', 'ratio', 'aim', 'met'] as const

/** All lines as one table of plain text. */
export const renderTable = (rows: readonly Row[]): string => {
  const all = [HEADINGS, ...rows]
  const widths = COLUMNS.map((column) => Math.max(...all.map((line) => line[column].length)))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  const lines = all.map((cells) => line(COLUMNS.map((column, index) => cells[column].padEnd(widths[index]!))))
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}
