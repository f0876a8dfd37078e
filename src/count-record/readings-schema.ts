import { z } from 'zod'
import { readingsOf } from '../rules/readings.ts'
import type { CountVersion, Readings } from '../rules/types.ts'
import { field } from './fields.ts'

/** Each reading takes the values of its own name. */
type ReadingShape = { readonly [Name in keyof Readings]: z.ZodExactOptional<z.ZodType<Readings[Name], Readings[Name]>> }

/** The named readings of a version; each is optional. */
export const readingsSchema = (version: CountVersion): z.ZodObject<ReadingShape, z.core.$strict> => {
  // True, because a version has every reading once, with the values of its name.
  const shape = Object.fromEntries(
    readingsOf(version).map(({ name, values, description, default: usual }) => [
      name,
      field(z.enum(values), `${description.en} Default: ${usual}.`, values.at(-1)).exactOptional(),
    ]),
  ) as unknown as ReadingShape
  return z.strictObject(shape)
}
