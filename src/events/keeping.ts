import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { number, version, complaint, sealing, opening, destructionOrder, destruction } = FIGURES

const ballotPackage = figures({ version, sealing, opening, destructionOrder, destruction })
const numbered = figures({ number, version, complaint })

const ofPackage = {
  object: 'round',
  logs: IN_CONGRESS,
  after: ballotPackage,
  before: ballotPackage,
  open: ['version'],
  counted: true,
} as const

/** Ballots after the count: sealed, opened, destroyed; and the complaints that keep them. */
export const KEEPING_EVENTS = {
  'package.sealed': event({
    ...ofPackage,
    before: ballotPackage.nullable(),
    vi: 'Niêm phong phiếu bầu, niêm phong lại hoặc đính chính',
    en: 'The ballots of a round were sealed, sealed again, or their seal was corrected',
  }),
  'package.opened': event({
    ...ofPackage,
    vi: 'Mở gói phiếu bầu đã niêm phong',
    en: 'The sealed package of ballots was opened',
  }),
  'destruction.ordered': event({
    ...ofPackage,
    vi: 'Ghi quyết định tiêu hủy phiếu bầu',
    en: 'The order to destroy the ballots was recorded',
    cites: true,
  }),
  'destruction.order-cancelled': event({
    ...ofPackage,
    vi: 'Hủy nội dung đã ghi về quyết định tiêu hủy phiếu bầu',
    en: 'A recorded order to destroy the ballots was cancelled',
  }),
  'destruction.recorded': event({
    ...ofPackage,
    vi: 'Ghi việc tiêu hủy phiếu bầu',
    en: 'The destruction of the ballots was recorded',
  }),
  'destruction.cancelled': event({
    ...ofPackage,
    vi: 'Hủy nội dung ghi nhầm về việc tiêu hủy phiếu bầu',
    en: 'A destruction of ballots that was recorded by mistake was cancelled',
  }),
  'complaint.recorded': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ghi khiếu nại',
    en: 'A complaint was recorded',
    after: numbered,
    open: ['number', 'version'],
    counted: true,
  }),
  'complaint.changed': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ghi kết quả giải quyết khiếu nại hoặc đính chính khiếu nại',
    en: 'The outcome of a complaint, or a correction of it, was recorded',
    after: numbered,
    before: numbered,
    open: ['number', 'version'],
    counted: true,
  }),
} as const
