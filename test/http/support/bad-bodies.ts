import { COUNT_MAX } from '../../../src/kernel/integers.ts'
import { type Document, resolved, type Schema } from './operations.ts'

/** A body with one thing wrong. */
export interface BadBody {
  readonly what: string
  readonly text: string
  readonly code: 'body-invalid'
  /** Expected pointer of the problem; absent if JSON itself is refused. */
  readonly pointer?: string
}

/** A place in an example body, with its schema. */
export interface Place {
  readonly keys: readonly string[]
  readonly value: unknown
  readonly schema: Schema
  readonly isRequired: boolean
}

export const pointerOf = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const variants = (document: Document, schema: Schema): Schema[] =>
  (schema.anyOf ?? (schema.properties ? undefined : schema.oneOf) ?? [schema]).map((variant) =>
    resolved(document, variant),
  )

const acceptsNull = (document: Document, schema: Schema): boolean =>
  variants(document, resolved(document, schema)).some(({ type }) => type === 'null')

/** The variant that is not null. */
export const main = (document: Document, schema: Schema): Schema =>
  variants(document, resolved(document, schema)).find(({ type }) => type !== 'null') ?? {}

/** Every place in a body below `place`, itself included. */
const placesIn = (document: Document, place: Place): Place[] => {
  const { keys, value } = place
  const schema = main(document, place.schema)
  const below = (key: string, inner: unknown, of: Schema, isRequired: boolean) =>
    placesIn(document, { keys: [...keys, key], value: inner, schema: of, isRequired })
  if (Array.isArray(value)) {
    return [place, ...value.flatMap((item, index) => below(String(index), item, schema.items ?? {}, false))]
  }
  if (!isObject(value)) return [place]
  const inside = Object.entries(value).flatMap(([key, inner]) => {
    const of = schema.properties?.[key] ?? (schema.additionalProperties as Schema | undefined) ?? {}
    return below(key, inner, of, schema.required?.includes(key) ?? false)
  })
  return [place, ...inside]
}

/** JSON has no text for an infinite number or a poisoned key; a placeholder is replaced after serialising. */
const HUGE = '@huge@'
export const PROTO = '@proto@'

/** The text of a body in which one place was changed. */
export const withChange = (
  body: unknown,
  keys: readonly string[],
  change: (holder: never, key: string) => void,
): string => {
  const root = { '': structuredClone(body) } as Record<string, unknown>
  const path = ['', ...keys]
  const last = path.pop()!
  const holder = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], root)
  change(holder as never, last)
  return JSON.stringify(root['']).replaceAll(`"${HUGE}"`, '1e400').replaceAll(PROTO, '__proto__')
}

const NUMBERS: readonly unknown[] = ['1', -1, 1.5, 10_000_001, 2 ** 53, HUGE, true, [], {}]
const FLAGS: readonly unknown[] = ['true', 1, [], {}]
const OBJECTS: readonly unknown[] = [[], 'x', 1, true]
const ARRAYS: readonly unknown[] = [{}, 'x', 1, true]
const TEXTS: readonly unknown[] = [1, true, [], {}]

/**
 * For text with a form of its own; free text in a count record may be anything. The last is too long everywhere, and
 * fits a body.
 */
const SPOILED: readonly unknown[] = ['', 'a\u0000b', 'a\u0007b', 'a\ud800b', '\udfff', 'x'.repeat(3_000)]

const wrongValues = (document: Document, { value, schema }: Place): readonly unknown[] => {
  if (typeof value === 'number') return NUMBERS
  if (typeof value === 'boolean') return FLAGS
  if (Array.isArray(value)) return ARRAYS
  if (isObject(value)) return OBJECTS
  if (typeof value !== 'string') return []
  const { pattern, format, enum: choices, const: only } = main(document, schema)
  return (pattern ?? format ?? choices ?? only) && pattern !== '\\S' ? [...TEXTS, ...SPOILED] : TEXTS
}

const badValues = (document: Document, body: unknown, place: Place): BadBody[] => {
  const nothing = acceptsNull(document, place.schema) ? [] : [null]
  const pointer = pointerOf(place.keys)
  return [...nothing, ...wrongValues(document, place)].map((value) => ({
    what: `${pointer} = ${JSON.stringify(value).slice(0, 40)}`,
    text: withChange(body, place.keys, (holder: Record<string, unknown>, key) => {
      holder[key] = value
    }),
    code: 'body-invalid',
    pointer,
  }))
}

const unknownKeys = (document: Document, body: unknown, { keys, value, schema }: Place): BadBody[] => {
  // An object of figures by id accepts any key; unknown candidates are a matter of the rules.
  if (!isObject(value) || typeof main(document, schema).additionalProperties === 'object') return []
  const adding = (key: string, added: unknown): string =>
    withChange(body, keys, (holder: Record<string, Record<string, unknown>>, place) => {
      holder[place]![key] = added
    })
  const at = pointerOf(keys)
  return [
    { what: `${at} + unknown key`, text: adding('khac/~', 1), code: 'body-invalid', pointer: `${at}/khac~1~0` },
    { what: `${at} + constructor`, text: adding('constructor', 1), code: 'body-invalid', pointer: `${at}/constructor` },
    { what: `${at} + __proto__`, text: adding(PROTO, { a: 1 }), code: 'body-invalid', pointer: `${at}/__proto__` },
    {
      what: `${at} + prototype`,
      text: adding('constructor', { prototype: { a: 1 } }),
      code: 'body-invalid',
      pointer: `${at}/constructor`,
    },
  ]
}

const missing = (body: unknown, { keys, isRequired }: Place): BadBody[] =>
  isRequired
    ? [
        {
          what: `${pointerOf(keys)} left out`,
          text: withChange(body, keys, (holder: Record<string, unknown>, key) => {
            delete holder[key]
          }),
          code: 'body-invalid',
          pointer: pointerOf(keys),
        },
      ]
    : []

/** Every place in a body. */
export const places = (document: Document, schema: Schema, body: unknown): Place[] =>
  placesIn(document, { keys: [], value: body, schema, isRequired: false })

/** Every body that differs from a good one in one place and must be refused for that. */
export const badBodies = (document: Document, schema: Schema, body: unknown): BadBody[] =>
  places(document, schema, body).flatMap((place) => [
    ...badValues(document, body, place),
    ...unknownKeys(document, body, place),
    ...missing(body, place),
  ])

/** The body with one number after the other as large as a count may be. */
export const largestCounts = (document: Document, schema: Schema, body: unknown): Pick<BadBody, 'what' | 'text'>[] =>
  places(document, schema, body)
    .filter(({ value }) => typeof value === 'number')
    .map(({ keys }) => ({
      what: `${pointerOf(keys)} = ${COUNT_MAX}`,
      text: withChange(body, keys, (holder: Record<string, unknown>, key) => {
        holder[key] = COUNT_MAX
      }),
    }))
