import { z } from 'zod'
import { READINGS } from '../rules/readings.ts'
import type { Readings } from '../rules/types.ts'
import { field } from './fields.ts'

type ReadingShape = { [K in keyof Readings]: z.ZodOptional<z.ZodType<Readings[K], Readings[K]>> }

const shape = Object.fromEntries(
  READINGS.map(({ name, values, description, default: usual }) => [
    name,
    field(z.enum(values as readonly string[]), `${description.en} Default: ${usual}.`, values.at(-1)).optional(),
  ]),
) as unknown as ReadingShape

/** The named readings of a record; each is optional. */
export const readings = z.strictObject(shape)
