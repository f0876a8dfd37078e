import type { Allowed } from '../app/access/authorise.ts'
import type { RoleArea } from '../app/access/role-areas.ts'
import type { Tag } from '../locale/tags.ts'

/** Who may do something: anyone, everybody signed in, or holders of one of these roles at the place of the thing. */
export type RoleRule = Allowed | 'anyone'

/**
 * The tags of the OpenAPI description (`src/locale/tags.ts` has their words), by the area of the role table that their
 * operations belong to. The roles themselves stay beside each route (`config.roles`); the page src/docs/roles.md is
 * generated from both.
 */
export const TAGS_BY_AREA: Readonly<Record<RoleArea, readonly string[]>> = {
  'signing-in': ['sessions', 'own account'],
  accounts: ['accounts'],
  keys: ['keys'],
  devices: ['devices', 'hall screens'],
  webhooks: ['webhooks'],
  roles: ['roles'],
  law: ['regulations'],
  organisations: ['organisations'],
  congresses: ['congresses', 'people', 'counting board'],
  elections: ['elections', 'candidate lists', 'decisions'],
  count: ['custody of ballots', 'ballot batches', 'entries', 'results', 'papers', 'count records'],
  log: ['audit'],
} satisfies Readonly<Record<RoleArea, readonly Tag[]>>

/** An operation of the description with the facts that the role table shows. */
export interface RoleRow {
  /** `POST /v1/rounds/:id/result`. */
  readonly operation: string
  readonly tags: readonly string[]
  /** Null: the route names no roles, and is open to nobody. */
  readonly rule: RoleRule | null
}

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly tags?: readonly string[]; readonly 'x-roles'?: RoleRule }>>>
  >
}

/** The operations under /v1 of an OpenAPI document, in its order. */
export const roleRowsOf = ({ paths }: Described): RoleRow[] =>
  Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { tags = [], 'x-roles': rule = null }]) => ({
        operation: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        tags,
        rule,
      })),
    )
