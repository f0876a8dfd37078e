import { enlist, firstAdministrator, grant, type Player } from '../../../src/cli/demo/cast.ts'
import { createHttpClient } from '../../../src/cli/demo/http-client.ts'
import type { Service } from './service.ts'

/** The headers of a benchmark's session, which is bound to the User-Agent that opened it. */
export interface Session {
  readonly [header: string]: string
  readonly cookie: string
  readonly 'user-agent': string
}

/** The people who act in the congresses of a benchmark, signed in. */
export interface Staff {
  readonly organisationId: string
  readonly administrator: Session
  readonly presidium: Session
  readonly head: Session
  /** Another member of the board. */
  readonly member: Session
  /** Account of the head, to whom the entries of the benchmark belong. */
  readonly headId: string
  /** Grants the presidium's role in a congress. */
  readonly seatPresidium: (congressId: string) => Promise<void>
  /** Grants the head's role to the person whom the presidium has recorded as head of the board. */
  readonly seatHead: (congressId: string, personId: string) => Promise<void>
  /** Grants the role of a member to another person on it. */
  readonly seatMember: (congressId: string, personId: string) => Promise<void>
}

const AGENT = 'benchmark'

const signIn = async ({ origin }: Service, { username, password }: Player): Promise<Session> => {
  const response = await fetch(`${origin}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': AGENT },
    body: JSON.stringify({ username, password }),
  })
  const [cookie] = response.headers.getSetCookie()
  if (!response.ok || !cookie) throw new Error(`${username} could not sign in: ${response.status}`)
  return { cookie: cookie.split(';', 1)[0]!, 'user-agent': AGENT }
}

const gather = async (service: Service): Promise<Staff> => {
  const open = () => createHttpClient({ address: service.origin, language: 'en', signal: new AbortController().signal })
  const administrator = await firstAdministrator(open(), service.link, 'Quản trị hệ thống')
  const made = await administrator.client.post<{ id: string }>('/organisations', {
    body: { name: 'Đảng bộ tỉnh', level: 'province' },
  })
  const organisationId = made.id
  const presidium = await enlist(administrator, open, { organisationId, username: 'chu.tich', name: 'Chủ tọa' })
  const head = await enlist(administrator, open, { organisationId, username: 'truong.ban', name: 'Trưởng ban' })
  const member = await enlist(administrator, open, { organisationId, username: 'uy.vien', name: 'Ủy viên' })
  return {
    organisationId,
    administrator: await signIn(service, administrator),
    presidium: await signIn(service, presidium),
    head: await signIn(service, head),
    member: await signIn(service, member),
    headId: head.id,
    seatPresidium: (congressId) => grant(administrator, congressId, presidium, 'presidium'),
    seatHead: (congressId, personId) => grant(presidium, congressId, head, 'board-head', personId),
    seatMember: (congressId, personId) => grant(presidium, congressId, member, 'board-member', personId),
  }
}

const known = new WeakMap<Service, Promise<Staff>>()

/** The staff of a service; created on first use. */
export const staffOf = (service: Service): Promise<Staff> => {
  const staff = known.get(service) ?? gather(service)
  known.set(service, staff)
  return staff
}
