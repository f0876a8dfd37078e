import { z } from 'zod'
import { READINGS } from '../rules/readings.ts'
import type { Readings } from '../rules/types.ts'
import { field } from './fields.ts'

/** Each reading takes the values of its own name. */
type ReadingShape = { readonly [Name in keyof Readings]: z.ZodExactOptional<z.ZodType<Readings[Name], Readings[Name]>> }

// True, because READINGS has every name once, with the values of that name.
const shape = Object.fromEntries(
  READINGS.map(({ name, values, description, default: usual }) => [
    name,
    field(z.enum(values), `${description.en} Default: ${usual}.`, values.at(-1)).exactOptional(),
  ]),
) as unknown as ReadingShape

/** The named readings of a record; each is optional. */
export const readings = z.strictObject(shape)
