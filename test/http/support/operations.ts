import type { RoleRule } from '../../../src/http/role-table.ts'
import type { App } from '../../../src/http/support/app.ts'
import type { RequestOptions, TestService } from '../../support/service.ts'
import type { Example } from './examples.ts'

/** The parts of a JSON Schema that the tests read. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly maxItems?: number
  readonly maxLength?: number
  readonly anyOf?: readonly Schema[]
  /** Options of a union; beside `properties` a constraint between keys. */
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly additionalProperties?: boolean | Schema
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly example?: unknown
}

/** An answer, or the reference to one that operations share. */
export interface Answer {
  readonly $ref?: string
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

export interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly operationId?: string
  readonly security?: readonly unknown[]
  readonly 'x-roles'?: RoleRule
  /** Bytes of its body. */
  readonly 'x-body-bytes'?: number
  readonly 'x-per-minute'?: string
  readonly requestBody?: {
    readonly required?: boolean
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>
  }
  readonly responses: Readonly<Record<string, Answer>>
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[]
}

export interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Answer>>
    readonly securitySchemes: Readonly<Record<string, { readonly in?: string; readonly name?: string }>>
  }
}

export interface Described {
  /** `POST /v1/organisations`. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly bodySchema: Schema | undefined
}

let document: Document | undefined

/** The description of the API. It is the same for every service, so a process makes it once. */
export const documentOf = (app: App): Document => {
  document ??= app.swagger() as unknown as Document
  return document
}

/** Every operation that the server describes. */
export const operationsOf = (document: Document): Described[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
      bodySchema: operation.requestBody?.content['application/json']?.schema,
    })),
  )

/** Whether the body of an operation is a file, and no JSON. */
export const takesFile = ({ operation: { requestBody } }: Described): boolean =>
  requestBody !== undefined && requestBody.content['application/json'] === undefined

/** Whether an operation answers with a file, and no JSON. */
export const answersFile = ({ operation: { responses } }: Described): boolean => {
  const types = Object.keys(responses['200']?.content ?? {})
  return types.length > 0 && !types.includes('application/json')
}

/** Follows a reference. */
export const resolved = (document: Document, schema: Schema): Schema =>
  schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema

/** The address with its parameters filled in. */
export const addressOf = (path: string, params: Example['params'] = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!))

/** The address of an example, with its query. */
export const exampleAddress = (path: string, { params, query }: Example): string =>
  addressOf(path, params) + (query === undefined ? '' : `?${query}`)

/** The headers of an example: its own, and those of its precondition. */
export const preconditionHeaders = async (
  { request }: TestService,
  { precondition, headers: own }: Example,
): Promise<Record<string, string>> => {
  if (precondition === undefined) return { ...own }
  if (precondition === 'none') return { ...own, 'if-none-match': '*' }
  const { headers } = await request('GET', precondition.tagOf)
  if (!headers['etag']) throw new Error(`no ETag at ${precondition.tagOf}`)
  return { ...own, 'if-match': headers['etag'] }
}

/** Sends an example unchanged, or with the changes of a test. */
export const send = async (
  service: TestService,
  { method, path }: Described,
  example: Example,
  more: RequestOptions = {},
) => {
  const headers = { ...(await preconditionHeaders(service, example)), ...more.headers }
  const body = 'body' in more ? more.body : example.body
  return service.request(method, exampleAddress(path, example), { ...more, body, headers })
}
