import type { Bilingual } from '../text.ts'

/** Texts of the head's page of a round: its steps, its stacks and the acts on them. */
export const ROUND = {
  /* Headings: the state and the next thing. */
  needing: {
    vi: '{count} tập cần trưởng ban xử lý',
    en: '{count} {count|batch needs|batches need} the head of the board',
  },
  waiting: { vi: '{count} tập chờ người nhập', en: '{count} {count|batch|batches} waiting for a typist' },
  typing: { vi: '{count} tập đang nhập', en: '{count} {count|batch is|batches are} being typed' },
  allSettled: {
    vi: 'Mọi tập đã khớp, chờ xác nhận kết quả',
    en: 'All batches agree; the result waits for confirmation',
  },
  divide: {
    vi: 'Chia {count} phiếu thu về thành tập',
    en: 'Divide {count} returned {count|ballot|ballots} into batches',
  },
  notListed: { vi: 'Danh sách bầu cử chưa thông qua', en: 'The candidate list is not approved yet' },
  notIssued: { vi: 'Chưa phát phiếu', en: 'No ballots have been issued yet' },
  notReturned: { vi: 'Đang bỏ phiếu, chờ thu phiếu', en: 'Voting; the ballots have not been returned yet' },
  notShown: { vi: 'Chưa đọc được lần bầu', en: 'The round could not be read' },
  annulled: { vi: 'Lần bầu đã bị hủy', en: 'The round is annulled' },
  cancelled: {
    vi: 'Lần bầu đã hủy trước khi phát phiếu',
    en: 'The round was cancelled before its ballots were issued',
  },
  ended: { vi: 'Đã kiểm phiếu xong', en: 'The count is over' },
  counting: { vi: 'Ban kiểm phiếu đang kiểm phiếu', en: 'The counting board is counting' },

  /* Steps. */
  steps: { vi: 'Các bước của lần bầu', en: 'Steps of the round' },
  list: { vi: 'Danh sách', en: 'List' },
  listed: { vi: '{names} người, bầu {seats}', en: '{names} {names|name|names} for {seats} {seats|seat|seats}' },
  issue: { vi: 'Phát phiếu', en: 'Issue' },
  return: { vi: 'Thu phiếu', en: 'Return' },
  ballots: { vi: '{count} phiếu', en: '{count} {count|ballot|ballots}' },
  fewer: { vi: '{count} phiếu, thiếu {missing}', en: '{count} {count|ballot|ballots}, {missing} missing' },
  more: { vi: '{count} phiếu, thừa {surplus}', en: '{count} {count|ballot|ballots}, {surplus} too many' },
  entry: { vi: 'Nhập phiếu', en: 'Entry' },
  noStacks: { vi: 'chưa có tập phiếu', en: 'no batches yet' },
  settledOf: { vi: '{settled}/{total} tập đã khớp', en: '{settled} of {total} {total|batch|batches} settled' },
  confirm: { vi: 'Xác nhận', en: 'Confirmation' },
  confirmedOf: { vi: '{done}/{needed} người đã xác nhận', en: '{done} of {needed} confirmed' },
  declare: { vi: 'Công bố', en: 'Declaration' },

  /* Groups and rows. */
  groupNeeding: { vi: 'Cần trưởng ban', en: 'For the head of the board' },
  groupWaiting: { vi: 'Chờ người nhập', en: 'Waiting for a typist' },
  groupTyping: { vi: 'Đang nhập', en: 'Being typed' },
  groupSettled: { vi: 'Đã khớp', en: 'Settled' },
  groupCancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  blind: {
    vi: 'Dấu trên phiếu chỉ hiện khi mọi lượt đã khóa',
    en: 'Marks are shown only when all entries are finished',
  },
  settledLine: {
    vi: 'tập {numbers} · {count}/{returned} phiếu',
    en: '{numbers|batch|batches} {numbers}: {count} of {returned} {returned|ballot|ballots}',
  },
  cancelledLine: { vi: 'tập {numbers}', en: '{numbers|batch|batches} {numbers}' },
  headDivides: {
    vi: 'Trưởng ban kiểm phiếu chia phiếu thu về thành tập; các tập hiện ra ở đây.',
    en: 'The head of the counting board divides the ballots into batches; they will be shown here.',
  },
  showEach: { vi: 'Xem từng tập', en: 'Show each batch' },
  hideEach: { vi: 'Thu gọn', en: 'Fold up' },
  stack: { vi: 'Tập', en: 'Batch' },
  size: { vi: 'Số phiếu', en: 'Ballots' },
  slot: { vi: 'Lượt {number}', en: 'Entry {number}' },
  need: { vi: 'Việc cần làm', en: 'To do' },
  stackNumber: { vi: 'Tập {number}', en: 'Batch {number}' },
  typistSince: { vi: '{name}, từ {time}', en: '{name} since {time}' },
  notAssigned: { vi: 'chưa ai nhập', en: 'not begun' },
  needsTypists: { vi: 'Cần {count} người nhập', en: '{count} {count|typist|typists} needed' },
  otherTypist: { vi: 'Cần người khác nhập lượt {slots}', en: 'Needs another typist for entry {slots}' },
  papersTold: {
    vi: 'Lượt {number} đếm được {papers} phiếu',
    en: 'Entry {number}: {papers} {papers|ballot|ballots} counted',
  },
  differing: { vi: 'Các lượt nhập khác nhau', en: 'The entries differ' },
  ruling: {
    vi: '{count} phiếu chờ ban kiểm phiếu kết luận',
    en: '{count} {count|ballot waits|ballots wait} for a ruling of the board',
  },
  sameLabel: { vi: 'Trùng nhãn với tập {numbers}', en: 'Same label as batch {numbers}' },
  seeDifferences: { vi: 'Xem chỗ khác', en: 'See the differences' },
  rule: { vi: 'Kết luận', en: 'Give rulings' },

  /* Sums. */
  sumMissing: {
    vi: 'Các tập có {inStacks} phiếu, thu về {returned} phiếu: còn {missing} phiếu chưa xếp vào tập nào.',
    en: 'The batches hold {inStacks} of {returned} returned {returned|ballot|ballots}: {missing} {missing|ballot is|ballots are} in no batch.',
  },
  sumSurplus: {
    vi: 'Các tập có {inStacks} phiếu, thu về chỉ có {returned} phiếu: thừa {surplus} phiếu. Đề nghị đếm lại tập hoặc đính chính số phiếu thu về.',
    en: 'The batches hold {inStacks} {inStacks|ballot|ballots}, {surplus} more than the {returned} returned. Count the batches again, or correct the number of ballots returned.',
  },
  sumRight: { vi: 'Các tập có đủ {returned} phiếu thu về', en: 'The batches hold all returned ballots: {returned}' },

  /* Setting up stacks. */
  none: { vi: 'Chưa có tập phiếu nào', en: 'There are no batches yet' },
  noneHint: {
    vi: 'Chia {count} phiếu thu về thành tập để nhập độc lập. Máy lập sẵn các tập; ban kiểm phiếu chỉ việc đếm đủ số phiếu của từng tập và dán nhãn.',
    en: 'Divide the {count} returned {count|ballot|ballots} into batches, so that they are entered independently. The service sets the batches up; the board only counts the ballots of each and puts on its label.',
  },
  eachSize: { vi: 'Số phiếu mỗi tập', en: 'Ballots in each batch' },
  divisionFull: {
    vi: '= *{full} tập* {size} phiếu',
    en: '= *{full} {full|batch|batches}* of {size} {size|ballot|ballots}',
  },
  divisionRest: {
    vi: '= *{full} tập* {size} phiếu và *1 tập* {rest} phiếu',
    en: '= *{full} {full|batch|batches}* of {size} {size|ballot|ballots} and *1 batch* of {rest}',
  },
  divisionOne: { vi: '= *1 tập* {rest} phiếu', en: '= *1 batch* of {rest} {rest|ballot|ballots}' },
  divisionWrong: { vi: 'Đề nghị nhập số phiếu mỗi tập.', en: 'Enter the number of ballots in each batch.' },
  create: { vi: 'Lập {count} tập', en: 'Set up {count} {count|batch|batches}' },
  createOne: { vi: 'Lập từng tập', en: 'Set up batches one by one' },
  add: { vi: 'Thêm tập', en: 'Add a batch' },
  printSheets: { vi: 'In bảng kiểm phiếu', en: 'Print tally sheets' },
  makingSheets: { vi: 'Đang tạo bảng kiểm phiếu', en: 'Making the tally sheets' },
  addOne: { vi: 'Lập tập', en: 'Set up the batch' },
  inThisStack: { vi: 'Số phiếu của tập', en: 'Ballots in the batch' },
  label: { vi: 'Nhãn trên tập', en: 'Label on the batch' },
  labelHint: { vi: 'có thể để trống', en: 'may be left empty' },
  mode: { vi: 'Cách nhập', en: 'Manner of entry' },
  anyMode: { vi: 'người nhập tự chọn', en: 'each typist chooses' },
  leave: { vi: 'Thôi', en: 'Leave it' },

  /* Acts on a stack. */
  acts: { vi: 'Việc với tập {number}', en: 'Acts on batch {number}' },
  recount: { vi: 'Đếm lại tập', en: 'Count the batch again' },
  recountHint: {
    vi: 'Sửa được khi chưa lượt nào khóa. Lượt đã khóa thì mở lại trước.',
    en: 'Possible while no entry is finished. Reopen a finished entry first.',
  },
  reopen: { vi: 'Mở lại lượt {number}', en: 'Reopen entry {number}' },
  handOver: { vi: 'Giao lượt {number} cho người khác', en: 'Hand entry {number} over' },
  handOverTo: { vi: 'Người nhận', en: 'To whom' },
  cancel: { vi: 'Hủy tập', en: 'Cancel the batch' },
  cancelHint: {
    vi: 'Tập đã hủy không tính vào kết quả; phiếu của tập phải xếp vào tập khác.',
    en: 'A cancelled batch is not counted; its ballots must go into another batch.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'được ghi vào nhật ký', en: 'kept in the log' },
  changed: {
    vi: 'Tập {number} vừa được người khác sửa. Đây là số liệu mới; đề nghị xem lại rồi làm tiếp.',
    en: 'Somebody else has just changed batch {number}. These are the new figures; look at them before going on.',
  },

  /* Other pages. */
  toIssue: { vi: 'Ghi số phiếu phát ra', en: 'Record the ballots issued' },
  toReturn: { vi: 'Ghi số phiếu thu về', en: 'Record the ballots returned' },
  toResult: { vi: 'Xem số liệu và xác nhận', en: 'See the figures and confirm' },
  toAnnulled: { vi: 'Xem vì sao bị hủy và việc tiếp theo', en: 'See why, and the next act' },
  toDeclared: { vi: 'Xem kết quả', en: 'See the result' },
  toList: { vi: 'Xem danh sách bầu cử', en: 'See the candidate list' },
} as const satisfies Readonly<Record<string, Bilingual>>
