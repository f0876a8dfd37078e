import type { Role } from '../../../src/rules/roles.ts'
import { type MeetingPlan, openCongress, type TestCongress } from '../../support/congress.ts'
import type { TestService } from '../../support/service.ts'

/** A congress and people with accounts, to whom roles are given as the test wants. */
export interface Cast extends TestCongress {
  readonly grants: string
  /** Creates an account, in the congress's organisation unless another is named. Returns its id. */
  readonly account: (username: string, organisationId?: string | null) => Promise<string>
  /** Creates an account and grants it a role in the congress. Returns the id of the grant. */
  readonly enlist: (username: string, role: Role, fullName?: string) => Promise<string>
  /** Records an organisation below another. Answers with its id. */
  readonly organise: (superiorId: string) => Promise<string>
  /** Records an empty congress. Returns its id. */
  readonly convene: (organisationId: string) => Promise<string>
  /** Grants the administration of an organisation. Returns the id of the grant. */
  readonly appoint: (username: string, organisationId: string) => Promise<string>
  /** The body of a grant. */
  readonly grantOf: (username: string, role: Role, fullName?: string) => object
}

/** The members of the congress's board, its head first. */
export const HEAD = 'Đỗ Quang Huy'
export const MAI = 'Lê Thị Mai'
export const ANH = 'Vũ Ngọc Anh'

/** Opens a congress without any grants. */
export const openCast = async (service: TestService, plan: MeetingPlan = {}): Promise<Cast> => {
  const congress = await openCongress(service, { level: 'grassroots', ...plan })
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const make = async (path: string, body: object): Promise<string> =>
    (await congress.must<{ id: string }>('POST', path, { body })).id
  const account: Cast['account'] = (username, organisationId = congress.organisationId) =>
    make('/v1/accounts', { username, displayName: 'Nguyễn Thị Thu', organisationId })
  const grantOf: Cast['grantOf'] = (username, role, fullName) => ({
    username,
    role,
    ...(fullName ? { personId: congress.idOf(fullName) } : {}),
  })
  const organise: Cast['organise'] = (superiorId) =>
    make('/v1/organisations', { name: 'Đảng bộ bộ phận Sở Tài chính', level: 'grassroots', superiorId })
  const convene: Cast['convene'] = (organisationId) =>
    make('/v1/congresses', {
      organisationId,
      kind: 'members-congress',
      name: 'Đại hội Đảng bộ Sở Y tế',
      term: { from: 2017, to: 2020 },
      heldOn: '2017-08-05',
    })
  const appoint: Cast['appoint'] = (username, organisationId) =>
    make(`/v1/organisations/${organisationId}/role-grants`, { username })
  const enlist: Cast['enlist'] = async (username, role, fullName) => {
    await account(username)
    return make(grants, grantOf(username, role, fullName))
  }
  return { ...congress, grants, organise, convene, appoint, account, enlist, grantOf }
}
