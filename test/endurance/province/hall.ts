import { randomBytes } from 'node:crypto'
import type { Service } from '../../bench/support/service.ts'
import type { Journal } from './journal.ts'
import { Laptop } from './laptop.ts'

export interface Account {
  readonly id: string
  readonly username: string
  readonly password: string
}

/** A congress of a branch that is announced: its organisation, its meeting, and accounts that have chosen their passwords. */
export interface Hall {
  readonly number: number
  readonly congressId: string
  readonly organisationId: string
  /** Blind entries of each stack. */
  readonly entries: 1 | 2
  readonly presidium: Account
  readonly head: Account
  readonly member: Account
}

/** The administrator of the installation, and the organisation above all branches. */
export interface Office {
  readonly laptop: Laptop
  readonly provinceId: string
}

const password = (): string => randomBytes(12).toString('base64url')

/** Creates the administrator with the link that the service has printed, and the province. */
export const openOffice = async ({ origin, link }: Service, journal: Journal): Promise<Office> => {
  const laptop = new Laptop(origin, journal)
  const account = { username: 'quan.tri', password: password() }
  const token = link.slice(link.indexOf('#') + 1)
  await laptop.must('POST', '/v1/first-administrator', {
    body: { ...account, token, displayName: 'Quản trị hệ thống' },
    headers: {},
    kind: 'sign-in',
  })
  await laptop.signIn(account.username, account.password)
  const province = { name: 'Đảng bộ tỉnh', level: 'province' }
  const { body } = await laptop.must('POST', '/v1/organisations', { body: province })
  return { laptop, provinceId: String(body['id']) }
}

/** A mark in user names, of one length for all halls. */
export const hallMark = (number: number): string => `h${String(number).padStart(5, '0')}`

/** Creates an account, signs in as its owner and changes the temporary password at once. */
export const enlist = async (
  { laptop }: Office,
  organisationId: string | null,
  account: { readonly username: string; readonly displayName: string },
  own: Laptop,
): Promise<Account> => {
  const { body } = await laptop.must('POST', '/v1/accounts', { body: { ...account, organisationId } })
  const chosen = { id: String(body['id']), username: account.username, password: password() }
  const current = String(body['temporaryPassword'])
  await own.signIn(chosen.username, current)
  await own.must('POST', '/v1/account/password', { body: { current, password: chosen.password }, kind: 'password' })
  return chosen
}

/** Another administrator goes on, because each may record only so much within a minute. */
export const relieved = async (
  { origin }: Service,
  office: Office,
  number: number,
  journal: Journal,
): Promise<Office> => {
  const laptop = new Laptop(origin, journal)
  const account = { username: `quan.tri.${hallMark(number)}`, displayName: 'Quản trị hệ thống' }
  const { username } = await enlist(office, null, account, laptop)
  await office.laptop.must('POST', '/v1/system-administrators', { body: { username } })
  office.laptop.close()
  return { ...office, laptop }
}

/** Everything that an office does in the weeks before the congress. */
export const prepareHall = async (
  { origin }: Service,
  office: Office,
  { number, entries }: Pick<Hall, 'number' | 'entries'>,
  journal: Journal,
): Promise<Hall> => {
  const { laptop } = office
  const branch = { name: `Chi bộ Thôn ${number + 1}`, level: 'chi-bo', superiorId: office.provinceId }
  const organisation = await laptop.must('POST', '/v1/organisations', { body: branch })
  const organisationId = String(organisation.body['id'])
  const congress = await laptop.must('POST', '/v1/congresses', {
    body: {
      organisationId,
      kind: 'members-congress',
      name: `Đại hội Chi bộ Thôn ${number + 1}, nhiệm kỳ 2025-2027`,
      term: { from: 2025, to: 2027 },
      heldOn: '2025-03-15',
      entries,
    },
  })
  const congressId = String(congress.body['id'])
  const own = new Laptop(origin, journal)
  const account = (name: string, displayName: string): Promise<Account> =>
    enlist(office, organisationId, { username: `${name}.${hallMark(number)}`, displayName }, own)
  const presidium = await account('chu.tich', 'Chủ tọa')
  const head = await account('truong.ban', 'Trưởng ban')
  const member = await account('uy.vien', 'Ủy viên')
  own.close()
  const grant = { username: presidium.username, role: 'presidium' }
  await laptop.must('POST', `/v1/congresses/${congressId}/role-grants`, { body: grant })
  return { number, congressId, organisationId, entries, presidium, head, member }
}
