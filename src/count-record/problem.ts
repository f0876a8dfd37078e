import { COUNT_MAX } from '../kernel/integers.ts'
import { type Path, pointerOf } from '../kernel/json-pointer.ts'
import { ID_MAX } from './fields.ts'

/** Why a value is no count-record/1, in both languages. */
const REASONS = {
  'unknown-key': { vi: 'khóa {0} không có trong định dạng', en: 'the key {0} is not part of the format' },
  missing: { vi: 'thiếu giá trị bắt buộc', en: 'a required value is missing' },
  'wrong-type': { vi: 'phải là {0}', en: 'must be {0}' },
  'not-whole': { vi: 'phải là số nguyên', en: 'must be a whole number' },
  'too-small': { vi: 'không được nhỏ hơn {0}', en: 'must not be below {0}' },
  'too-large': { vi: 'không được lớn hơn {0}', en: 'must not be above {0}' },
  'unknown-value': { vi: 'chỉ được là một trong: {0}', en: 'must be one of: {0}' },
  'bad-date': {
    vi: 'phải là một ngày có thật trên lịch, dạng năm-tháng-ngày (ví dụ 1998-05-19)',
    en: 'must be a real calendar date, year-month-day (such as 1998-05-19)',
  },
  empty: { vi: 'không được để trống', en: 'must not be empty' },
  'too-long': { vi: `không được dài quá ${ID_MAX} ký tự`, en: `must not be longer than ${ID_MAX} characters` },
  invalid: { vi: 'giá trị không hợp lệ', en: 'the value does not fit the format' },
  'duplicate-id': { vi: 'mã {0} xuất hiện hai lần', en: 'the id {0} stands here twice' },
  'unknown-id': {
    vi: 'mã {0} không có trong danh sách người ứng cử',
    en: 'no candidate of this record has the id {0}',
  },
  'exclusion-of-other-meeting': {
    vi: 'lý do {0} không áp dụng cho loại đại hội, hội nghị {1}',
    en: 'the reason {0} does not belong to a {1}',
  },
  'round-number': {
    vi: 'lần bầu đầu tiên (first) mang số 1, các lần bầu khác mang số 2 trở lên',
    en: 'a first round has number 1, every other round 2 or more',
  },
  'tie-revote-without-surplus': {
    vi: 'bầu lại do bằng phiếu phải có số người trong danh sách nhiều hơn số lượng cần bầu',
    en: 'a tie revote has more names than seats',
  },
  'counted-or-tally': {
    vi: 'phải có đúng một trong hai: counted (từng phiếu) hoặc tally (số tổng hợp)',
    en: 'exactly one of counted and tally must be given',
  },
  'two-kinds-of-ballot': {
    vi: 'một phiếu không thể vừa có struck vừa có agree hoặc disagree',
    en: 'one ballot cannot have both struck and agree or disagree',
  },
  'other-form': {
    vi: 'danh sách này dùng phiếu {0}; {1} thuộc mẫu phiếu kia',
    en: 'this list is voted on with {0} ballots; {1} belongs to the other form',
  },
  'candidate-missing': {
    vi: 'thiếu số phiếu của người có mã {0}; không có phiếu thì ghi 0',
    en: 'the candidate {0} is not named; write 0 for none',
  },
} as const satisfies Record<string, { vi: string; en: string }>

export type ProblemCode = keyof typeof REASONS

/** The first thing found wrong with a record: where (JSON Pointer, RFC 6901), what, and why in words. */
export interface RecordProblem {
  readonly pointer: string
  readonly code: ProblemCode
  readonly reason: { readonly vi: string; readonly en: string }
}

/** Ids and keys come from outside: quoted, so that a sentence stays one line and its end is seen. */
export const quoted = (text: string): string => JSON.stringify(text)

const NAMES_OF_TYPES: Record<string, { vi: string; en: string }> = {
  int: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số nguyên', en: 'a whole number' },
  string: { vi: 'chuỗi ký tự', en: 'a text' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
}

const fill = (template: string, words: readonly string[]): string =>
  template.replaceAll(/\{(\d)\}/g, (_, n: string) => words[Number(n)] ?? '')

/** Builds a problem; `words` fill the places of its sentence and are the same in both languages. */
export const problem = (path: Path, code: ProblemCode, ...words: readonly (string | number)[]): RecordProblem => {
  const texts = words.map(String)
  const reason = REASONS[code]
  return { pointer: pointerOf(path), code, reason: { vi: fill(reason.vi, texts), en: fill(reason.en, texts) } }
}

/** A value of another JSON type than `expected` (zod's word for it). */
export const wrongType = (path: Path, expected: string): RecordProblem => {
  const name = NAMES_OF_TYPES[expected === 'record' ? 'object' : expected] ?? { vi: expected, en: expected }
  const reason = REASONS['wrong-type']
  return {
    pointer: pointerOf(path),
    code: 'wrong-type',
    reason: { vi: fill(reason.vi, [name.vi]), en: fill(reason.en, [name.en]) },
  }
}

/** A value that is no count: no number, or fractional, negative or above {@link COUNT_MAX}. */
export const notACount = (path: Path, value: unknown): RecordProblem => {
  if (typeof value !== 'number') return wrongType(path, 'int')
  if (value > COUNT_MAX) return problem(path, 'too-large', COUNT_MAX)
  return Number.isInteger(value) ? problem(path, 'too-small', 0) : problem(path, 'not-whole')
}
