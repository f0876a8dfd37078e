import { z } from 'zod'
import { ROUND_STATES } from '../rules/round.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'
import { printedName, vote } from './shapes.ts'

const { version, order, candidates, withdrawals, laidFrom, listVersion } = FIGURES

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
