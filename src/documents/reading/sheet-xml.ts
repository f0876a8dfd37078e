const ATTRIBUTE = /(?:^|[\s:])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The value of an attribute, with whatever prefix; null if it has none. */
const attributeOf = (attributes: string, name: string): string | null => {
  for (const [, found, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found === name) return double ?? single ?? ''
  }
  return null
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal || hex) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16))
      return ENTITIES[name!] ?? whole
    },
  )

/** A sheet of a workbook, with the part that holds it; null for a sheet of another kind, as one with a chart. */
export interface SheetEntry {
  /** Number of the sheet, from 1. */
  readonly number: number
  readonly name: string
  readonly isHidden: boolean
  readonly part: string | null
}

/** The sheets of a workbook in its order. */
export const sheetsOf = (workbook: string, relations: string): readonly SheetEntry[] => {
  const parts = new Map<string, string>()
  for (const [, attributes = ''] of relations.matchAll(/<Relationship(?=\s)([^<>]*)/g)) {
    const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')]
    const isSheet = attributeOf(attributes, 'Type')?.endsWith('/worksheet') === true
    if (isSheet && id !== null && target) parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...workbook.matchAll(/<sheet(?=\s)([^<>]*)/g)]
    .filter(([, attributes = '']) => attributeOf(attributes, 'name'))
    .map(([, attributes = ''], at) => ({
      number: at + 1,
      name: unescaped(attributeOf(attributes, 'name')!),
      isHidden: ['hidden', 'veryHidden'].includes(attributeOf(attributes, 'state') ?? ''),
      part: parts.get(attributeOf(attributes, 'id') ?? '') ?? null,
    }))
}

/** A cell without a value: one with an error, or a formula that was not computed. */
export interface BrokenCell {
  /** Row and column from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Two or more cells that are shown as one; rows and columns from 0, with the last ones. */
export interface Merged {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet without its broken cells, and the facts that the reader of the cells does not give. */
export interface SheetFacts {
  readonly xml: string
  readonly broken: readonly BrokenCell[]
  /** Numbers of hidden rows, from 1. */
  readonly hidden: ReadonlySet<number>
  readonly merged: readonly Merged[]
}

const placeOf = (place: string): { readonly row: number; readonly column: number } | null => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
  if (!letters || !digits) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

const CELL = /<c(?=\s)([^<>]*[^<>/])>((?:[^<]|<(?!\/?c[\s/>]))*)<\/c>/g
const VALUE = /<v(?:\s[^<>]*)?>([^<]*)<\/v>/
const FORMULA = /<f(?=[\s/>])[^<>]*?(?:\/>|>([^<]*)<\/f>)/

/** The text of a cell without a value; null if the cell has one or is empty. */
const brokenText = (attributes: string, content: string): string | null => {
  const type = attributeOf(attributes, 't') ?? 'n'
  const value = VALUE.exec(content)?.[1]
  if (type === 'e') return value ? unescaped(value) : '#'
  const formula = FORMULA.exec(content)
  // The empty text is a value of a formula; an empty number is not a value.
  return formula && (value === undefined || (value === '' && type !== 'str')) ? `=${unescaped(formula[1] ?? '')}` : null
}

const hiddenRows = (xml: string): ReadonlySet<number> => {
  const hidden = new Set<number>()
  let row = 0
  for (const [, attributes = ''] of xml.matchAll(/<row(?=[\s/>])([^<>]*)/g)) {
    row = Number(attributeOf(attributes, 'r') ?? row + 1)
    if (isTrue(attributeOf(attributes, 'hidden'))) hidden.add(row)
  }
  return hidden
}

const mergedCells = (xml: string): readonly Merged[] =>
  [...xml.matchAll(/<mergeCell(?=\s)([^<>]*)/g)].flatMap(([, attributes = '']) => {
    const [from, to] = (attributeOf(attributes, 'ref') ?? '').split(':').map(placeOf)
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
  })

/** The facts of a sheet, whose XML was checked before. */
export const sheetFacts = (sheet: string): SheetFacts => {
  const broken: BrokenCell[] = []
  const xml = sheet.replaceAll(CELL, (cell, attributes: string, content: string) => {
    const text = brokenText(attributes, content)
    const place = text === null ? null : placeOf(attributeOf(attributes, 'r') ?? '')
    if (text === null || !place) return cell
    broken.push({ ...place, text })
    return ''
  })
  return { xml, broken, hidden: hiddenRows(sheet), merged: mergedCells(sheet) }
}
