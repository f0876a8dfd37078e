import type { RecordProblem, RecordProblemCode } from '../count-record/problem.ts'
import { type Bilingual, fillBoth } from './text.ts'

/** Why a value is not a record of a round: a part of a sentence, without a full stop. */
export const RECORD_PROBLEMS: Readonly<Record<RecordProblemCode, Bilingual>> = {
  'unknown-key': { vi: 'khóa {key} không có trong định dạng', en: 'the key {key} is not part of the format' },
  missing: { vi: 'thiếu giá trị bắt buộc', en: 'a required value is missing' },
  'wrong-type': {
    vi: 'phải là {expected|int:số nguyên|number:số nguyên|string:chuỗi ký tự|array:danh sách|object:đối tượng|record:đối tượng}',
    en: 'must be {expected|int:a whole number|number:a whole number|string:a string|array:a list|object:an object|record:an object}',
  },
  'not-whole': { vi: 'phải là số nguyên', en: 'must be a whole number' },
  'too-small': { vi: 'không được nhỏ hơn {least}', en: 'must not be below {least}' },
  'too-large': { vi: 'không được lớn hơn {most}', en: 'must not be above {most}' },
  'unknown-value': { vi: 'chỉ được là một trong: {choices}', en: 'must be one of: {choices}' },
  'bad-date': {
    vi: 'phải là một ngày có thật trên lịch, dạng năm-tháng-ngày (ví dụ 1998-05-19)',
    en: 'must be a real calendar date, year-month-day (such as 1998-05-19)',
  },
  empty: { vi: 'không được để trống', en: 'must not be empty' },
  'too-long': {
    vi: 'không được dài quá {most} ký tự',
    en: 'must not be longer than {most} {most|character|characters}',
  },
  invalid: { vi: 'giá trị không hợp lệ', en: 'the value does not fit the format' },
  'duplicate-id': { vi: 'mã {id} xuất hiện hai lần', en: 'the id {id} occurs twice' },
  'unknown-id': {
    vi: 'mã {id} không có trong danh sách người ứng cử',
    en: 'no candidate of this record has the id {id}',
  },
  'exclusion-of-other-meeting': {
    vi: 'lý do {reason} không áp dụng cho loại đại hội, hội nghị {meeting}',
    en: 'the reason {reason} does not apply to the kind of meeting {meeting}',
  },
  'round-number': {
    vi: 'lần bầu đầu tiên (first) mang số 1, các lần bầu khác mang số 2 trở lên',
    en: 'a first round has number 1, every other round 2 or more',
  },
  'tie-revote-without-surplus': {
    vi: 'bầu lại do bằng phiếu phải có số người trong danh sách nhiều hơn số lượng cần bầu',
    en: 'a tie revote must have more names than seats',
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
    vi: 'danh sách này dùng phiếu {form}; {key} thuộc mẫu phiếu kia',
    en: 'this list is voted on with {form} ballots; {key} belongs to the other form',
  },
  'candidate-missing': {
    vi: 'thiếu số phiếu của người có mã {id}; không có phiếu thì ghi 0',
    en: 'the votes of the candidate {id} are missing; write 0 if there are none',
  },
  'alternates-of-other-office': {
    vi: 'chỉ lần bầu đại biểu chính thức (delegates) mới có số lượng đại biểu dự khuyết',
    en: 'only a vote on delegates has alternate seats',
  },
  'alternates-in-tie-revote': {
    vi: 'lần bầu lại do bằng phiếu không có số lượng đại biểu dự khuyết; thứ tự của lần bầu trước quyết định',
    en: 'a tie revote has no alternate seats; the ranking of the round that tied decides',
  },
}

/** The reason of a problem in each language. */
export const recordProblemInWords = ({ code, params }: Pick<RecordProblem, 'code' | 'params'>): Bilingual =>
  fillBoth(RECORD_PROBLEMS[code], params)
