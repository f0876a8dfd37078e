import type { Test } from 'tap'
import { writeAccount, writeGrant } from '../../support/accounts.ts'
import { type Browser, openBrowser } from '../../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import { type Hall, type Member, openHall } from './devices.ts'

/** A person with an account in the hall, who has signed in. */
export interface SignedIn extends Browser, Member {}

/** An event as an auditor reads it. */
export interface ReadEvent {
  readonly sequence: number
  readonly action: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly object: { readonly id: string }
  readonly after: Readonly<Record<string, unknown>> | null
  readonly reason: string | null
}

/** A hall with an administrator of its organisation, and people with every kind of role, each in a browser of their own. */
export interface WaysIn extends Hall {
  readonly administrator: Browser & { readonly id: string }
  readonly chair: SignedIn
  readonly auditor: SignedIn
  readonly secretary: SignedIn
  /** Corrects an account as the administrator. */
  readonly change: (accountId: string, change: Readonly<Record<string, unknown>>) => Promise<number>
  readonly reset: (accountId: string) => Promise<string>
  /** The log of the congress, and the events of the installation about its people, as the auditor reads them. */
  readonly congressLog: () => Promise<readonly ReadEvent[]>
  readonly accountEvents: () => Promise<readonly ReadEvent[]>
}

const EVERY = '?limit=200'

export const openWaysIn = async (t: Test): Promise<WaysIn> => {
  const hall = await openHall(t)
  const { service, congress } = hall
  const { id: congressId, organisationId } = congress
  const enter = async (username: string) => {
    const browser = openBrowser(service)
    await browser.signIn(username, EVERYBODYS_PASSWORD)
    return browser
  }
  const enlist = async (username: string, role: string): Promise<SignedIn> => {
    const accountId = await writeAccount(service, { username, organisationId })
    const body = { username, role }
    const { id: grantId } = await congress.must<{ id: string }>('POST', `/v1/congresses/${congressId}/role-grants`, {
      body,
    })
    return Object.assign(await enter(username), { accountId, grantId, username })
  }
  const id = await writeAccount(service, { username: 'quan.tri', organisationId })
  await writeGrant(service, id, { role: 'organisation-administrator', organisationId })
  const administrator = Object.assign(await enter('quan.tri'), { id })
  const auditor = await enlist('kiem.tra', 'auditor')
  const read = async (path: string): Promise<readonly ReadEvent[]> => {
    const answer = await auditor.request<{ items: ReadEvent[] }>('GET', `/v1/congresses/${congressId}/${path}${EVERY}`)
    if (answer.status !== 200) throw new Error(`the auditor cannot read: ${JSON.stringify(answer.body)}`)
    return answer.body.items
  }
  return {
    ...hall,
    administrator,
    auditor,
    chair: await enlist('chu.tich', 'presidium'),
    secretary: await enlist('thu.ky', 'secretary'),
    change: async (accountId, change) => {
      const path = `/v1/accounts/${accountId}`
      const before = await administrator.request<{ displayName: string; state: string }>('GET', path)
      const { displayName, state } = before.body
      const headers = { 'if-match': before.headers['etag'] ?? '' }
      const body = { displayName, state, reason: 'Để thử.', ...change }
      return (await administrator.request('PUT', path, { headers, body })).status
    },
    reset: async (accountId) => {
      const answer = await administrator.request<{ temporaryPassword: string }>(
        'POST',
        `/v1/accounts/${accountId}/password-reset`,
      )
      if (answer.status !== 201) throw new Error(`the password is not reset: ${JSON.stringify(answer.body)}`)
      return answer.body.temporaryPassword
    },
    congressLog: () => read('audit-events'),
    accountEvents: () => read('account-events'),
  }
}
