import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Account, Organisation, RoleGrant } from '../api/types.ts'
import { splitGrants } from '../grants/grants-facts.ts'
import { temporaryOf } from './accounts-facts.ts'

/** Every organisation of an administrator, in the order of recording. */
export const everyOrganisation = (): Promise<Answer<readonly Organisation[]>> =>
  everyPage((page) => call('GET /v1/organisations', { query: { ...page } }))

/** An organisation with its administrators. */
export interface Administered {
  readonly organisation: Organisation
  /** Also grants that were revoked, in the order of granting. */
  readonly grants: readonly RoleGrant[]
  /** Accounts of its administrators whose password is temporary, as far as the reader administers them. */
  readonly temporary: ReadonlySet<string>
}

export interface AdministratorsFacts {
  readonly organisations: readonly Organisation[]
  /** The chosen one; null as long as none is. */
  readonly chosen: Administered | null
}

/** The accounts that hold these roles, without those that others administer. */
const accountsOf = async (grants: readonly RoleGrant[]): Promise<readonly Account[]> => {
  const answers = await Promise.all(grants.map(({ username }) => accountNamed(username)))
  return answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []))
}

/**
 * The organisations of an administrator, and the administrators of one of them.
 * @param id of the chosen organisation; empty if none is chosen: the only one is chosen by itself
 */
export const readAdministrators = async (id: string): Promise<Answer<AdministratorsFacts>> => {
  const organisations = await everyOrganisation()
  if (!organisations.ok) return organisations
  const { value: all } = organisations
  const organisation = all.find((one) => one.id === id) ?? (all.length === 1 ? all[0] : undefined)
  if (!organisation) return { ok: true, value: { organisations: all, chosen: null }, etag: null }
  const grants = await call('GET /v1/organisations/{id}/role-grants', { path: { id: organisation.id } })
  if (!grants.ok) return grants
  const { items } = grants.value
  const temporary = temporaryOf(await accountsOf(splitGrants(items).inForce))
  return { ok: true, value: { organisations: all, chosen: { organisation, grants: items, temporary } }, etag: null }
}

/**
 * Whether somebody may appoint the administrators of an organisation: they are appointed from above.
 * @param own the organisations that the person administers, with those below them
 */
export const mayAppoint = (
  { superiorId }: Pick<Organisation, 'superiorId'>,
  own: readonly Pick<Organisation, 'id'>[],
  isOfSystem: boolean,
): boolean => isOfSystem || own.some(({ id }) => id === superiorId)

/** The account with a user name; null if the administrator's accounts do not have it. */
export const accountNamed = async (username: string): Promise<Answer<Account | null>> => {
  const found = await everyPage((page) => call('GET /v1/accounts', { query: { ...page, text: username } }))
  if (!found.ok) return found
  return { ...found, value: found.value.find((account) => account.username === username) ?? null }
}
