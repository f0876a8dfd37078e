import { randomBytes } from 'node:crypto'
import type { HttpClient } from './http-client.ts'

/** A person with an account of their own, signed in. */
export interface Player {
  /** Id of the account. */
  readonly id: string
  readonly client: HttpClient
  readonly username: string
  readonly password: string
  /** Name in the log. */
  readonly name: string
}

/** All accounts that act on the service. Each does only the acts of its role. */
export interface Cast {
  readonly administrator: Player
  readonly presidium: Player
  readonly secretary: Player
  readonly auditor: Player
  readonly head: Player
  readonly typists: readonly Player[]
}

/** A random password for one play; nobody has to remember it. */
const password = (): string => randomBytes(12).toString('base64url')

const signIn = (client: HttpClient, username: string, word: string): Promise<unknown> =>
  client.post('/sessions', { body: { username, password: word } })

/** The first administrator, created with the link that the service prints at its first start. */
export const firstAdministrator = async (client: HttpClient, link: string, name: string): Promise<Player> => {
  const player = { client, username: 'quan.tri', password: password(), name }
  const token = link.slice(link.indexOf('#') + 1)
  const body = { token, username: player.username, displayName: name, password: player.password }
  const { account } = await client.post<{ account: { id: string } }>('/first-administrator', { body })
  return { ...player, id: account.id }
}

interface MadeAccount {
  readonly id: string
  readonly temporaryPassword: string
}

/** Creates an account as the administrator, signs in as its owner and changes the temporary password at once. */
export const enlist = async (
  administrator: Player,
  open: () => HttpClient,
  { organisationId, username, name }: { organisationId: string; username: string; name: string },
): Promise<Player> => {
  const body = { username, displayName: name, organisationId }
  const { id, temporaryPassword } = await administrator.client.post<MadeAccount>('/accounts', { body })
  const player: Player = { id, client: open(), username, password: password(), name }
  await signIn(player.client, username, temporaryPassword)
  await player.client.post('/account/password', { body: { current: temporaryPassword, password: player.password } })
  return player
}

/** Grants a role in a congress; a role of the counting board names the person on the board. */
export const grant = async (
  by: Player,
  congressId: string,
  { username }: Player,
  role: string,
  personId?: string,
): Promise<void> => {
  const body = { username, role, ...(personId === undefined ? {} : { personId }) }
  await by.client.post(`/congresses/${congressId}/role-grants`, { body })
}
