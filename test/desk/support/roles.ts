import { writeAccount, writeGrant } from '../../support/accounts.ts'
import type { HallBrowser } from './hall-browser.ts'

const NAMES = {
  presidium: 'Phạm Thị Hồng Nhung',
  secretary: 'Ngô Đức Thịnh',
  'credentials-committee': 'Hoàng Thị Lan',
  observer: 'Bùi Văn Quyết',
  auditor: 'Lý Thu Trang',
} as const

/**
 * Gives a role in the meeting to an account with a name as in a real hall; returns its user name.
 * @param others ids of other meetings in which the account has the role too
 */
export const addRole = async (
  { service, congress }: Pick<HallBrowser, 'service' | 'congress'>,
  role: keyof typeof NAMES,
  others: readonly string[] = [],
): Promise<string> => {
  const username = `${role}.dai.hoi`
  const account = await writeAccount(service, { username, organisationId: congress.organisationId })
  await service.owner.pool.query('update account set display_name = $1 where id = $2', [NAMES[role], account])
  for (const congressId of [congress.id, ...others]) await writeGrant(service, account, { role, congressId })
  return username
}
