import { ROLE_LABELS } from '../../locale/roles.ts'
import { type Cast, enlist, grant, type Player } from './cast.ts'
import type { HttpClient } from './http-client.ts'
import type { Report } from './report.ts'
import type { Stage } from './stage.ts'

/** The administrator who creates the accounts, and their organisation. */
export interface Office {
  readonly administrator: Player
  readonly open: () => HttpClient
  readonly organisationId: string
}

/** The people who run the meeting and watch it. The administrator grants their roles. */
export const playStaff = async (
  { administrator, open, organisationId }: Office,
  { words }: Report,
  congressId: string,
): Promise<Pick<Cast, 'presidium' | 'secretary' | 'auditor'>> => {
  const staff = async (role: 'presidium' | 'secretary' | 'auditor', username: string): Promise<Player> => {
    const player = await enlist(administrator, open, { organisationId, username, name: words(role) })
    await grant(administrator, congressId, player, role)
    return player
  }
  return {
    presidium: await staff('presidium', 'chu.tich'),
    secretary: await staff('secretary', 'thu.ky'),
    auditor: await staff('auditor', 'kiem.tra'),
  }
}

/** The counting board. The administrator creates the accounts; only the presidium can grant the roles of the count. */
export const playBoardAccounts = async (
  { administrator, open, organisationId }: Office,
  presidium: Player,
  congressId: string,
  board: { readonly head: string; readonly members: readonly string[]; readonly idOf: (fullName: string) => string },
): Promise<Pick<Cast, 'head' | 'typists'>> => {
  const seat = async (name: string, username: string, role: 'board-head' | 'board-member'): Promise<Player> => {
    const player = await enlist(administrator, open, { organisationId, username, name })
    await grant(presidium, congressId, player, role, board.idOf(name))
    return player
  }
  const head = await seat(board.head, 'truong.ban', 'board-head')
  const typists: Player[] = []
  for (const [index, name] of board.members.entries()) {
    typists.push(await seat(name, `uy.vien.${index + 1}`, 'board-member'))
  }
  return { head, typists }
}

/** Everybody with their roles, in the order of the evening. */
export const castRows = ({
  administrator,
  presidium,
  secretary,
  auditor,
  head,
  typists,
}: Cast): readonly (readonly [Player, keyof typeof ROLE_LABELS])[] => [
  [administrator, 'system-administrator'],
  [presidium, 'presidium'],
  [secretary, 'secretary'],
  [auditor, 'auditor'],
  [head, 'board-head'],
  ...typists.map((typist) => [typist, 'board-member'] as const),
]

/** Prints who acts in which role from here on. */
export const showCast = ({ cast, report }: Stage): void => {
  const { words, language } = report
  report.part(words('accounts'))
  report.table(
    [{ title: words('account') }, { title: words('name') }, { title: words('role') }],
    castRows(cast).map(([{ username, name }, role]) => [username, name, ROLE_LABELS[role][language]]),
  )
  report.gap()
  report.text(words('accountsRule'))
}
