import { ATTEMPT_LABELS } from './delivery-words.ts'
import { COMPLAINTS } from './desk/afterwards.ts'
import { CALL_UPS } from './desk/call-ups.ts'
import { LIST, OPINION } from './desk/list.ts'
import { AFTER } from './desk/result.ts'
import { FINDINGS } from './findings.ts'
import {
  BALLOT_FORM_LABELS,
  BATCH_MODE_LABELS,
  BOARD_TITLE_LABELS,
  DECISION_KIND_LABELS,
  INVALID_REASON_LABELS,
  MEETING_KIND_LABELS,
  ORGANISATION_LEVEL_LABELS,
  OUTCOME_LABELS,
  REGULATION_LABELS,
  ROUND_KIND_LABELS,
  RULING_LABELS,
  VERDICT_LABELS,
} from './labels.ts'
import { PAPER_KIND_LABELS, PAPER_PART_LABELS } from './paper-kinds.ts'
import { READING_LABELS, READING_VALUES } from './readings.ts'
import { ROLE_LABELS } from './roles.ts'
import { SIGN_IN_CHANGE_LABELS } from './sign-in-change-labels.ts'
import { STATES } from './state-words.ts'
import type { Bilingual } from './text.ts'

type Words = Readonly<Record<string, Bilingual>>

const READING_VALUES_BY_NAME = Object.fromEntries(Object.keys(READING_LABELS).map((name) => [name, READING_VALUES]))

const ACCOUNT_STATES: Words = {
  active: { vi: 'đang dùng', en: 'active' },
  disabled: { vi: 'đã khóa tài khoản', en: 'disabled' },
}

/** Differences that a typist looks at again. */
const LOOK_AGAIN: Words = {
  differs: { vi: 'khác nhau', en: 'differ' },
  moved: { vi: 'khác thứ tự', en: 'in another order' },
  missed: { vi: 'nhập sót', en: 'missed' },
  'typed-twice': { vi: 'nhập hai lần', en: 'typed twice' },
}

const COMPLAINT_OUTCOMES: Words = {
  upheld: COMPLAINTS.upheld,
  rejected: COMPLAINTS.rejected,
  withdrawn: COMPLAINTS.withdrawn,
  'recorded-by-mistake': COMPLAINTS.mistake,
}

const COLUMNS: Words = {
  ballots: { vi: 'số phiếu', en: 'ballots' },
  valid: { vi: 'phiếu hợp lệ', en: 'valid ballots' },
  invalid: { vi: 'phiếu không hợp lệ', en: 'invalid ballots' },
  votes: { vi: 'số phiếu được bầu', en: 'votes' },
  disagree: { vi: 'số phiếu không đồng ý', en: 'votes against' },
}

/** Why an attempt to sign in failed, and why a session, a key or a PIN was refused or ended. */
const SIGN_IN_REASONS: Words = {
  'account-unknown': { vi: 'không có tài khoản này', en: 'no such account' },
  'account-of-service': { vi: 'tài khoản của hệ thống khác', en: 'an account of another system' },
  'account-disabled': { vi: 'tài khoản đã khóa', en: 'the account is disabled' },
  'password-not-used': { vi: 'tài khoản không dùng mật khẩu', en: 'the account has no password' },
  'password-expired': { vi: 'mật khẩu tạm đã hết hạn', en: 'the temporary password has expired' },
  'password-wrong': { vi: 'sai mật khẩu', en: 'wrong password' },
  'code-missing': { vi: 'thiếu mã xác nhận', en: 'no code was given' },
  'code-wrong': { vi: 'sai mã xác nhận', en: 'wrong code' },
  'setup-link-wrong': { vi: 'sai địa chỉ thiết lập', en: 'wrong address of the set-up' },
  elsewhere: { vi: 'được dùng từ máy khác', en: 'used from another machine' },
  'signed-out': { vi: 'đăng xuất', en: 'signed out' },
  'signed-in-again': { vi: 'đăng nhập lại', en: 'signed in again' },
  'signed-out-everywhere': { vi: 'đăng xuất ở mọi máy', en: 'signed out everywhere' },
  'by-administrator': { vi: 'người quản trị kết thúc', en: 'ended by an administrator' },
  forged: { vi: 'khóa giả', en: 'a forged key' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
  wrong: { vi: 'sai mã PIN', en: 'wrong PIN' },
  'no-pin': { vi: 'chưa được cấp mã PIN', en: 'no PIN was issued' },
  locked: { vi: 'mã PIN đã khóa', en: 'the PIN is locked' },
  reissued: { vi: 'mã PIN đã được cấp lại', en: 'the PIN was issued again' },
  'no-typist': { vi: 'không phải người nhập phiếu', en: 'not a typist' },
}

/** The values of figures in words, by the names of the figures. A value that is in no table is shown as the log has it. */
export const VALUE_WORDS: Readonly<Record<string, Words>> = {
  ...READING_VALUES_BY_NAME,
  reading: READING_LABELS,
  state: { ...STATES, ...ACCOUNT_STATES },
  role: ROLE_LABELS,
  roles: ROLE_LABELS,
  kind: {
    ...ROUND_KIND_LABELS,
    ...DECISION_KIND_LABELS,
    ...MEETING_KIND_LABELS,
    ...INVALID_REASON_LABELS,
    ...LOOK_AGAIN,
    ...COMPLAINT_OUTCOMES,
  },
  level: ORGANISATION_LEVEL_LABELS,
  regulation: REGULATION_LABELS,
  implementing: {
    'qd29-2016': { vi: 'Quy định 29-QĐ/TW năm 2016', en: 'Rules 29-QĐ/TW of 2016' },
    'qd24-2021': { vi: 'Quy định 24-QĐ/TW năm 2021', en: 'Rules 24-QĐ/TW of 2021' },
    'qd232-2025': { vi: 'Quy định 232-QĐ/TW năm 2025', en: 'Rules 232-QĐ/TW of 2025' },
    'qd294-2025': { vi: 'Quy định 294-QĐ/TW năm 2025', en: 'Rules 294-QĐ/TW of 2025' },
    'qd20-2026': { vi: 'Quy định 20-QĐ/TW năm 2026', en: 'Rules 20-QĐ/TW of 2026' },
    'qd208-2026': { vi: 'Quy định 208-QĐ/TW năm 2026', en: 'Rules 208-QĐ/TW of 2026' },
  },
  mode: BATCH_MODE_LABELS,
  outcome: { ...OUTCOME_LABELS, ...ATTEMPT_LABELS },
  verdict: VERDICT_LABELS,
  ruling: RULING_LABELS,
  fault: INVALID_REASON_LABELS,
  setAside: { ...INVALID_REASON_LABELS, unreadable: { vi: 'không đọc được', en: 'unreadable' } },
  boardTitle: BOARD_TITLE_LABELS,
  form: BALLOT_FORM_LABELS,
  code: FINDINGS,
  severity: { error: { vi: 'lỗi', en: 'error' }, warning: { vi: 'lưu ý', en: 'warning' } },
  source: {
    congress: { vi: 'đại hội, hội nghị', en: 'congress or conference' },
    superior: { vi: 'cấp trên', en: 'superior' },
  },
  by: { presidium: { vi: 'đoàn chủ tịch', en: 'presidium' }, superior: { vi: 'cấp trên', en: 'superior' } },
  names: {
    any: { vi: 'không hạn chế', en: 'anybody' },
    tied: { vi: 'những người bằng phiếu', en: 'those who are tied' },
    'not-elected': { vi: 'những người chưa trúng cử', en: 'those not elected' },
    'as-before': { vi: 'như lần trước', en: 'as before' },
  },
  order: {
    regulation: { vi: 'theo quy chế', en: 'by the regulation' },
    'as-given': { vi: 'như đã ghi', en: 'as given' },
  },
  origin: {
    'convening-committee': LIST.convening,
    nominated: LIST.nominated,
    'self-nominated': LIST.selfNominated,
  },
  opinionScope: { everybody: OPINION.everybody, 'outside-names': OPINION.outsideNames },
  opinionOutcome: {
    settled: { vi: 'đã rút gọn danh sách', en: 'the list is trimmed' },
    tied: { vi: 'có người bằng phiếu', en: 'people are tied' },
    'no-result': OUTCOME_LABELS['no-result'],
  },
  slot: {
    first: { vi: 'lượt thứ nhất', en: 'first entry' },
    second: { vi: 'lượt thứ hai', en: 'second entry' },
    third: { vi: 'lượt thứ ba', en: 'third entry' },
  },
  standing: {
    typing: { vi: 'đang nhập', en: 'being typed' },
    differing: { vi: 'các lượt nhập khác nhau', en: 'the entries differ' },
    ruling: { vi: 'chờ ban kiểm phiếu kết luận', en: 'waits for a ruling' },
    ready: { vi: 'đã khớp', en: 'agrees' },
  },
  column: COLUMNS,
  refusalGround: { declined: AFTER.declined, withdrew: AFTER.withdrew, died: AFTER.died, struck: AFTER.struck },
  ground: {
    'cannot-attend': CALL_UPS.cannotAttend,
    'left-the-unit': CALL_UPS.leftTheUnit,
    'suspended-or-prosecuted': CALL_UPS.suspendedOrProsecuted,
    deceased: CALL_UPS.deceased,
  },
  paperKind: PAPER_KIND_LABELS,
  part: PAPER_PART_LABELS,
  cause: { recount: { vi: 'kiểm lại phiếu', en: 'a recount' }, complaint: { vi: 'khiếu nại', en: 'a complaint' } },
  membership: {
    official: { vi: 'chính thức', en: 'official' },
    probationary: { vi: 'dự bị', en: 'probationary' },
    temporary: { vi: 'sinh hoạt tạm thời', en: 'temporary activity' },
  },
  reason: { ...INVALID_REASON_LABELS, ...SIGN_IN_REASONS },
  because: SIGN_IN_REASONS,
  changes: SIGN_IN_CHANGE_LABELS,
  via: {
    password: { vi: 'mật khẩu', en: 'password' },
    pin: { vi: 'mã PIN', en: 'PIN' },
    openid: { vi: 'cổng đăng nhập của tổ chức', en: 'provider of the organisation' },
    key: { vi: 'khóa truy cập', en: 'key' },
  },
}
