import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import type { MeetingPlan } from '../../support/congress.ts'
import type { ServiceOptions } from '../../support/service.ts'
import { type HallBrowser, openHallBrowser } from './hall-browser.ts'
import { outboxDesk } from './outbox-desk.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thị Hoa', 'Lý Văn Khang']

/** A typed ballot in short: how many names are struck, from the first one on. */
export type Struck = 0 | 1 | 2 | 3

/** A hall in which a stack of 50 ballots waits for its typists, and pages on which the outbox is tried. */
export interface TypedEntry extends HallBrowser {
  readonly batchId: string
  /** Shows the entry on a page in which a typist is signed in. */
  readonly openEntry: (page: Page) => Promise<void>
  /** Takes ballots on a page; the code of the failure, or "taken". */
  readonly take: (page: Page, ...ballots: readonly Struck[]) => Promise<string>
  readonly correct: (page: Page, number: number, ballot: Struck) => Promise<string>
  /** Calls a method of the entry on a page; the code of the failure, or "taken". */
  readonly act: (page: Page, code: string) => Promise<string>
  /** Waits until the page shows these ballots, such as `1 (2) sent`. */
  readonly shows: (page: Page, ballots: string) => Promise<void>
  /** Waits until the bar says where the ballots are. */
  readonly says: (page: Page, words: string | RegExp) => Promise<void>
  /** The ballots on the server, with all versions, such as `1: 2`, `1.2: 0` or `3.2: removed`. */
  readonly onServer: (service?: HallBrowser['service']) => Promise<readonly string[]>
}

export const openTypedEntry = async (
  t: Test,
  options: ServiceOptions = {},
  plan: MeetingPlan = {},
): Promise<TypedEntry> => {
  const hall = await openHallBrowser(t, { desk: await outboxDesk(), ...options }, plan)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.startCount(round, { names: NAMES, returned: 22 })
  const { id: batchId } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'ballots', size: 22 },
  })
  const ids = NAMES.map(congress.idOf)
  const typed = (struck: Struck): string => JSON.stringify({ struck: ids.slice(0, struck) })
  const act = (page: Page, code: string): Promise<string> =>
    page.evaluate(`entry.${code}.then((failure) => failure?.code ?? 'taken')`)
  return {
    ...hall,
    batchId,
    act,
    openEntry: async (page) => {
      await page.goto(`${new URL(page.url()).origin}/#/entry/${batchId}`)
      await page.getByRole('heading', { name: 'Nhập phiếu' }).waitFor()
    },
    take: (page, ...ballots) => act(page, `take([${ballots.map(typed).join(',')}])`),
    correct: (page, number, ballot) => act(page, `correct(${number}, ${typed(ballot)})`),
    shows: async (page, ballots) => {
      await page.getByRole('log').getByText(ballots, { exact: true }).waitFor()
    },
    says: async (page, words) => {
      await page.getByRole('status').getByText(words).waitFor()
    },
    onServer: async (service = hall.service) => {
      const { rows } = await service.owner.pool.query<{ line: string }>(
        `select concat(number, case when version > 1 then concat('.', version) end, ': ',
           case when removed then 'removed' else cardinality(struck)::text end) as line
         from ballot where batch_id = $1 and slot = 'first' order by number, version`,
        [batchId],
      )
      return rows.map(({ line }) => line)
    },
  }
}
