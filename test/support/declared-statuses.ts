import { readFileSync } from 'node:fs'

interface Described {
  readonly method: string
  readonly address: RegExp
  readonly name: string
  readonly statuses: readonly string[]
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >
}

/** Before a route is known, or after: no operation declares them (see the beginning of the description). */
const WITHOUT_OPERATION = new Set(['route-unknown', 'method-not-allowed', 'request-timeout', 'headers-too-large'])

let operations: readonly Described[] | undefined
/** By method and path: many requests of a test have the same. */
const known = new Map<string, Described | undefined>()

/** The operations of the committed description, which a test compares with the routes. */
const described = (): readonly Described[] => {
  const text = readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')
  const { paths } = JSON.parse(text) as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      method: method.toUpperCase(),
      address: new RegExp(`^${path.replaceAll(/[.]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      name: `${method.toUpperCase()} ${path}`,
      statuses: Object.keys(responses),
    })),
  )
}

const asGet = (method: string): string => (method === 'HEAD' ? 'GET' : method)

const operationAt = (method: string, path: string): Described | undefined => {
  const key = `${method} ${path}`
  if (known.has(key)) return known.get(key)
  operations ??= described()
  const operation = operations.find((one) => one.method === method && one.address.test(path))
  known.set(key, operation)
  return operation
}

/**
 * Fails if the service answered with a status that the description of the operation does not name. Every answer in the
 * tests of the service passes here.
 * @param code the code of the problem, if the answer is one
 */
export const expectDeclared = (method: string, url: string, status: number, code: string | undefined): void => {
  const [path = ''] = url.split('?', 1)
  const operation = operationAt(asGet(method), path)
  if (!operation || WITHOUT_OPERATION.has(code ?? '') || operation.statuses.includes(`${status}`)) return
  throw new Error(
    `${operation.name} answered ${status} (${code}), and its description names only ${operation.statuses.join(', ')}`,
  )
}
