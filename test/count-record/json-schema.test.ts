import { test } from 'tap'
import { countRecordJsonSchema, countResultJsonSchema } from '../../src/count-record/json-schema.ts'
import { CountRecordSchema, CountResultSchema } from '../../src/count-record/schema.ts'

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
  ['count-record/1', countRecordJsonSchema()],
  ['count-result/1', countResultJsonSchema()],
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
  t.equal(CountRecordSchema.meta()?.id, 'CountRecord')
  t.equal(CountResultSchema.meta()?.id, 'CountResult')
  t.end()
})
