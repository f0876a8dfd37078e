import { test } from 'tap'
import { countRecordJsonSchema, countResultJsonSchema } from '../../src/count-record/json-schema.ts'
import { CountResultSchema } from '../../src/count-record/result-schema.ts'
import { CountRecord2Schema, CountRecordSchema } from '../../src/count-record/schema.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every field of a schema with its place: properties of objects and values of maps, however deep. */
const fieldsOf = (node: Node, place = ''): [string, Node][] => {
  const properties = isNode(node['properties']) ? Object.entries(node['properties']) : []
  const below = [...properties, ['[]', node['items']], ['{}', node['additionalProperties']]] as [string, unknown][]
  return below.flatMap(([key, value]): [string, Node][] => {
    if (!isNode(value)) return []
    const here = `${place}/${key}`
    const own: [string, Node][] = key === '[]' ? [] : [[here, value]]
    return [...own, ...fieldsOf(value, here)]
  })
}

for (const [name, schema] of [
  ['count-record/1', countRecordJsonSchema(1)],
  ['count-result/1', countResultJsonSchema(1)],
  ['count-record/2', countRecordJsonSchema(2)],
  ['count-result/2', countResultJsonSchema(2)],
] as const) {
  test(`every field of ${name} has a description and an example`, (t) => {
    const fields = fieldsOf(schema)
    t.ok(fields.length > 20)
    for (const [place, field] of fields) {
      t.type(field['description'], 'string', place)
      t.ok(Array.isArray(field['examples']) && field['examples'].length > 0, place)
    }
    t.end()
  })

  test(`${name} is a 2020-12 schema without identifiers of its own, and closed at every level`, (t) => {
    t.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema')
    t.notMatch(JSON.stringify(schema), /"\$(id|ref|defs)"/)
    const objects = [['', schema] as const, ...fieldsOf(schema)].filter(([, field]) => field['properties'])
    for (const [place, field] of objects) t.equal(field['additionalProperties'], false, place)
    t.end()
  })
}

test('the schemas are named components of the API', (t) => {
  t.equal(CountRecord2Schema.meta()?.id, 'CountRecord')
  t.equal(CountRecordSchema.meta()?.id, 'AnyCountRecord')
  t.equal(CountResultSchema.meta()?.id, 'AnyCountResult')
  t.end()
})
