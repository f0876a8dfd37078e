import { z } from 'zod'
import { isRecord } from '../../kernel/unknown.ts'

/** zod's sentences are never used, and their length would follow the input: issues carry places and codes only. */
export const CHECK = { reportInput: true, error: () => '' } as const

/** Lists and maps with more entries are checked entry by entry, up to `ENOUGH` faults. */
const LONG = 200
/** A request with so many faults is refused without a look at the rest. */
export const ENOUGH = 1_000

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const withoutOptional = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable
    ? withoutOptional(schema.unwrap())
    : schema

/** The option of a union that the value names; any other schema unchanged. */
const chosen = (schema: z.core.$ZodType, value: unknown): z.core.$ZodType => {
  if (!(schema instanceof z.ZodDiscriminatedUnion) || !isRecord(value)) return schema
  const { discriminator } = schema.def
  const names = (option: z.core.$ZodType): boolean =>
    option instanceof z.ZodObject && z.safeParse(option.shape[discriminator], value[discriminator]).success
  return schema.options.find(names) ?? schema
}

/** Collects the faults of the entries of long lists and maps until there are enough. */
class Search {
  readonly issues: Issue[] = []

  hasEnough(): boolean {
    return this.issues.length >= ENOUGH
  }

  #entries(
    schema: z.core.$ZodType,
    entries: Iterable<readonly [PropertyKey, unknown]>,
    isLong: boolean,
    path: Path,
  ): void {
    for (const [key, value] of entries) {
      const at = [...path, key]
      const before = this.issues.length
      this.look(schema, value, at)
      if (isLong && !this.hasEnough()) {
        // The schema of the entry finds the faults of the lists in it, too.
        this.issues.length = before
        const { error } = z.safeParse(schema, value, CHECK)
        for (const issue of error?.issues ?? []) this.issues.push({ ...issue, path: [...at, ...issue.path] })
      }
      if (this.hasEnough()) return
    }
  }

  look(schema: z.core.$ZodType, value: unknown, path: Path): void {
    const known = chosen(withoutOptional(schema), value)
    if (known instanceof z.ZodArray && Array.isArray(value)) {
      this.#entries(known.element, value.entries(), value.length > LONG, path)
    }
    if (!isRecord(value)) return
    if (known instanceof z.ZodRecord) {
      const entries = Object.entries(value)
      this.#entries(known.valueType, entries, entries.length > LONG, path)
    }
    if (!(known instanceof z.ZodObject)) return
    for (const [key, part] of Object.entries(known.shape)) {
      if (Object.hasOwn(value, key)) this.look(part, value[key], [...path, key])
    }
  }
}

/**
 * The first faults of a value that has a thousand or more of them in its long lists; undefined for any other. A schema
 * of zod collects the faults of all entries: a list of 300,000 empty objects would occupy the thread for seconds.
 */
export const firstFaults = (schema: z.core.$ZodType, value: unknown): readonly Issue[] | undefined => {
  const search = new Search()
  search.look(schema, value, [])
  return search.hasEnough() ? search.issues : undefined
}
