import { type Described, documentOf, operationsOf } from '../../http/support/operations.ts'
import type { Answer, TestService } from '../../support/service.ts'

/** The things that a test reads, by the name of a parameter; `id` by the word before it in the path. */
export interface Readable {
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly others: Readonly<Record<string, readonly string[]>>
}

/** The addresses of one operation with every combination of its parameters. Throws for a parameter without values. */
const addressesOf = ({ path, operation }: Described, { ids, others }: Readable): readonly string[] => {
  const valuesOf = (name: string, subject?: string): readonly string[] => {
    const values = name === 'id' ? ids[subject ?? ''] : others[name]
    if (values === undefined) throw new Error(`no value for ${name} of ${path}`)
    return values
  }
  let addresses: readonly string[] = [path]
  for (const [whole, subject, name] of path.matchAll(/([\w-]+)\/\{(\w+)\}/g)) {
    addresses = addresses.flatMap((address) =>
      valuesOf(name!, subject).map((value) => address.replace(whole, `${subject}/${value}`)),
    )
  }
  const needed = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required)
  const query = needed.map(({ name }) => `${name}=${valuesOf(name)[0]}`).join('&')
  return query === '' ? addresses : addresses.map((address) => `${address}?${query}`)
}

/** Every address that the description lets anybody read. A new operation is among them by itself. */
export const everyRead = ({ app }: TestService, readable: Readable): readonly string[] =>
  operationsOf(documentOf(app))
    .filter(({ method }) => method === 'GET')
    .flatMap((described) => addressesOf(described, readable))

/** Headers that tell the moment or the request, and nothing of the content. */
const OF_THE_REQUEST = /^(?:date|x-request-id|x-ratelimit-.*|ratelimit.*|retry-after|set-cookie)$/

/** Digests, signatures and random ids, which differ between two services whatever they hold. */
const RANDOM = [
  /[\w+/-]{43,}={0,2}/g,
  /\b[0-9a-f]{64}\b/g,
  // A salt.
  /\b[0-9a-f]{32}\b/g,
  // A root as on paper.
  /\b(?:[0-9a-f]{4} ){15}[0-9a-f]{4}\b/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
]

/** The surroundings of the first difference of two texts. */
export const firstDifference = (one: string, other: string): string[] => {
  const at = [...one].findIndex((character, place) => character !== other[place])
  const from = Math.max(0, at - 80)
  return [one, other].map((text) => text.slice(from, from + 200))
}

/** All of an answer that its reader sees, as a text to compare. */
export const seenIn = ({ status, headers, body }: Answer): string => {
  const shown = Object.entries(headers).filter(([name]) => !OF_THE_REQUEST.test(name))
  const text = JSON.stringify({ status, headers: Object.fromEntries(shown), body })
  return RANDOM.reduce((rest, random) => rest.replaceAll(random, '…'), text)
}
