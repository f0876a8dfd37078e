import type { Bilingual } from '../text.ts'

/** Texts of the checklist before the first ballot. */
export const SET_UP = {
  place: { vi: 'Chuẩn bị đại hội (hội nghị)', en: 'Set-up of the meeting' },
  step: { vi: 'việc {number} trong {total}', en: 'step {number} of {total}' },
  missing: {
    vi: 'Còn {count} việc trước khi phát phiếu',
    en: '{count} {count|step is|steps are} missing before ballots are issued',
  },
  ready: { vi: 'Đã đủ để phát phiếu', en: 'Everything is ready for the ballots' },
  mineDone: { vi: 'Việc của ban đã xong', en: 'The committee has recorded its part' },
  papers: { vi: 'Giấy tờ của ban', en: 'Papers of the committee' },
  papersAfterRoll: {
    vi: 'Tạo bản in được sau khi ghi số được triệu tập, có mặt.',
    en: 'It can be made once the roll is recorded.',
  },
  closed: { vi: 'Đại hội (hội nghị) đã kết thúc', en: 'The meeting is closed' },
  about: {
    vi: '{kind}, ngày {day}. Làm theo thứ tự hay chọn việc nào trước cũng được; mọi thứ tự lưu.',
    en: '{kind}, {day}. Take the steps in this order or in any other; everything that is recorded stays.',
  },
  steps: { vi: 'Các việc chuẩn bị', en: 'Steps of the set-up' },
  goOn: { vi: 'Tiếp tục: {step}', en: 'Go on: {step}' },
  saveAndGoOn: { vi: 'Lưu và tiếp tục: {step}', en: 'Save and go on: {step}' },
  save: { vi: 'Lưu', en: 'Save' },
  overview: { vi: 'Về toàn cảnh', en: 'Back to the overview' },
  back: { vi: 'Về danh sách việc', en: 'Back to the steps' },
  done: { vi: 'Đã xong', en: 'Done' },
  isMissing: { vi: 'Còn thiếu', en: 'Missing' },
  later: { vi: 'Chưa đến', en: 'Not yet' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Titles of the steps. */
export const STEP_TITLES = {
  meeting: { vi: 'Tổ chức đảng và đại hội (hội nghị)', en: 'Organisation and meeting' },
  rules: { vi: 'Quy chế bầu cử', en: 'Rules of the election' },
  people: { vi: 'Đảng viên', en: 'People' },
  roll: { vi: 'Số được triệu tập, có mặt', en: 'Roll' },
  board: { vi: 'Ban kiểm phiếu', en: 'Counting board' },
  elections: { vi: 'Nội dung bầu', en: 'Elections' },
  list: { vi: 'Danh sách bầu {office}', en: 'List: {office}' },
  lists: { vi: 'Danh sách bầu cử', en: 'Candidate lists' },
  accounts: { vi: 'Tài khoản và mã PIN', en: 'Accounts and PINs' },
  papers: { vi: 'In phiếu bầu, bảng kiểm phiếu', en: 'Ballots and tally sheets to print' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** One line about each step. */
export const STEP_LINES = {
  meeting: {
    vi: '{organisation}[, {superior}]; nhiệm kỳ {from}–{to}',
    en: '{organisation}[, {superior}]; term {from} to {to}',
  },
  rules: {
    vi: '{regulation}[; {implementing}]; {usual} cách hiểu giữ mặc định[, {changed} cách hiểu khác mặc định]',
    en: '{regulation}[; {implementing}]; {usual} {usual|reading|readings} at the default[, {changed} changed]',
  },
  noPeople: {
    vi: 'Chưa ghi ai. Dán hoặc nhập danh sách, mỗi người một dòng.',
    en: 'Nobody is recorded. Paste or import the list, one person on each line.',
  },
  people: {
    vi: '{official} đảng viên chính thức[, {others} người khác]',
    en: '{official} official {official|member|members}[, {others} other {others|person|people}]',
  },
  noRoll: { vi: 'Chưa ghi số được triệu tập, số có mặt.', en: 'The roll is not recorded.' },
  roll: {
    vi: 'triệu tập {summoned}, có mặt {attending}, tổng số tính tỷ lệ {base}',
    en: '{summoned} summoned, {attending} attending, base of the majority {base}',
  },
  noBoard: { vi: 'Chưa ghi ban kiểm phiếu.', en: 'The counting board is not recorded.' },
  board: { vi: '{head} (trưởng ban)[, {members}]', en: '{head} (head)[, {members}]' },
  noElections: { vi: 'Chưa có nội dung bầu nào.', en: 'No election is created.' },
  seats: { vi: '{office} {count} người', en: '{office}: {count} {count|seat|seats}' },
  noLists: { vi: 'Lập được sau khi có nội dung bầu.', en: 'Drawn up once an election is created.' },
  afterOther: {
    vi: 'Lập sau khi bầu xong nội dung trước.',
    en: 'Drawn up after the election before it.',
  },
  standing: {
    vi: 'Danh sách {count} người để bầu {seats} người.',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}.',
  },
  listDone: {
    vi: 'Đã thông qua: {count} người để bầu {seats} người',
    en: 'Approved: {count} {count|name|names} for {seats} {seats|seat|seats}',
  },
  tooFew: {
    vi: 'Danh sách {count} người để bầu {seats} người, chưa có số dư. Cần thêm {least} người (số dư tối đa {most}).',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}, without surplus. Add {least} {least|name|names} (surplus at most {most}).',
  },
  tooFewExactly: {
    vi: 'Danh sách {count} người để bầu {seats} người, chưa có số dư. Cần thêm đúng {least} người (số dư tối đa {most}).',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}, without surplus. Add exactly {least} {least|name|names} (surplus at most {most}).',
  },
  tooMany: {
    vi: 'Danh sách {count} người để bầu {seats} người, số dư tối đa {most}: thừa {over} người. Cần lấy phiếu xin ý kiến.',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}, surplus at most {most}: {over} too many. Hold an opinion vote.',
  },
  noHead: { vi: 'Chưa giao vai trưởng ban kiểm phiếu cho tài khoản nào.', en: 'No account heads the counting board.' },
  fewTypists: {
    vi: '{count} người nhập phiếu có tài khoản, cần ít nhất {needed} người.',
    en: '{count} {count|typist has|typists have} an account; at least {needed} are needed.',
  },
  noPins: {
    vi: 'Chưa cấp mã PIN cho {count} người nhập phiếu: {names}. Trưởng ban kiểm phiếu cấp trên máy nhập phiếu.',
    en: '{count} {count|typist has|typists have} no PIN: {names}. The head of the counting board issues them on a laptop for typists.',
  },
  accounts: {
    vi: 'trưởng ban và {count} người nhập phiếu có tài khoản',
    en: 'the head and {count} {count|typist|typists} have accounts',
  },
  afterBoard: { vi: 'Giao được sau khi ghi ban kiểm phiếu.', en: 'Granted once the counting board is recorded.' },
  papers: { vi: 'Đã lập phiếu bầu để in.', en: 'The ballots to print are made.' },
  noPapers: { vi: 'Chưa lập phiếu bầu để in.', en: 'The ballots to print are not made.' },
  afterList: {
    vi: 'In được sau khi đại hội (hội nghị) thông qua danh sách bầu cử.',
    en: 'Printed once the meeting has approved a list.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
