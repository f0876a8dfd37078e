import { signal } from '@preact/signals'
import { call } from './api/call.ts'
import type { Failure } from './api/failure.ts'
import type { Session, SignInScreen } from './api/types.ts'

export type Signed =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'away'; readonly failure: Failure }

/** Who is signed in in this browser, as far as the service has said. */
export const signed = signal<Signed>({ kind: 'asking' })

/** This browser as a device for typists; null if it is not one, or nobody can sign in on it. */
export const device = signal<SignInScreen | null>(null)

const askDevice = async (): Promise<void> => {
  const answer = await call('GET /v1/device')
  device.value = answer.ok && answer.value.typists.length > 0 ? answer.value : null
}

/** Asks the service who is signed in here, and if nobody is, who can sign in. */
export const askSession = async (): Promise<void> => {
  const answer = await call('GET /v1/session')
  if (answer.ok) {
    signed.value = { kind: 'in', session: answer.value }
    return
  }
  // Nobody is signed out because the service is away: what is on the page stays there.
  if (answer.failure.status !== 401 && signed.value.kind === 'in') return
  await askDevice()
  signed.value = answer.failure.status === 401 ? { kind: 'out' } : { kind: 'away', failure: answer.failure }
}

/** The role by which somebody types ballots; null without one. */
export const boardRoleOf = ({ roles }: Session): Session['roles'][number] | null =>
  roles.find(({ role }) => role === 'board-member' || role === 'board-head') ?? null

/** The meeting of somebody who has a role in one. */
export const congressOf = ({ roles }: Session): { readonly id: string; readonly name: string } | null =>
  roles.find(({ congress }) => congress !== null)?.congress ?? null

/** The roles of a person in the meeting. */
export const rolesHere = (session: Session): readonly Session['roles'][number]['role'][] => {
  const here = congressOf(session)
  return session.roles.filter(({ congress }) => congress?.id === here?.id).map(({ role }) => role)
}

const beforeEnd = new Set<() => Promise<void>>()

/** Lets something be sent before a session is ended here. */
export const onSessionEnd = (act: () => Promise<void>): void => void beforeEnd.add(act)

/** Sends what waits, as far as the service answers. */
export const sendAll = async (): Promise<void> => {
  await Promise.all([...beforeEnd].map((act) => act()))
}

/** Signs out here, or everywhere. Unsent ballots are sent before; if that fails they stay on this laptop. */
export const signOut = async (everywhere = false): Promise<Failure | null> => {
  await sendAll()
  const answer = await (everywhere ? call('DELETE /v1/sessions') : call('DELETE /v1/session'))
  if (!answer.ok) return answer.failure
  await askSession()
  return null
}
