import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { countRecordSchemaFiles } from '../../src/cli/generate-count-record-schemas.ts'

test('the JSON Schemas in openapi/ match the code', (t) => {
  const files = Object.entries(countRecordSchemaFiles())
  t.equal(files.length, 4)
  for (const [path, text] of files) t.equal(readFileSync(path, 'utf8'), text, `${path}: run npm run generate`)
  t.end()
})
