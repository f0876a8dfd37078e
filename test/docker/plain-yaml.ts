/** Values of the part of YAML that our compose file keeps to. */
export type Yaml = string | null | Yaml[] | { [key: string]: Yaml }

type Line = { readonly indent: number; readonly text: string }

/**
 * Reads block mappings, block lists of scalars, quoted and plain scalars, and lists of quoted scalars in one line.
 * Throws on everything else, so that a file that passes is also read the same by every YAML parser.
 */
export const parsePlainYaml = (source: string): Yaml => {
  const lines = source.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  const rest = lines.map((line) => ({ indent: line.search(/\S/), text: line.trim() }))
  const value = block(rest, 0)
  if (rest.length > 0) throw new Error(`unexpected indentation: ${rest[0]!.text}`)
  return value
}

const block = (rest: Line[], indent: number): Yaml =>
  rest[0]!.text.startsWith('- ') ? list(rest, indent) : mapping(rest, indent)

const list = (rest: Line[], indent: number): Yaml[] => {
  const items: Yaml[] = []
  while (rest[0]?.indent === indent) items.push(scalar(rest.shift()!.text.replace(/^- /, '')))
  return items
}

const mapping = (rest: Line[], indent: number): { [key: string]: Yaml } => {
  const entries: { [key: string]: Yaml } = {}
  while (rest[0]?.indent === indent) {
    const { text } = rest.shift()!
    const [, key, value] = /^([\w-]+):(?: (.+))?$/.exec(text) ?? []
    if (key === undefined || key in entries) throw new Error(`not a new key: ${text}`)
    const next = rest[0]?.indent ?? 0
    if (value !== undefined) entries[key] = scalar(value)
    else entries[key] = next > indent ? block(rest, next) : null
  }
  return entries
}

const scalar = (text: string): Yaml => {
  if (text.startsWith('[') || text.startsWith('"')) return JSON.parse(text) as Yaml
  if (/^[[\]{}&*!|>'"%@`#]|: |:$| #/.test(text)) throw new Error(`not a plain scalar: ${text}`)
  return text
}
