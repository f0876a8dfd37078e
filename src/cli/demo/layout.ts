/** The longest line, in terminal columns. */
export const WIDTH = 100

/** Columns of a text: one per code point once composed, so that ế counts as one. */
export const widthOf = (text: string): number => [...text.normalize('NFC')].length

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/**
 * Breaks a text between words.
 * @param indent indent of the first line
 * @param hanging indent of the other lines
 */
export const wrap = (text: string, indent = '', hanging = indent, width = WIDTH): string[] => {
  const lines: string[] = []
  let line = indent
  let empty = true
  for (const word of text.normalize('NFC').split(/\s+/)) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = hanging
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

export interface Column {
  readonly title: string
  /** Aligned to the right, for figures. */
  readonly right?: boolean
}

const GAP = '  '

/** Each column is as wide as its widest cell; if that is too much, the widest columns shrink. */
const columnWidths = (columns: readonly Column[], rows: readonly (readonly string[])[], room: number): number[] => {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))),
  )
  const gaps = GAP.length * (columns.length - 1)
  while (widths.reduce((sum, width) => sum + width, gaps) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = widths[widest]! - 1
  }
  return widths
}

/** A table with a rule under its head. Wide cells are broken between words. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[], indent = '  '): string[] => {
  const widths = columnWidths(columns, rows, WIDTH - indent.length)
  const render = (row: readonly string[]): string[] => {
    const cells = columns.map((column, index) => {
      const text = row[index] ?? ''
      const width = widths[index]!
      // Leading spaces show a rank; a cell that fits keeps them.
      const lines = widthOf(text) > width ? wrap(text, '', '', width) : [text.normalize('NFC')]
      return lines.map((line) => (column.right ? padStart(line, width) : padEnd(line, width)))
    })
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      (indent + cells.map((lines, index) => lines[line] ?? ' '.repeat(widths[index]!)).join(GAP)).trimEnd(),
    )
  }
  const rule = indent + widths.map((width) => '-'.repeat(width)).join(GAP)
  return [...render(columns.map(({ title }) => title)), rule, ...rows.flatMap(render)]
}

/** Figures below each other: labels on the left, figures aligned on the right. */
export const figures = (rows: readonly (readonly [label: string, figure: string])[], indent = '  '): string[] => {
  const right = Math.max(...rows.map(([, figure]) => widthOf(figure)))
  const room = WIDTH - indent.length - right - 2
  const left = Math.min(room, Math.max(...rows.map(([label]) => widthOf(label))))
  return rows.flatMap(([label, figure]) => {
    const lines = wrap(label, '', '  ', left)
    const last = lines.pop() ?? ''
    return [...lines.map((line) => indent + line), `${indent}${padEnd(last, left)}  ${padStart(figure, right)}`]
  })
}
