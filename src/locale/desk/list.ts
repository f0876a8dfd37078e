import type { Bilingual } from '../text.ts'

/** Texts of the candidate list of a round. */
export const LIST = {
  title: { vi: 'Danh sách bầu cử', en: 'Candidate list' },
  none: {
    vi: 'Lập danh sách bầu {office}, lần {number}: bầu {seats} người',
    en: 'Draw up the list for the {office}, round {number}: {seats} {seats|seat|seats}',
  },
  toChange: {
    vi: 'Danh sách {count} người để bầu {seats} người: cần sửa trước khi biểu quyết',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}: the list needs a change before the vote',
  },
  aboveLimit: {
    vi: 'Danh sách {count} người để bầu {seats} người: số dư vượt 30%, lấy phiếu xin ý kiến',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}: the surplus is above 30 %, hold an opinion vote',
  },
  tied: {
    vi: 'Có người bằng phiếu khi xin ý kiến: cần biểu quyết giữ ai',
    en: 'People are tied in the opinion vote: the meeting decides who stays',
  },
  toSetUp: { vi: 'Tiếp tục chuẩn bị', en: 'Go on with the set-up' },
  toApprove: {
    vi: 'Danh sách {count} người để bầu {seats} người: chờ biểu quyết thông qua',
    en: '{count} {count|name|names} for {seats} {seats|seat|seats}: the meeting has to vote on the list',
  },
  approved: {
    vi: 'Danh sách bầu {office}, lần {number} đã thông qua: {count} người, bầu {seats} người',
    en: 'The list is approved: {office}, round {number}, {count} {count|name|names} for {seats} {seats|seat|seats}',
  },
  toUndo: { vi: 'Kết quả của lần bầu, hủy lần bầu', en: 'The result of the round, and its annulment' },
  over: { vi: 'Danh sách bầu {office}, lần {number}', en: 'The list of round {number}: {office}' },
  names: { vi: 'Danh sách theo thứ tự trên phiếu', en: 'The names in the order of the ballot' },
  surplusNone: {
    vi: 'Bầu {seats} người. Danh sách phải nhiều hơn số cần bầu, nhiều nhất {most} người.',
    en: '{seats} {seats|seat|seats}. The list needs a surplus, with at most {most} {most|name|names}.',
  },
  surplusShort: {
    vi: 'Bầu {seats} người: còn thiếu ít nhất {missing} người để có số dư. Số dư nhiều nhất {surplus}.',
    en: '{seats} {seats|seat|seats}: at least {missing} more {missing|name|names} needed for a surplus. Largest surplus: {surplus}.',
  },
  surplusWithin: {
    vi: 'Bầu {seats} người, số dư {count}, nhiều nhất {surplus} (30% số cần bầu, làm tròn xuống, ít nhất 1).',
    en: '{seats} {seats|seat|seats}, a surplus of {count}, of {surplus} at most (30 % of the seats, rounded down, and at least one).',
  },
  surplusOver: {
    vi: 'Bầu {seats} người, số dư {count}, vượt số dư nhiều nhất {surplus}. Bớt {over} người, hoặc ghi danh sách rồi lấy phiếu xin ý kiến.',
    en: '{seats} {seats|seat|seats}, a surplus of {count}, above the limit of {surplus}. Take off {over} {over|name|names}, or record the list and hold an opinion vote.',
  },
  noSurplus: {
    vi: 'Bầu {seats} người, danh sách {count} người; lần bầu này không bắt buộc có số dư.',
    en: '{seats} {seats|seat|seats}, {count} {count|name|names}; this round needs no surplus.',
  },
  noNames: {
    vi: 'Chưa có ai trong danh sách. Tìm hoặc dán họ tên ở bên cạnh.',
    en: 'Nobody is on the list. Find or paste names beside it.',
  },
  number: { vi: 'TT', en: 'No.' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  origin: { vi: 'Nguồn', en: 'Origin' },
  convening: { vi: 'cấp ủy giới thiệu', en: 'by the convening committee' },
  nominated: { vi: 'được đề cử', en: 'nominated at the meeting' },
  selfNominated: { vi: 'tự ứng cử', en: 'self-nominated' },
  agreement: { vi: '{inFavour}/{attending} đồng ý đưa vào danh sách', en: '{inFavour} of {attending} agreed' },
  agreed: { vi: 'Số đồng ý', en: 'Agreed' },
  ofAttending: { vi: 'trên số có mặt', en: 'of those attending' },
  withdrawal: { vi: 'Xin rút', en: 'Withdrawal' },
  staysIn: { vi: 'không xin rút', en: 'none' },
  withdrawn: { vi: 'được rút', en: 'accepted' },
  notWithdrawn: { vi: 'không được rút', en: 'not accepted' },
  order: { vi: 'Thứ tự trên phiếu', en: 'Order on the ballot' },
  byRegulation: {
    vi: 'chương trình xếp (cách hiểu của chương trình, không phải quy định)',
    en: 'by the program (a reading of the program, not a rule of law)',
  },
  asGiven: { vi: 'theo thứ tự dưới đây', en: 'as given below' },
  up: { vi: 'Lên', en: 'Up' },
  down: { vi: 'Xuống', en: 'Down' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  add: { vi: 'Thêm', en: 'Add' },
  addFrom: { vi: 'Thêm người', en: 'Add people' },
  find: { vi: 'Tìm theo họ tên hoặc đơn vị', en: 'Find by name or unit' },
  found: {
    vi: 'Tìm thấy {count} người chưa có trong danh sách',
    en: '{count} {count|person|people} found who {count|is|are} not on the list',
  },
  moreFound: { vi: 'Còn {count} người nữa; gõ thêm chữ để tìm.', en: '{count} more; type more letters to find them.' },
  officialOnly: {
    vi: 'Chỉ hiện đảng viên chính thức; người khác không đưa vào danh sách bầu cử được.',
    en: 'Official members only; nobody else can stand.',
  },
  lay: { vi: 'Ghi danh sách', en: 'Record the list' },
  keep: { vi: 'Bỏ các thay đổi chưa ghi', en: 'Drop the changes' },
  unrecorded: {
    vi: 'Phần sửa dưới đây chưa được ghi, trang giữ lại từ lúc rời đi.',
    en: 'The changes below were not recorded; they were kept when you left the page.',
  },
  dropUnrecorded: { vi: 'Bỏ phần chưa ghi', en: 'Drop them' },
  change: { vi: 'Sửa danh sách', en: 'Change the list' },
  rowsWrong: {
    vi: '{count} dòng chưa ghi được; lý do ở ngay dòng đó.',
    en: '{count} {count|line|lines} cannot be recorded; the reason is beside each.',
  },
  cancelRound: { vi: 'Hủy lần bầu mở nhầm', en: 'Cancel a round opened by mistake' },
  cancelHint: {
    vi: 'Chỉ hủy được khi chưa phát phiếu; lần bầu và danh sách vẫn xem lại được.',
    en: 'Possible until ballots are issued; the round and its list stay readable.',
  },
  stale: {
    vi: 'Có người khác vừa sửa danh sách này hoặc số lượng cần bầu, nên chưa ghi gì từ trang này.',
    en: 'Somebody else has just changed this list or the seats, so nothing was recorded from this page.',
  },
  overMeanwhile: {
    vi: 'Người khác vừa ghi là danh sách đã thông qua, hoặc lần bầu đã dừng, nên không sửa được nữa. Phần đang sửa dưới đây chưa được ghi.',
    en: 'Somebody else has recorded the approval of the list, or stopped the round, so it can no longer be changed. The changes below were not recorded.',
  },
  seeNew: { vi: 'Xem danh sách mới, bỏ phần đang sửa', en: 'See the new list and drop these changes' },
  vote: { vi: 'Biểu quyết thông qua danh sách', en: 'The vote on the list' },
  voteHint: {
    vi: 'Thông qua rồi thì tên và thứ tự không đổi nữa.',
    en: 'Once the list is approved, names and order stay as they are.',
  },
  outcome: { vi: 'Kết quả biểu quyết', en: 'Outcome' },
  carried: { vi: 'thông qua', en: 'approved' },
  notCarried: { vi: 'không thông qua', en: 'not approved' },
  recordVote: { vi: 'Ghi biểu quyết', en: 'Record the vote' },
  votes: { vi: 'Các lần biểu quyết', en: 'Votes on the list' },
  presidium: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký lập danh sách và ghi biểu quyết.',
    en: 'The presidium or the secretariat draws up the list and records the vote.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of the opinion vote that trims a list. */
export const OPINION = {
  title: { vi: 'Kết quả lấy phiếu xin ý kiến', en: 'The opinion vote' },
  hint: {
    vi: 'Ghi số liệu trên giấy. Chương trình rút gọn danh sách theo số phiếu đồng ý, không chọn thay khi có người bằng phiếu.',
    en: 'Record the figures from paper. The program trims the list by the agreeing votes, and settles no tie for the meeting.',
  },
  scope: { vi: 'Xin ý kiến về ai?', en: 'On whom was the meeting asked?' },
  everybody: { vi: 'tất cả những người trong danh sách', en: 'everybody on the list' },
  outsideNames: { vi: 'riêng người được đề cử, tự ứng cử', en: 'people from outside the prepared names' },
  issued: { vi: 'Phát ra', en: 'Issued' },
  returned: { vi: 'Thu về', en: 'Returned' },
  valid: { vi: 'Hợp lệ', en: 'Valid' },
  invalid: { vi: 'Không hợp lệ, theo lý do', en: 'Invalid, by reason' },
  invalidHint: { vi: 'để trống là không có phiếu nào', en: 'an empty field means none' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  agree: { vi: 'Đồng ý', en: 'Agree' },
  disagree: { vi: 'Không đồng ý', en: 'Disagree' },
  reason: { vi: 'Lý do ghi lại', en: 'Reason for recording it again' },
  record: { vi: 'Ghi kết quả xin ý kiến', en: 'Record the opinion vote' },
  tieTitle: { vi: 'Quyết định về người bằng phiếu', en: 'The decision on the tie' },
  kept: { vi: 'Giữ ai trong danh sách?', en: 'Whom does the meeting keep on the list?' },
  keptHint: {
    vi: 'được giữ ít hơn số vị trí còn lại; không chọn ai là không giữ ai',
    en: 'fewer than fit may stay; nobody chosen means nobody stays',
  },
  recordTie: { vi: 'Ghi quyết định', en: 'Record the decision' },
  votes: { vi: 'Các lần ghi kết quả xin ý kiến', en: 'Records of the opinion vote' },
  figures: {
    vi: 'phát ra {issued}, thu về {returned}, hợp lệ {valid}',
    en: '{issued} issued, {returned} returned, {valid} valid',
  },
  ofName: { vi: '{name} {votes} đồng ý, {disagree} không', en: '{name}: {votes} agree, {disagree} disagree' },
  trimmed: { vi: 'Rút khỏi danh sách: {names}', en: 'Taken off the list: {names}' },
  tiedPeople: { vi: 'Bằng phiếu: {names}', en: 'Tied: {names}' },
  noResult: { vi: 'Không có kết quả, không rút ai', en: 'No result; nobody is taken off' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  cancel: { vi: 'Hủy kết quả xin ý kiến', en: 'Cancel the opinion vote' },
} as const satisfies Readonly<Record<string, Bilingual>>
