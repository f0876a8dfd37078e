import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { type Hall, openHall } from '../../http/support/devices.ts'
import type { MeetingPlan } from '../../support/congress.ts'
import { bundledDesk } from '../../support/desk.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import type { ServiceOptions } from '../../support/service.ts'
import { type DeskBrowser, openDeskBrowser, sendFrom, type WindowSize, watchBrowsers } from './chromium.ts'

/** The accounts of the board show names of people, as in a real hall. */
const nameAccounts = async ({ service, head, mai, anh }: Hall): Promise<void> => {
  for (const [member, name] of [
    [head, 'Đỗ Quang Huy'],
    [mai, 'Lê Thị Mai'],
    [anh, 'Vũ Ngọc Anh'],
  ] as const) {
    await service.owner.pool.query('update account set display_name = $1 where id = $2', [name, member.accountId])
  }
}

/** A congress with accounts for its board, and browsers in its hall. */
export interface HallBrowser extends Hall, DeskBrowser {
  /** A new window at a path in which somebody is signed in already. */
  readonly openAs: (username: string, path?: string, size?: WindowSize) => Promise<Page>
  /** Signs in with a password from a page, without its forms. */
  readonly enter: (page: Page, username: string) => Promise<void>
  /** Makes a page's browser a device for typists, and gives each of both a PIN. */
  readonly makeDevice: (page: Page) => Promise<{ readonly pinOfMai: string; readonly pinOfAnh: string }>
}

export const openHallBrowser = async (
  t: Test,
  options: ServiceOptions = {},
  plan: MeetingPlan = {},
): Promise<HallBrowser> => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  const hall = await openHall(t, { ...options, desk: options.desk ?? files }, plan)
  await nameAccounts(hall)
  const desk = await openDeskBrowser(t, hall.service.app, complaints, options.transport?.tls ? 'https' : 'http')
  const enter = async (page: Page, username: string): Promise<void> => {
    await sendFrom(page, 'POST', '/v1/sessions', { username, password: EVERYBODYS_PASSWORD })
  }
  return {
    ...hall,
    ...desk,
    enter,
    openAs: (username, path, size) =>
      desk.open(path, size, async ({ request }) => {
        const answer = await request.post('/v1/sessions', { data: { username, password: EVERYBODYS_PASSWORD } })
        if (!answer.ok()) throw new Error(`${username} is not signed in: ${await answer.text()}`)
      }),
    makeDevice: async (page) => {
      await enter(page, hall.head.username)
      const { id } = await sendFrom<{ id: string }>(page, 'POST', `/v1/congresses/${hall.congress.id}/devices`, {
        name: 'Máy số 2',
      })
      // The order of the PINs is the order of the names on the sign-in screen.
      const pinOfAnh = await hall.issuePin(hall.anh, id)
      const pinOfMai = await hall.issuePin(hall.mai, id)
      await sendFrom(page, 'DELETE', '/v1/session')
      await page.reload()
      return { pinOfMai, pinOfAnh }
    },
  }
}
