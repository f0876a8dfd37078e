import { z } from 'zod'
import { ROUND_STATES } from '../rules/round.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'
import { printedName, vote } from './shapes.ts'

const { version, order, candidates, withdrawals, laidFrom, listVersion } = FIGURES
const {
  presentThen,
  opinionScope,
  opinionOutcome,
  asked,
  issued,
  returned,
  tally,
  tieKept,
  note,
  tied,
  trimmed,
  laid,
} = FIGURES

const opinion = figures({
  ...{ version, listVersion, opinionScope, asked, presentThen },
  ...{ issued, returned, tally, tieKept, vote: FIGURES.vote, note, opinionOutcome, tied, trimmed, laid },
})
const OPEN_OPINION = ['version', 'listVersion', 'opinionScope', 'issued', 'returned', 'opinionOutcome'] as const

const before = figures({ state: z.enum(ROUND_STATES) })

/** Candidate lists. */
export const LIST_EVENTS = {
  'list.proposed': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Lập danh sách bầu cử',
    en: 'A candidate list, or a new version of it, was proposed',
    after: figures({ version, order, candidates, withdrawals, laidFrom }),
    before: figures({ version, order, candidates, withdrawals }).nullable(),
    counted: true,
  }),
  'list.approved': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Thông qua danh sách bầu cử',
    en: 'The candidate list was approved',
    after: figures({ listVersion, vote, names: z.array(printedName).min(1), state: z.literal('listed') }),
    before,
    open: ['listVersion', 'vote'],
    sealed: true,
    sealedSince: 2,
    counted: true,
  }),
  'opinion.recorded': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Ghi hoặc đính chính kết quả phiếu xin ý kiến rút gọn danh sách',
    en: 'The opinion vote that trims a list, or a correction of it, was recorded',
    after: opinion,
    before: opinion.nullable(),
    open: OPEN_OPINION,
    counted: true,
    cites: true,
  }),
  'opinion.cancelled': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hủy kết quả phiếu xin ý kiến',
    en: 'An opinion vote was cancelled',
    after: opinion,
    before: opinion,
    open: OPEN_OPINION,
    counted: true,
  }),
  'list.rejected': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Không thông qua danh sách bầu cử',
    en: 'The candidate list was not approved',
    after: figures({ listVersion, vote, state: z.literal('listing') }),
    before,
    open: ['listVersion', 'vote'],
    counted: true,
  }),
} as const
