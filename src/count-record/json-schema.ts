import { z } from 'zod'
import type { CountVersion } from '../rules/types.ts'
import { RESULT_DOCUMENTS, RESULT_FORMATS } from './result-schema.ts'
import { RECORD_DOCUMENTS, RECORD_FORMATS } from './schema.ts'

type JsonSchema = Readonly<Record<string, unknown>>

const document = (schema: z.ZodType, title: string, description: string): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' })
  return { $schema, title, description, ...rest }
}

/** The shape of a record of this version as JSON Schema, draft 2020-12, without the constraints between keys. */
export const countRecordJsonSchema = (version: CountVersion): JsonSchema =>
  document(
    RECORD_DOCUMENTS[version],
    RECORD_FORMATS[version],
    'One round of voting: everything needed to count it again. The recount command also checks constraints between keys.',
  )

/** A result of this version as JSON Schema, draft 2020-12. */
export const countResultJsonSchema = (version: CountVersion): JsonSchema =>
  document(RESULT_DOCUMENTS[version], RESULT_FORMATS[version], 'The result of one round of voting.')
