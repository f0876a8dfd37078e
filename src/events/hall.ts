import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { closedAt, version } = FIGURES

/** Screens in the hall, and the results that they show. */
export const HALL_EVENTS = {
  'hall-screen.opened': event({
    object: 'hall-screen',
    logs: IN_CONGRESS,
    vi: 'Mở địa chỉ màn hình hội trường',
    en: 'The address of a screen in the hall was opened',
  }),
  'hall-screen.closed': event({
    object: 'hall-screen',
    logs: IN_CONGRESS,
    vi: 'Đóng địa chỉ màn hình hội trường',
    en: 'The address of a screen in the hall was closed',
    after: figures({ closedAt }),
  }),
  'result.shown': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hiện kết quả trên màn hình hội trường',
    en: 'The declared result was shown to the hall',
    after: figures({ version }),
    open: ['version'],
    counted: true,
  }),
  'result.hidden': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ẩn kết quả khỏi màn hình hội trường',
    en: 'The result was taken off the screens in the hall',
  }),
} as const
