import { countRecordJsonSchema, countResultJsonSchema } from '../count-record/json-schema.ts'

const text = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`

/** The JSON Schemas of both formats: path from the project's root → text of the file. */
export const countRecordSchemaFiles = (): Record<string, string> => ({
  'openapi/count-record.schema.json': text(countRecordJsonSchema()),
  'openapi/count-result.schema.json': text(countResultJsonSchema()),
})
