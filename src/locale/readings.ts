import type { Readings } from '../rules/types.ts'
import type { Labels } from './labels.ts'
import type { Bilingual } from './text.ts'

/** The meaning of each value of a reading. */
export const READING_VALUES: Labels<Readings[keyof Readings]> = {
  'sitting-294': { vi: 'không trừ người vắng mặt có lý do', en: 'those excused stay in' },
  'sitting-minus-excused': { vi: 'trừ cả người vắng mặt có lý do', en: 'those excused are subtracted too' },
  sitting: { vi: 'không trừ ai', en: 'nobody is subtracted' },
  'removed-before-base': { vi: 'được trừ', en: 'taken out' },
  kept: { vi: 'không trừ', en: 'kept in' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
  valid: { vi: 'hợp lệ', en: 'valid' },
  'board-rules': { vi: 'ban kiểm phiếu kết luận từng phiếu', en: 'the board rules ballot by ballot' },
  stop: { vi: 'dừng, không có kết quả', en: 'stop, no result' },
  'set-aside-not-issued': {
    vi: 'không tính phiếu không do ban kiểm phiếu phát ra',
    en: 'ballots not issued do not count as returned',
  },
  'given-family-middle-seniority': { vi: 'tên, họ, tên đệm, tuổi Đảng', en: 'given, family, middle name, seniority' },
  'as-approved': { vi: 'theo danh sách đã thông qua', en: 'as approved' },
  'revote-plurality': { vi: 'nhiều phiếu hơn thì trúng cử', en: 'the higher votes win' },
  'revote-majority': { vi: 'vẫn cần quá một nửa', en: 'still with more than half' },
  'congress-decides': { vi: 'đại hội quyết định', en: 'the congress decides' },
  'two-thirds': { vi: 'hai phần ba', en: 'two thirds' },
  none: { vi: 'không xét', en: 'not checked' },
  'majority-base': { vi: 'tổng số tính tỷ lệ', en: 'the base of the majority' },
  summoned: { vi: 'số được triệu tập', en: 'those summoned' },
}

/** The question that a reading answers, in a few words. */
export const READING_LABELS: Labels<keyof Readings> = {
  conferenceBase: { vi: 'tổng số tính tỷ lệ tại hội nghị', en: 'base at a conference' },
  rejectedDelegates: { vi: 'đại biểu bị bác tư cách', en: 'rejected delegates' },
  markedBallots: { vi: 'phiếu có dấu hiệu lạ', en: 'marked ballots' },
  allDisagree: { vi: 'phiếu không đồng ý với tất cả', en: 'ballots that disagree with everybody' },
  returnedExceedsIssued: { vi: 'thu về nhiều hơn phát ra', en: 'more returned than issued' },
  nameOrder: { vi: 'thứ tự danh sách', en: 'order of the list' },
  tieAtCut: { vi: 'bằng phiếu ở vị trí cuối', en: 'tie at the last seats' },
  seatsLeft: { vi: 'chưa bầu đủ số lượng', en: 'seats left' },
  quorum: { vi: 'số có mặt tối thiểu', en: 'quorum' },
  percentBase: { vi: 'cách tính tỷ lệ phần trăm', en: 'base of the percentages' },
}

/** The difference that another value of a reading would make. The running tally never says who is elected. */
export const OTHER_READING: Readonly<Record<'base' | 'result' | 'nobody', Bilingual>> = {
  base: {
    vi: 'Theo cách hiểu khác ({reading}: {value}), tổng số tính tỷ lệ là {base} và kết quả sẽ khác.',
    en: 'Under another reading ({reading}: {value}), the base of the majority is {base} and the outcome differs.',
  },
  result: {
    vi: 'Theo cách hiểu khác ({reading}: {value}), tổng số tính tỷ lệ là {base}; kết quả: {outcome}; trúng cử: {elected}[; đại biểu dự khuyết: {alternates}].',
    en: 'Under another reading ({reading}: {value}), the base of the majority is {base}; outcome: {outcome}; elected: {elected}[; alternates: {alternates}].',
  },
  nobody: { vi: 'không có ai', en: 'nobody' },
}
