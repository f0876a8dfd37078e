import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { SchemaMismatch } from '../problems/request-error.ts'

/** Issues carry places and codes only: nobody reads zod's own sentences, and their length follows the input. */
const CHECK = { reportInput: true, error: () => '' } as const

/** Nothing is coerced, nothing unknown is dropped: the schema accepts the request as it is, or refuses it. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, CHECK)
    return parsed.success ? { value: parsed.data } : { error: new SchemaMismatch(parsed.error.issues) }
  }

/** As `validate`, and hands on the value itself: zod's copy leaves out a key named __proto__, which may be an id. */
export const validateInPlace =
  ({ schema }: { readonly schema: unknown }) =>
  (data: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new Error('a schema of zod is needed')
    const parsed = schema.safeParse(data, CHECK)
    return parsed.success ? { value: data } : { error: new SchemaMismatch(parsed.error.issues) }
  }
