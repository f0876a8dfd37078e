import type { Role } from '../app/actor.ts'
import type { Batch, CandidateList, Doubt, Entry, Origin, Person, Slot } from '../app/model.ts'
import type { Labels } from './labels.ts'

export const MEMBERSHIP_LABELS: Labels<Person['membership']> = {
  official: { vi: 'đảng viên chính thức', en: 'official member' },
  probationary: { vi: 'đảng viên dự bị', en: 'probationary member' },
}

/** How a name came onto the list. */
export const ORIGIN_LABELS: Labels<Origin> = {
  'convening-committee': { vi: 'do cấp ủy triệu tập chuẩn bị', en: 'prepared by the convening committee' },
  nominated: { vi: 'được đề cử', en: 'nominated' },
  'self-nominated': { vi: 'ứng cử', en: 'standing by own wish' },
}

export const LIST_ORDER_LABELS: Labels<CandidateList['order']> = {
  regulation: {
    vi: 'xếp theo tên, bảng chữ cái tiếng Việt',
    en: 'by given name in the Vietnamese alphabet',
  },
  'as-given': { vi: 'giữ thứ tự đã ghi', en: 'as given' },
}

export const BATCH_MODE_LABELS: Labels<Batch['mode']> = {
  ballots: { vi: 'nhập từng phiếu', en: 'ballot by ballot' },
  'tally-sheet': { vi: 'nhập bảng kiểm phiếu', en: 'tally sheet' },
}

export const SLOT_LABELS: Labels<Slot> = {
  first: { vi: 'lượt nhập thứ nhất', en: 'first entry' },
  second: { vi: 'lượt nhập thứ hai', en: 'second entry' },
  third: { vi: 'lượt nhập thứ ba', en: 'third entry' },
}

export const ENTRY_STATE_LABELS: Labels<Entry['state']> = {
  open: { vi: 'đang nhập', en: 'open' },
  final: { vi: 'đã khóa', en: 'finished' },
  closed: { vi: 'đã đóng', en: 'closed' },
}

/** What the board concluded on a doubtful ballot. */
export const RULING_LABELS: Labels<Doubt['ruling']> = {
  valid: { vi: 'hợp lệ', en: 'valid' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
}

export const ROLE_LABELS: Labels<Role> = {
  'local-operator': { vi: 'người vận hành tại chỗ', en: 'local operator' },
}
