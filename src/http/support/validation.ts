import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { SchemaMismatch } from '../problems/request-error.ts'
import { CHECK, firstFaults } from './first-faults.ts'

type Parsed = { readonly value: unknown } | { readonly error: SchemaMismatch }

const parse = (schema: z.ZodType, data: unknown): Parsed => {
  const first = firstFaults(schema, data)
  if (first) return { error: new SchemaMismatch(first, true) }
  const parsed = schema.safeParse(data, CHECK)
  return parsed.success ? { value: parsed.data } : { error: new SchemaMismatch(parsed.error.issues) }
}

/** Nothing is coerced or dropped: the schema accepts the request unchanged, or refuses it. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) =>
    parse(schema, data)

/**
 * Like `validate`, but passes on the original value: zod's copy leaves out a key named __proto__, which may be an id.
 */
export const validateInPlace =
  ({ schema }: { readonly schema: unknown }) =>
  (data: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new Error('a schema of zod is needed')
    const parsed = parse(schema, data)
    return 'error' in parsed ? parsed : { value: data }
  }
