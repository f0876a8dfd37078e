import type { CountVersion, MeetingKind, Readings } from './types.ts'

/**
 * Readings: places where the wording of the law was not available or leaves room. Each is a named setting with a
 * default, frozen with the meeting and printed in the annex of the minutes. A reading is this project's own and is
 * never shown as law.
 */
export interface Reading<Name extends keyof Readings = keyof Readings> {
  readonly name: Name
  readonly default: Readings[Name]
  readonly values: readonly Readings[Name][]
  /** Ids of the clauses that the reading replaces; empty if no clause is known. */
  readonly clauses: readonly string[]
  readonly description: { readonly vi: string; readonly en: string }
}

/** Ties each reading's default and values to its own name. */
type AnyReading = { [Name in keyof Readings]: Reading<Name> }[keyof Readings]

export const READINGS: readonly AnyReading[] = [
  {
    name: 'conferenceBase',
    default: 'sitting-294',
    values: ['sitting-294', 'sitting-minus-excused', 'sitting'],
    clauses: ['qd244-2014:d32.k4', 'qd190-2024:d30.k4'],
    description: {
      vi: 'Tổng số tính tỷ lệ tại hội nghị: số ủy viên đương nhiệm được triệu tập, trừ người tạm thời chuyển sinh hoạt đi nơi khác không có mặt, người bị đình chỉ, bị khởi tố, truy tố, tạm giam; trừ thêm người vắng mặt suốt hội nghị có lý do được chấp thuận; hoặc không trừ ai.',
      en: 'The base at a conference: the sitting members summoned, less those temporarily transferred and not present, suspended, prosecuted or detained; less also those absent throughout with an accepted reason; or all of them.',
    },
  },
  {
    name: 'rejectedDelegates',
    default: 'removed-before-base',
    values: ['removed-before-base', 'kept'],
    clauses: [],
    description: {
      vi: 'Đại biểu bị đại hội bác tư cách có được trừ khỏi tổng số tính tỷ lệ hay không.',
      en: 'Whether delegates whose credentials the congress rejects leave the base of the majority.',
    },
  },
  {
    name: 'markedBallots',
    default: 'invalid',
    values: ['invalid', 'board-rules'],
    clauses: ['qd244-2014:d17.k2', 'qd190-2024:d15'],
    description: {
      vi: 'Phiếu viết thêm tên ngoài danh sách, đánh số, ký tên, viết thêm hoặc dùng nhiều màu mực: không hợp lệ, hoặc do ban kiểm phiếu kết luận từng phiếu.',
      en: 'Ballots with a name written in, numbered, signed, written on, or marked in several inks: invalid, or left to the board ballot by ballot.',
    },
  },
  {
    name: 'allDisagree',
    default: 'invalid',
    values: ['invalid', 'valid'],
    clauses: ['qd244-2014:d17.k2', 'qd190-2024:d15'],
    description: {
      vi: 'Phiếu không có số dư, nhiều người, đánh dấu X vào cột không đồng ý ở tất cả họ tên: hợp lệ hay không hợp lệ; không làm thay đổi người trúng cử.',
      en: 'A ballot of several names without surplus with every name marked disagree: valid or not; it cannot change who is elected.',
    },
  },
  {
    name: 'returnedExceedsIssued',
    default: 'stop',
    values: ['stop', 'set-aside-not-issued'],
    clauses: [],
    description: {
      vi: 'Số phiếu thu về nhiều hơn số phiếu phát ra: không có kết quả, ban kiểm phiếu báo cáo để đại hội quyết định; hoặc không tính vào số phiếu thu về những phiếu mà ban kiểm phiếu xác định không phải do ban kiểm phiếu phát ra.',
      en: 'More ballots returned than issued: no result, the board reports and the congress decides; or ballots that the board identified as not issued do not count as returned.',
    },
  },
  {
    name: 'nameOrder',
    default: 'given-family-middle-seniority',
    values: ['given-family-middle-seniority', 'as-approved'],
    clauses: [],
    description: {
      vi: 'Thứ tự danh sách: theo tên, rồi họ, tên đệm, tuổi Đảng, xếp theo bảng chữ cái tiếng Việt; hoặc theo danh sách đã được thông qua.',
      en: 'The order of the list: given name, then family name, middle name and seniority in the Party, in the Vietnamese alphabet; or as approved.',
    },
  },
  {
    name: 'tieAtCut',
    default: 'revote-plurality',
    values: ['revote-plurality', 'revote-majority'],
    clauses: ['qd244-2014:d32', 'qd190-2024:d30'],
    description: {
      vi: 'Bằng phiếu ở vị trí cuối: bầu lại trong số người bằng phiếu; người nhiều phiếu hơn trúng cử, không cần hoặc vẫn cần quá một nửa.',
      en: 'A tie at the last seats: a revote among the tied; the higher votes win, with or without requiring more than half.',
    },
  },
  {
    name: 'seatsLeft',
    default: 'congress-decides',
    values: ['congress-decides'],
    clauses: [],
    description: {
      vi: 'Bầu chưa đủ số lượng: đại hội quyết định bầu tiếp hay không.',
      en: 'Seats left after a round: the congress decides whether to go on.',
    },
  },
  {
    name: 'quorum',
    default: 'two-thirds',
    values: ['two-thirds', 'none'],
    clauses: [],
    description: {
      vi: 'Có mặt ít nhất hai phần ba số được triệu tập; thiếu thì nêu cảnh báo, không dừng việc kiểm phiếu.',
      en: 'At least two thirds of those summoned attend; if not, a warning that never blocks the count.',
    },
  },
  {
    name: 'percentBase',
    default: 'majority-base',
    values: ['majority-base', 'summoned'],
    clauses: [],
    description: {
      vi: 'Tỷ lệ phần trăm in trong biên bản tính trên tổng số tính tỷ lệ hay trên số được triệu tập; chỉ để hiển thị.',
      en: 'Whether the printed percentages are of the base of the majority or of the people summoned; for information only.',
    },
  },
]

/** A reading as it was in version 1. */
const inVersion1 = (reading: AnyReading): AnyReading => {
  switch (reading.name) {
    case 'conferenceBase':
      return {
        ...reading,
        default: 'sitting-minus-excused',
        values: ['sitting-minus-excused', 'sitting'],
        description: {
          vi: 'Tổng số tính tỷ lệ tại hội nghị: số ủy viên đương nhiệm được triệu tập, trừ hoặc không trừ người bị đình chỉ, bị khởi tố và người vắng mặt suốt hội nghị có lý do được chấp thuận.',
          en: 'The base at a conference: the sitting members summoned, with or without subtracting those suspended, prosecuted, or absent throughout with an accepted reason.',
        },
      }
    case 'returnedExceedsIssued':
      return {
        ...reading,
        values: ['stop'],
        description: {
          vi: 'Số phiếu thu về nhiều hơn số phiếu phát ra: không có kết quả, ban kiểm phiếu báo cáo để đại hội quyết định.',
          en: 'More ballots returned than issued: no result; the board reports and the congress decides.',
        },
      }
    default:
      return reading
  }
}

/** The readings of a version of the count. Those of version 1 never change again. */
export const readingsOf = (version: CountVersion): readonly AnyReading[] =>
  version === 1 ? READINGS.map(inVersion1) : READINGS

/** Readings that apply to some kinds of meeting only. */
const ONLY_AT: Readonly<Partial<Record<keyof Readings, readonly MeetingKind[]>>> = {
  conferenceBase: ['committee-conference', 'inspection-conference'],
  rejectedDelegates: ['delegates-congress'],
}

/** Whether a reading can decide anything at this kind of meeting. */
export const concernsMeeting = (name: keyof Readings, kind: MeetingKind): boolean =>
  ONLY_AT[name]?.includes(kind) ?? true

/** The version by which new meetings are counted. */
export const COUNT_VERSION = 2 satisfies CountVersion

/** The defaults of a new meeting. */
export const DEFAULT_READINGS: Readings = Object.freeze({
  conferenceBase: 'sitting-294',
  rejectedDelegates: 'removed-before-base',
  markedBallots: 'invalid',
  allDisagree: 'invalid',
  returnedExceedsIssued: 'stop',
  nameOrder: 'given-family-middle-seniority',
  tieAtCut: 'revote-plurality',
  seatsLeft: 'congress-decides',
  quorum: 'two-thirds',
  percentBase: 'majority-base',
})

/** The defaults of a record of version 1, for ever. */
export const DEFAULT_READINGS_1: Readings = Object.freeze({
  conferenceBase: 'sitting-minus-excused',
  rejectedDelegates: 'removed-before-base',
  markedBallots: 'invalid',
  allDisagree: 'invalid',
  returnedExceedsIssued: 'stop',
  nameOrder: 'given-family-middle-seniority',
  tieAtCut: 'revote-plurality',
  seatsLeft: 'congress-decides',
  quorum: 'two-thirds',
  percentBase: 'majority-base',
})

/** Completes the readings of a meeting or record with the defaults of its version. */
export const completeReadings = (partial: Partial<Readings>, version: CountVersion): Readings => ({
  ...(version === 1 ? DEFAULT_READINGS_1 : DEFAULT_READINGS),
  ...partial,
})
