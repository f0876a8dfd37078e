import { fieldsOf } from '../../kernel/unknown.ts'
import type { AuditEvent } from '../api/types.ts'

/**
 * The canonical text (RFC 8785) of a JSON value that the service has sent: keys in the order of their UTF-16 code units,
 * no spaces. The log holds whole numbers and well-formed texts only, which JavaScript writes as RFC 8785 does.
 */
export const fullText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(fullText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = fieldsOf(value)
  const members = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${fullText(fields[key])}`)
  return `{${members.join(',')}}`
}

/**
 * The text of an event whose hash is the leaf of the tree: all of its fields except those that the list adds, and
 * commitments in place of the marks.
 */
export const eventText = ({ leafHash: _, withheld: __, hashed, ...shown }: AuditEvent): string => {
  if (hashed === null) return fullText(shown)
  const { salts: ___, ...committed } = hashed
  return fullText({ ...shown, ...committed })
}

/** A hash in its groups of four. */
export const inGroups = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(' ')
