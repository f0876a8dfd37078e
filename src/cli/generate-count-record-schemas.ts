import { countRecordJsonSchema, countResultJsonSchema } from '../count-record/json-schema.ts'

const text = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`

/** The JSON Schemas of both formats in every version: path from the project's root → text of the file. */
export const countRecordSchemaFiles = (): Record<string, string> => ({
  'openapi/count-record.schema.json': text(countRecordJsonSchema(1)),
  'openapi/count-result.schema.json': text(countResultJsonSchema(1)),
  'openapi/count-record-2.schema.json': text(countRecordJsonSchema(2)),
  'openapi/count-result-2.schema.json': text(countResultJsonSchema(2)),
})
