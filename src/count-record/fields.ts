import { z } from 'zod'
import { COUNT_MAX } from '../kernel/integers.ts'
import { recordOf } from '../kernel/record.ts'

/** Adds the description and the example that every field of the format has. */
export const field = <S extends z.ZodType>(schema: S, description: string, example: unknown): S =>
  schema.meta({ description, examples: [example] })

/** A whole number from `least` to {@link COUNT_MAX}. Nothing is coerced: '5' and 5.5 are refused. */
export const count = (description: string, example: number, least = 0): z.ZodInt =>
  field(z.int().min(least).max(COUNT_MAX), description, example)

/** The longest id of a candidate, in UTF-16 code units. */
export const ID_MAX = 100

/** A candidate's id: any text; ids are compared exactly, without normalisation. */
export const candidateId = (description: string): z.ZodString => field(z.string().min(1).max(ID_MAX), description, 'c1')

/** A list of candidates' ids; consistency.ts checks that they are known and not repeated. */
export const idList = (description: string, example: readonly string[]): z.ZodArray<z.ZodString> =>
  field(z.array(candidateId('Id of a candidate of this record.')), description, example)

/** An object with a count for any of the given keys, and no other key. */
export const optionalCounts = <K extends string>(
  keys: readonly K[],
  describe: (key: K) => string,
): z.ZodObject<Record<K, z.ZodExactOptional<z.ZodInt>>, z.core.$strict> =>
  z.strictObject(recordOf(keys, (key) => count(describe(key), 1).exactOptional()))
