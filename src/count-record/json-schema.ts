import { z } from 'zod'
import { recordDocument, resultDocument } from './schema.ts'

type JsonSchema = Readonly<Record<string, unknown>>

const document = (schema: z.ZodType, title: string, description: string): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' })
  return { $schema, title, description, ...rest }
}

/** The shape of count-record/1 as JSON Schema, draft 2020-12, without the constraints between keys. */
export const countRecordJsonSchema = (): JsonSchema =>
  document(
    recordDocument,
    'count-record/1',
    'One round of voting: everything needed to count it again. The recount command also checks constraints between keys.',
  )

/** count-result/1 as JSON Schema, draft 2020-12. */
export const countResultJsonSchema = (): JsonSchema =>
  document(resultDocument, 'count-result/1', 'The result of one round of voting.')
