import type { Bilingual } from '../text.ts'

/** Texts of the screen on which a typist enters a stack. */
export const ENTRY = {
  title: { vi: 'Nhập phiếu {number}/{size}', en: 'Ballot {number} of {size}' },
  round: { vi: 'Bầu {office}, lần {number}', en: 'Election of the {office}, round {number}' },
  stack: { vi: 'Tập số {number}', en: 'Batch {number}' },
  first: { vi: 'lượt nhập thứ nhất', en: 'first entry' },
  second: { vi: 'lượt nhập thứ hai', en: 'second entry' },
  third: { vi: 'lượt nhập thứ ba', en: 'third entry' },

  paper: { vi: 'Phiếu bầu', en: 'Ballot' },
  paperTitle: { vi: 'Phiếu bầu {office}', en: 'Ballot for the {office}' },
  listOf: { vi: 'danh sách', en: 'list of' },
  listWithSurplus: {
    vi: '{names} người · bầu {seats} · gạch {struck}',
    en: '{names} {names|name|names}, {seats} to elect, {struck} to strike',
  },
  listWithout: {
    vi: '{names} người · bầu {seats} · không có số dư',
    en: '{names} {names|name|names}, {seats} to elect, no surplus',
  },
  struck: { vi: 'gạch', en: 'struck' },
  place: { vi: 'TT', en: 'No.' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  agree: { vi: 'Đồng ý', en: 'Agree' },
  disagree: { vi: 'Không đồng ý', en: 'Disagree' },
  agrees: { vi: 'đồng ý', en: 'agree' },
  disagrees: { vi: 'không đồng ý', en: 'disagree' },
  leftBlank: { vi: 'bỏ trống', en: 'blank' },
  bothBoxes: { vi: 'cả hai ô', en: 'both boxes' },

  work: { vi: 'Nhập phiếu {number} của tập {size} phiếu', en: 'Typing ballot {number} of a batch of {size}' },
  ballot: { vi: 'Phiếu {number}', en: 'Ballot {number}' },
  correcting: { vi: 'Phiếu {number} đã nhận, đang mở để sửa', en: 'Ballot {number} is taken, and open for correction' },
  leaveAsIs: { vi: 'Để phiếu {number} như cũ', en: 'Do not change ballot {number}' },
  ballotCorrected: { vi: 'Sửa phiếu {number}', en: 'Correct ballot {number}' },
  onServer: { vi: '{count} trên máy chủ', en: '{count} on the server' },
  onlyHere: { vi: '{count} chỉ trên máy này', en: '{count} only on this laptop' },
  aside: { vi: '{count} để riêng', en: '{count} set aside' },
  toCome: { vi: 'còn {count} phiếu', en: '{count} to come' },

  typeStruck: { vi: 'Nhập số thứ tự người bị *gạch*', en: 'Type the numbers of the names *struck out*' },
  typeExceptions: {
    vi: 'Chỉ nhập *ngoại lệ*; ai không nhập là *đồng ý*',
    en: 'Type *exceptions* only; all others *agree*',
  },
  typeTheOnly: {
    vi: '1 đồng ý, 2 không đồng ý, 3 cả hai ô, 4 bỏ trống',
    en: '1 agree, 2 disagree, 3 both boxes, 4 neither',
  },
  struckAndLeft: { vi: 'đã gạch {struck}, còn {left}', en: '{struck} struck, {left} left' },
  struckAndKept: { vi: 'gạch {struck}, giữ lại {chosen}', en: '{struck} struck, {chosen} kept' },
  agreeing: { vi: 'đồng ý {chosen}/{names}', en: '{chosen} of {names} agreed to' },
  oneOf: { vi: '{from} đến {to}: gõ tiếp một chữ số', en: '{from} to {to}: type one more digit' },
  oneMissing: { vi: 'thiếu một số', en: 'one number missing' },
  noMoreHere: {
    vi: 'Không gõ được nữa: xem thông báo trên trang',
    en: 'Typing has ended: see the message on this page',
  },
  focusLost: { vi: 'Bấm vào đây hoặc nhấn Esc để gõ tiếp', en: 'Click here or press Esc to go on typing' },
  enteredElsewhere: {
    vi: 'Lượt nhập đã thay đổi từ máy khác. Đề nghị xem đang đến phiếu số mấy, rồi gõ lại phiếu đang cầm từ đầu.',
    en: 'The entry was changed from another laptop. See which ballot is next, and type the one in hand again.',
  },
  noLetters: {
    vi: 'Ở đây chỉ bấm số, không gõ chữ. Đề nghị tắt bộ gõ tiếng Việt, rồi xem lại các số đang gõ.',
    en: 'Only numbers are typed here, no letters. Switch the Vietnamese input method off, and look at the numbers on the line again.',
  },
  noPaste: {
    vi: 'Không dán, kéo thả hay sao chép ở đây: gõ số đọc trên tờ phiếu.',
    en: 'Nothing is pasted, dropped or copied here: type the numbers on the ballot.',
  },

  lastBallot: { vi: 'Phiếu vừa nhận', en: 'Last ballot' },
  nothingTaken: {
    vi: 'Chưa nhận phiếu nào. Phiếu vừa nhận hiện ở đây.',
    en: 'No ballot has been taken yet. The last one appears here.',
  },
  taken: { vi: 'Phiếu {number}/{size} đã nhận', en: 'Ballot {number} of {size} taken' },
  takenSeveral: {
    vi: 'Phiếu {from} đến {number}/{size} đã nhận: {count} tờ giống nhau',
    en: 'Ballots {from} to {number} of {size} taken: {count} equal ones',
  },
  corrected: { vi: 'Phiếu {number}/{size} đã sửa', en: 'Ballot {number} of {size} corrected' },
  everyStruck: { vi: 'gạch tất cả {count}', en: 'all {count} struck' },
  struckCount: { vi: 'gạch {count}', en: '{count} struck' },
  chosen: { vi: 'bầu {chosen}/{seats}', en: '{chosen} of {seats} chosen' },
  allAgree: { vi: 'đồng ý cả {count} người', en: 'all {count} agreed to' },
  notIssued: { vi: 'không do ban kiểm phiếu phát ra', en: 'not issued by the counting board' },
  marked: { vi: 'đánh số, ký tên, viết thêm, nhiều màu mực', en: 'numbered, signed, written on, several inks' },
  outsideName: { vi: 'viết thêm tên ngoài danh sách', en: 'a name outside the list written in' },
  unreadable: { vi: 'không đọc được', en: 'cannot be read' },
  setAside: { vi: 'để riêng', en: 'set aside' },
  setAsideAs: { vi: 'để riêng: {reason}', en: 'set aside: {reason}' },
  earlier: { vi: 'Các phiếu trước', en: 'Earlier ballots' },
  noneTyped: { vi: 'không có số nào', en: 'no numbers' },
  fewerBy: { vi: 'bầu thiếu {count}', en: '{count} fewer' },
  everybody: { vi: 'đồng ý tất cả', en: 'all agreed to' },
  likeBallot: { vi: 'giống phiếu {number}', en: 'like ballot {number}' },

  confirm: {
    vi: 'Tập {number}, {size} phiếu: đúng tập đang cầm?',
    en: 'Batch {number}, {size} {size|ballot|ballots}: is it the one in your hand?',
  },
  label: { vi: 'Nhãn ghi trên tập: {label}', en: 'Label on the batch: {label}' },
  confirmHint: {
    vi: 'Xem số ghi ngoài tập. Nhầm tập thì mọi phiếu nhập vào đây đều thành phiếu của tập khác.',
    en: 'Look at the number written on the batch. In a wrong batch every ballot typed here counts for another one.',
  },
  begin: { vi: 'Đúng, bắt đầu nhập', en: 'Yes, begin typing' },
  otherStack: { vi: 'Không phải, chọn tập khác', en: 'No, choose another batch' },
  bySheet: { vi: 'Nhập số liệu từ bảng kiểm phiếu của tập này', en: 'Type the figures of its tally sheet instead' },
  notOpened: { vi: 'Không mở được lượt nhập', en: 'The entry cannot be opened' },
  backToStacks: { vi: 'Về danh sách tập', en: 'Back to the batches' },

  full: { vi: 'Đủ {size}/{size}. Còn phiếu trên tay?', en: '{size} of {size} typed. Is a ballot left in your hand?' },
  finish: { vi: 'Không còn phiếu nào: kết thúc lượt nhập', en: 'None left: finish this entry' },
  fullAlready: {
    vi: 'Đã nhập đủ. Nhấn Tab, rồi Enter, để kết thúc lượt nhập.',
    en: 'All are typed. Press Tab, then Enter, to finish this entry.',
  },
  finishing: { vi: 'Đang gửi và kết thúc', en: 'Sending and finishing' },
  ballotsLeft: { vi: 'Còn phiếu trên tay', en: 'A ballot is left' },
  moreForHead: {
    vi: 'Để tờ thừa riêng, không nhập. Đếm lại tập {number} và báo trưởng ban kiểm phiếu.',
    en: 'Keep the extra ballot apart and do not type it. Count batch {number} again and tell the head of the board.',
  },
  tooMany: { vi: 'Đã nhập {entered} phiếu, tập chỉ có {size}', en: '{entered} typed, but the batch has {size}' },
  tooManyHint: {
    vi: 'Đếm lại tập {number}. Phiếu nào nhập hai lần thì gõ + rồi số phiếu, Enter, và bỏ phiếu đó.',
    en: 'Count batch {number} again. If a ballot was typed twice, type + and its number, press Enter, and remove it.',
  },
  runOut: { vi: 'Hết phiếu khi chưa đủ {size}?', en: 'No ballots left before {size}?' },
  fewerForHead: {
    vi: 'Mới nhập {entered}/{size}. Đếm lại tập {number}; vẫn thiếu thì báo trưởng ban kiểm phiếu. Những phiếu đã nhập được giữ nguyên.',
    en: '{entered} of {size} typed. Count batch {number} again; if ballots are still missing, tell the head of the board. All typed ballots are kept.',
  },
  papersOnTable: { vi: 'Số phiếu có trên bàn', en: 'Ballots on the table' },
  tellHead: { vi: 'Báo trưởng ban', en: 'Tell the head' },
  told: {
    vi: 'Đã báo trưởng ban: trên bàn {papers} phiếu, tập ghi {size}. Chờ trưởng ban đếm lại tập.',
    en: 'The head has been told: {papers} on the table, {size} in the batch. Wait until the head has counted it again.',
  },
  allThere: { vi: 'Đếm lại đủ {size}', en: 'Counted again: all {size} there' },
  fullAndWaiting: {
    vi: 'Đã nhập {size}/{size}, chờ trưởng ban đếm lại tập',
    en: '{size} of {size} typed; the head counts the batch again',
  },
  remove: { vi: 'Bỏ phiếu {number}: đã nhập hai lần', en: 'Remove ballot {number}: typed twice' },
  removeAgain: { vi: 'Nhấn lần nữa để bỏ phiếu {number}', en: 'Press again to remove ballot {number}' },
  leftHere: {
    vi: '{count} phiếu gõ trên máy này không có trong lượt nhập đã khóa. Giữ nguyên tập giấy và báo trưởng ban kiểm phiếu.',
    en: '{count} {count|ballot|ballots} typed on this laptop {count|is|are} not in the locked entry. Keep the pile as it is and inform the head of the board.',
  },
  toLeft: { vi: 'Xem các phiếu chỉ có trên máy này', en: 'Show the ballots that are only on this laptop' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  finished: {
    vi: 'Đã khóa lượt nhập tập {number}: {count} phiếu',
    en: 'The entry of batch {number} is locked: {count} {count|ballot|ballots}',
  },
  finishedHint: {
    vi: 'Mọi phiếu đã ở trên máy chủ. Buộc lại tập và trả cho trưởng ban kiểm phiếu.',
    en: 'Every ballot is on the server. Tie the batch up and give it back to the head of the board.',
  },
  roundAnnulled: {
    vi: 'Dừng nhập tập {number}: lần bầu đã bị hủy',
    en: 'Stop typing batch {number}: the round is annulled',
  },
  stackCancelled: {
    vi: 'Dừng nhập tập {number}: tập đã bị hủy',
    en: 'Stop typing batch {number}: the batch is cancelled',
  },
  stoppedHint: {
    vi: 'Không nhập thêm phiếu nào. Buộc lại tập và trả cho trưởng ban kiểm phiếu.',
    en: 'Type no more ballots. Tie the batch up and give it back to the head of the board.',
  },
  nextStack: { vi: 'Chọn tập tiếp theo', en: 'Choose the next batch' },

  returned: { vi: 'Lượt này được trả lại để xem lại', en: 'This entry came back to be looked at again' },
  lookAt: { vi: 'Xem lại phiếu {numbers}', en: 'Look at {numbers|ballot|ballots} {numbers} again' },
  lookBetween: {
    vi: 'Có thể sót một phiếu giữa phiếu {numbers}',
    en: 'A ballot may be missing beside {numbers|ballot|ballots} {numbers}',
  },
  lookTwice: { vi: 'Phiếu {numbers}: có thể nhập hai lần', en: 'Ballot {numbers} may have been typed twice' },
  lookMoved: {
    vi: 'Phiếu {numbers}: có thể nằm khác chỗ trong tập',
    en: 'Ballot {numbers} may lie elsewhere in the batch',
  },
  lookHint: {
    vi: 'Gõ + rồi số phiếu, nhấn Enter, so lại với tờ phiếu.',
    en: 'Type + and the number of the ballot, press Enter, and compare it with the paper.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
