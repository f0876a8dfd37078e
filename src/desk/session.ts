import { signal } from '@preact/signals'
import { call } from './api/call.ts'
import type { Failure } from './api/failure.ts'
import type { Session, SignInScreen } from './api/types.ts'
import { goTo, meetingInAddress, shown } from './router.ts'

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

/** The temporary password that somebody has just typed, for the page on which they choose their own. Gone with the session. */
export const temporaryPassword = signal<{ readonly accountId: string; readonly password: string } | null>(null)

/** The user name of the person to whom this laptop is handed over; empty if nobody is named. */
export const nextUsername = signal('')

/** Counts what was said about the session here: an answer to an older question must not bring back who has left. */
let said = 0

/** Shows the page to the person of a session. */
export const seeSession = (session: Session): void => {
  said += 1
  if (signed.value.kind !== 'in') nextUsername.value = ''
  const { accountId } = temporaryPassword.value ?? {}
  if (!session.mustChangePassword || accountId !== session.account.id) temporaryPassword.value = null
  signed.value = { kind: 'in', session }
}

/** Asks the service who is signed in here, and if nobody is, who can sign in. Only the newest question counts. */
export const askSession = async (): Promise<void> => {
  said += 1
  const question = said
  const answer = await call('GET /v1/session')
  if (question !== said) return
  if (answer.ok) return seeSession(answer.value)
  // Nobody is signed out because the service is away: what is on the page stays there.
  if (answer.failure.status !== 401 && signed.value.kind === 'in') return
  await askDevice()
  if (question !== said) return
  temporaryPassword.value = null
  signed.value = answer.failure.status === 401 ? { kind: 'out' } : { kind: 'away', failure: answer.failure }
}

type Meeting = NonNullable<Session['roles'][number]['congress']>

/** The meetings in which a person has a role, each once. */
export const meetingsOf = ({ roles }: Session): readonly Meeting[] => [
  ...new Map(roles.flatMap(({ congress }) => (congress ? [[congress.id, congress] as const] : []))).values(),
]

/** The meeting that the address names, or if it names none the first one; null if the person has no role there. */
export const congressOf = (session: Session): Meeting | null => {
  const meetings = meetingsOf(session)
  const { value: named } = meetingInAddress
  const found = named === null ? meetings[0] : meetings.find(({ id }) => id === named)
  return found ?? null
}

/** The name of the meeting, where a page has to say it because the person has roles in several; null otherwise. */
export const meetingAmongOthers = (session: Session): string | null =>
  meetingsOf(session).length > 1 ? (congressOf(session)?.name ?? null) : null

/** The role by which somebody types ballots in the meeting; null without one. */
export const boardRoleOf = (session: Session): Session['roles'][number] | null => {
  const here = congressOf(session)
  const isHere = ({ role, congress }: Session['roles'][number]): boolean =>
    congress?.id === here?.id && (role === 'board-member' || role === 'board-head')
  return session.roles.find(isHere) ?? null
}

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

/** True while somebody signs out here: refusals are expected. */
export const isSigningOut = signal(false)

/** Shows who can sign in, after a session has been ended here. */
export const seeSignedOut = async (): Promise<void> => {
  isSigningOut.value = true
  await askSession()
  isSigningOut.value = false
}

/**
 * Signs out here, or everywhere, unless the screen would lose something and the person stays. Unsent ballots are sent
 * before; if that fails they stay on this laptop.
 */
export const signOut = async (everywhere = false): Promise<Failure | null> => {
  if (!(await shown.mayLeave())) return null
  await sendAll()
  const answer = await (everywhere ? call('DELETE /v1/sessions') : call('DELETE /v1/session'))
  if (!answer.ok) return answer.failure
  await seeSignedOut()
  // The next person at this laptop begins at their own first page.
  goTo()
  return null
}
