import type { UndoingBody } from '../../rules/undoing.ts'

/** The body that decided to undo a round, within a sentence. */
export const UNDOING_BODY_WORDS: Readonly<Record<UndoingBody, string>> = {
  presidium: 'đoàn chủ tịch',
  superior: 'cấp ủy cấp trên',
}

/** Words that every official paper has, whatever its kind. */
export const OFFICE_WORDS = {
  partyTitle: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: 'Số',
  /** The symbol of a congress in the numbers of its papers. */
  congressSymbol: 'ĐH',
  recipients: 'Nơi nhận:',
  /** A date within a text. */
  date: 'ngày {day} tháng {month} năm {year}',
  /** Codes of the kinds of papers in their numbers. */
  codes: { minutes: 'BB', report: 'BC', submission: 'TTr', decision: 'QĐ', list: 'DS' },
  /** The slip that ties a sheet to the log. */
  slip: {
    paper: 'Mã giấy tờ',
    later: 'Bản thứ {version}, thay giấy tờ có mã {replaces}',
    /** Of the record that the board confirmed, or of what the paper shows. */
    digest: 'Mã đối chiếu',
    root: 'Gốc của nhật ký',
    size: 'Số sự kiện trong nhật ký',
    none: 'nhật ký chưa có điểm chốt có chữ ký',
    code: 'Mã QR ghi mã giấy tờ, mã đối chiếu và gốc của nhật ký',
  },
} as const
