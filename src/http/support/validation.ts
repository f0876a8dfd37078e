import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { SchemaMismatch } from '../problems/request-error.ts'

/** Issues carry places and codes only: zod's sentences are never used, and their length would follow the input. */
const CHECK = { reportInput: true, error: () => '' } as const

/** Nothing is coerced or dropped: the schema accepts the request unchanged, or refuses it. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, CHECK)
    return parsed.success ? { value: parsed.data } : { error: new SchemaMismatch(parsed.error.issues) }
  }

/**
 * Like `validate`, but passes on the original value: zod's copy leaves out a key named __proto__, which may be an id.
 */
export const validateInPlace =
  ({ schema }: { readonly schema: unknown }) =>
  (data: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new Error('a schema of zod is needed')
    const parsed = schema.safeParse(data, CHECK)
    return parsed.success ? { value: data } : { error: new SchemaMismatch(parsed.error.issues) }
  }
