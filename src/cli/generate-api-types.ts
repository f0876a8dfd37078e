/** The part of a JSON Schema that the document of the API uses. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly description?: string
}

interface Content {
  readonly [media: string]: { readonly schema: Schema } | undefined
}

interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

interface Operation {
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

/** The part of an OpenAPI document from which types follow. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Keywords that say nothing about the type of a value, or that this generator turns into types. */
const KNOWN = new Set(
  `$ref type const enum anyOf oneOf properties required additionalProperties items description
  example examples format pattern minimum maximum minLength maxLength minItems maxItems multipleOf propertyNames title contentMediaType`.split(
    /\s+/,
  ),
)

const REFERENCE = '#/components/schemas/'
const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

const quoted = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`)
const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))
/** A comment of its own line above a member. */
const comment = (text: string | undefined, indent: string): string =>
  text === undefined ? '' : `${indent}/** ${text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */\n`

const joined = (types: readonly string[]): string => [...new Set(types)].join(' | ')
const listOf = (type: string): string => `readonly ${/[ |]/.test(type) && !type.startsWith('{') ? `(${type})` : type}[]`

const member = (name: string, type: string, isRequired: boolean, description: string | undefined, indent: string) =>
  `${comment(description, indent)}${indent}readonly ${quoted(name)}${isRequired ? '' : '?'}: ${type}\n`

const objectType = (schema: Schema, indent: string): string => {
  const { properties = {}, required = [], additionalProperties } = schema
  const inner = `${indent}  `
  const members = Object.entries(properties).map(([name, one]) =>
    member(name, typeOf(one, inner), required.includes(name), one.description, inner),
  )
  if (members.length > 0) return `{\n${members.join('')}${indent}}`
  if (typeof additionalProperties === 'object')
    return `Readonly<Record<string, ${typeOf(additionalProperties, indent)}>>`
  return additionalProperties === false ? 'Readonly<Record<string, never>>' : 'Readonly<Record<string, unknown>>'
}

const oneType = (type: string, schema: Schema, indent: string): string => {
  if (type === 'object') return objectType(schema, indent)
  if (type === 'array') return listOf(schema.items ? typeOf(schema.items, indent) : 'unknown')
  const primitive = PRIMITIVES[type]
  if (primitive === undefined) throw new Error(`a schema has the unknown type ${type}`)
  return primitive
}

/**
 * The TypeScript type of a schema.
 * @throws Error for a keyword that it does not know, because the type could then be wrong
 */
const typeOf = (schema: Schema, indent: string): string => {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword))
  if (unknown.length > 0) throw new Error(`a schema has the unknown keyword ${unknown.join(', ')}`)
  if (schema.$ref !== undefined) return schema.$ref.slice(REFERENCE.length)
  if ('const' in schema) return literal(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return joined(choices.map((one) => typeOf(one, indent)))
  if (schema.enum) return joined(schema.enum.map(literal))
  if (schema.type === undefined) return 'unknown'
  return joined([schema.type].flat().map((type) => oneType(type, schema, indent)))
}

const declaration = ([name, schema]: readonly [string, Schema]): string => {
  const type = typeOf(schema, '')
  const head = comment(schema.description, '')
  return type.startsWith('{') ? `${head}export interface ${name} ${type}\n` : `${head}export type ${name} = ${type}\n`
}

const INDENT = '    '

const parametersIn = (place: string, { parameters = [] }: Operation): string | undefined => {
  const found = parameters.filter((one) => one.in === place)
  if (found.length === 0) return undefined
  const members = found.map(({ name, schema, required = false, description }) =>
    member(name, typeOf(schema, `${INDENT}  `), required, description, `${INDENT}  `),
  )
  return `{\n${members.join('')}${INDENT}}`
}

const JSON_MEDIA = 'application/json'

/** Files have other media types than JSON. */
const contentType = (content: Content | undefined, file: string): string => {
  if (content === undefined) return 'undefined'
  const json = content[JSON_MEDIA]
  const types = Object.keys(content).map((media) => (media === JSON_MEDIA && json ? typeOf(json.schema, INDENT) : file))
  return joined(types)
}

const bodyOf = ({ requestBody }: Operation): string | undefined =>
  requestBody && joined([contentType(requestBody.content, 'Blob'), ...(requestBody.required ? [] : ['undefined'])])

const answerOf = ({ responses }: Operation): string =>
  joined(
    Object.entries(responses)
      .filter(([status]) => /^2/.test(status))
      .map(([, { content }]) => contentType(content, 'Blob')),
  ) || 'undefined'

const hasHeader = ({ parameters = [] }: Operation, name: string): boolean =>
  parameters.some((one) => one.in === 'header' && one.name === name)

/** How a request names the version that the caller has seen; null for the first version. */
const seenOf = (one: Operation): string | undefined => {
  if (hasHeader(one, 'If-None-Match')) return 'string | null'
  return hasHeader(one, 'If-Match') ? 'string' : undefined
}

/** A request with a key may be sent twice. */
const keyOf = (one: Operation): string | undefined => (hasHeader(one, 'Idempotency-Key') ? 'string' : undefined)

const operation = (method: string, path: string, one: Operation): string => {
  const members = {
    path: parametersIn('path', one),
    query: parametersIn('query', one),
    body: bodyOf(one),
    seen: seenOf(one),
    key: keyOf(one),
    answer: answerOf(one),
  }
  const lines = Object.entries(members).flatMap(([name, type]) =>
    type === undefined ? [] : [`${INDENT}readonly ${name}: ${type}\n`],
  )
  return `${comment(one.summary, '  ')}  readonly '${method.toUpperCase()} ${path}': {\n${lines.join('')}  }\n`
}

const HEAD = `// Generated by \`npm run generate\` from the OpenAPI document; change the schemas of the API instead.

`

/**
 * The types of the API for its own client, one interface for each schema and one entry for each operation.
 * @param document the OpenAPI document
 */
export const apiTypes = ({ paths, components }: ApiDocument): string => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operation(method, path, one)),
  )
  return [
    HEAD,
    Object.entries(components.schemas).map(declaration).join('\n'),
    `\n/** Every operation by its method and path. */\nexport interface Operations {\n${operations.join('')}}\n`,
  ].join('')
}
