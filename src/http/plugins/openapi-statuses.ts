import type { RouteOptions } from 'fastify'
import { REFUSAL_STATUSES } from '../refusal-statuses.ts'
import { READING_METHODS } from '../support/reading-methods.ts'

/** The meaning of each status that an operation may answer with. */
const MEANING: Readonly<Record<number, string>> = {
  200: 'The answer.',
  201: 'Recorded.',
  302: 'The browser is sent elsewhere.',
  400: 'The request is not well-formed, or does not fit its schema; `errors` names the places.',
  401: 'The caller is not identified, or the credentials do not hold.',
  403: 'The caller may not do this.',
  404: 'A thing in the address does not exist, or is outside the caller’s scope.',
  409: 'The act does not fit the current state: another act has to come first.',
  412: 'The version named by If-Match or If-None-Match is not the current one.',
  413: 'The body is larger than `x-body-bytes`.',
  415: 'The body is not of the type that the operation takes.',
  421: 'The name in the address is none under which the service is reached.',
  422: 'The request is well-formed and breaks a rule; `errors` names the places, `citations` the clauses.',
  428: 'A change must name the version that it changes.',
  429: 'Too many requests or attempts; Retry-After says how long to wait.',
  500: 'A fault of the service; the id in `instance` leads to its cause in the log of the machine.',
  503: 'The database, its disk or another system that is needed is not available; Retry-After says when to try again.',
}

/** The statuses that follow from the declarations of a route: its callers, its address, its body, its keys. */
const declared = (method: string, { url, config = {} }: RouteOptions): number[] => {
  const { roles, beforePasswordChange, storesNothing } = config
  const hasBody = !READING_METHODS.includes(method)
  const isOpen = roles === undefined || roles === 'anyone'
  return [
    // A query, a header or a missing Host.
    400,
    // The name in the address.
    421,
    500,
    ...(hasBody ? [413, 415] : []),
    // An act that seals a log is refused if the log was altered.
    ...(hasBody && !isOpen ? [409] : []),
    // Browsers name the page that sends a request.
    ...(hasBody || (!isOpen && !beforePasswordChange) || Array.isArray(roles) ? [403] : []),
    // The caller is looked up, and keys have a limit per minute.
    ...(isOpen ? [] : [401, 429, 503]),
    ...(Array.isArray(roles) && /^\/v1\/[\w-]+\/:id(?:\/|$)/.test(url) ? [404] : []),
    ...(method === 'POST' && !isOpen && !storesNothing ? [422] : []),
  ]
}

/** An act that names no version is not refused for its absence, whatever it calls. */
const UNCONDITIONAL = 428

/** Every status with which an operation may refuse or fail, in their order. */
export const problemStatuses = (method: string, route: RouteOptions): number[] => {
  const found = REFUSAL_STATUSES[`${method} ${route.url.replace(/^\/v1/, '')}`] ?? []
  const takesVersion = method === 'PUT' || route.config?.ifMatch === true
  return [...new Set([...declared(method, route), ...found])]
    .filter((status) => status !== UNCONDITIONAL || takesVersion)
    .sort((a, b) => a - b)
}

/** The meaning of a status. */
export const meaningOf = (status: string): string => MEANING[Number(status)] ?? 'The answer.'

/**
 * The answers of a route, with one entry for each status that it may refuse or fail with, in place of the two for all
 * problems.
 */
export const describeStatuses = (
  method: string,
  route: RouteOptions,
  { '4xx': problem, '5xx': _, ...successes }: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...successes,
  ...Object.fromEntries(
    problemStatuses(method, route).map((status) => [
      status,
      { description: meaningOf(`${status}`), content: { 'application/problem+json': { schema: problem } } },
    ]),
  ),
})
