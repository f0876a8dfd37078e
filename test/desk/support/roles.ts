import { writeAccount, writeGrant } from '../../support/accounts.ts'
import type { HallBrowser } from './hall-browser.ts'

const NAMES = {
  presidium: 'Phạm Thị Hồng Nhung',
  secretary: 'Ngô Đức Thịnh',
  observer: 'Bùi Văn Quyết',
  auditor: 'Lý Thu Trang',
} as const

/** Gives a role in the meeting to an account with a name as in a real hall; returns its user name. */
export const addRole = async (
  { service, congress }: Pick<HallBrowser, 'service' | 'congress'>,
  role: keyof typeof NAMES,
  congressId = congress.id,
): Promise<string> => {
  const username = `${role}.dai.hoi`
  const account = await writeAccount(service, { username, organisationId: congress.organisationId })
  await service.owner.pool.query('update account set display_name = $1 where id = $2', [NAMES[role], account])
  await writeGrant(service, account, { role, congressId })
  return username
}
