import type { Bilingual } from '../text.ts'

/** Keys of ballot entry and what they do, in the legend and in the table of all keys. */
export const KEYS = {
  useful: { vi: 'Phím dùng được', en: 'Useful keys' },
  number: { vi: 'số', en: 'number' },
  take: { vi: 'nhận phiếu', en: 'take the ballot' },
  takeCorrected: { vi: 'nhận phiếu đã sửa', en: 'take the corrected ballot' },
  lastDigit: { vi: 'xóa số cuối', en: 'delete the last digit' },
  lastException: { vi: 'xóa ngoại lệ cuối', en: 'delete the last exception' },
  correctLast: { vi: 'sửa phiếu vừa nhận', en: 'correct the last ballot' },
  endsNumber: { vi: 'kết thúc số {numbers}', en: 'end the number {numbers}' },
  again: { vi: 'giống phiếu trước', en: 'same as the last ballot' },
  aside: { vi: 'để riêng', en: 'set aside' },
  finish: { vi: 'kết thúc lượt nhập', en: 'finish this entry' },
  goTo: { vi: 'đến phiếu đó', en: 'go to that ballot' },
  allKeys: { vi: 'mọi phím', en: 'all keys' },
  allAgree: { vi: 'đồng ý tất cả', en: 'all agree' },
  disagrees: { vi: 'không đồng ý', en: 'disagree' },
  neither: { vi: 'bỏ trống cả hai ô', en: 'neither box' },
  both: { vi: 'đánh dấu cả hai ô', en: 'both boxes' },
  agrees: { vi: 'đồng ý', en: 'agree' },

  title: { vi: 'Mọi phím khi nhập phiếu', en: 'All keys of ballot entry' },
  close: { vi: 'Đóng', en: 'Close' },
  key: { vi: 'Phím', en: 'Key' },
  onLine: { vi: 'Đang nhập dở một phiếu', en: 'While a ballot is being typed' },
  onEmpty: { vi: 'Chưa gõ gì', en: 'On an empty line' },
  digitsOnLine: {
    vi: 'số thứ tự người bị gạch; số tự kết thúc khi không thể dài hơn',
    en: 'number of a struck name; it ends when it cannot become longer',
  },
  digitsWithout: {
    vi: 'số thứ tự người không được đồng ý; số tự kết thúc khi không thể dài hơn',
    en: 'number of a name not agreed to; it ends when it cannot become longer',
  },
  digitsOnEmpty: { vi: 'bắt đầu phiếu mới', en: 'start the next ballot' },
  enterOnLine: {
    vi: 'nhận phiếu; phiếu khác thường thì nhấn lần nữa',
    en: 'take the ballot; an unusual one asks for a second Enter',
  },
  enterOnEmpty: { vi: 'không làm gì', en: 'nothing' },
  plusOnLine: { vi: 'kết thúc số, hoặc gõ 01, 02', en: 'end a number, or type 01, 02' },
  plusOnEmpty: { vi: 'đến phiếu số…, ví dụ + 1 7 Enter', en: 'go to a ballot, such as + 1 7 Enter' },
  minusOnLine: { vi: 'xóa chữ số cuối, rồi từng số', en: 'delete the last digit, then number by number' },
  minusOnEmpty: {
    vi: 'mở lại phiếu vừa nhận để sửa; Esc để phiếu như cũ',
    en: 'open the last ballot again to correct it; Esc leaves it as it was',
  },
  timesOnLine: { vi: 'nhận liền nhiều tờ giống nhau: * 5 Enter', en: 'several equal ballots at once: * 5 Enter' },
  timesOnEmpty: { vi: 'giống phiếu trước: * Enter', en: 'the last ballot again: * Enter' },
  asideAs: { vi: 'để riêng: {reason}', en: 'set aside: {reason}' },
  likeLeft: { vi: 'như bên trái', en: 'as on the left' },
  zeroOnEmpty: {
    vi: '0 Enter: không gạch ai; 00 Enter: gạch tất cả',
    en: '0 Enter: none struck; 00 Enter: all struck',
  },
  zeroWithout: {
    vi: '0 Enter: đồng ý tất cả; 00 Enter: không đồng ý tất cả',
    en: '0 Enter: all agree; 00 Enter: none agree',
  },
  dotOnLine: {
    vi: 'một dấu chấm rồi số: bỏ trống cả hai ô; hai dấu chấm: đánh dấu cả hai ô',
    en: 'one dot and a number: neither box; two dots: both boxes',
  },
  allDigits: {
    vi: 'Số nào cũng gõ đủ chữ số được: trong danh sách 27 người, 03 cũng là số 3.',
    en: 'Every number may be typed with all digits: on a list of 27 names 03 is 3.',
  },
  anyRow: {
    vi: 'Gõ ở hàng số hay ở bàn phím số đều được, Num Lock tắt cũng được. Không cần tắt bộ gõ tiếng Việt.',
    en: 'Both the digit row and the number pad work, also without Num Lock. Vietnamese input methods may stay on.',
  },
  soundsOn: { vi: 'Tắt âm báo', en: 'Switch sounds off' },
  soundsOff: { vi: 'Bật âm báo', en: 'Switch sounds on' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Why a ballot waits for a second Enter, and why a key was refused. */
export const ASKS = {
  tooMany: {
    vi: 'QUÁ SỐ LƯỢNG {chosen}/{seats}: phiếu không hợp lệ',
    en: 'TOO MANY {chosen}/{seats}: the ballot is invalid',
  },
  nobody: { vi: 'KHÔNG BẦU AI: phiếu không hợp lệ', en: 'NOBODY CHOSEN: the ballot is invalid' },
  nobodyValid: { vi: 'KHÔNG ĐỒNG Ý TẤT CẢ', en: 'NONE AGREED TO' },
  bothOrNeither: {
    vi: 'CẢ HAI Ô HOẶC BỎ TRỐNG: phiếu không hợp lệ',
    en: 'BOTH BOXES OR NEITHER: the ballot is invalid',
  },
  fewer: {
    vi: 'BẦU THIẾU {missing}: {chosen}/{seats}, phiếu hợp lệ',
    en: '{missing} FEWER: {chosen}/{seats}, the ballot is valid',
  },
  order: { vi: 'SỐ KHÔNG THEO THỨ TỰ TRÊN PHIẾU', en: 'NOT IN THE ORDER OF THE BALLOT' },
  repeat: { vi: '{times} PHIẾU GIỐNG NHAU', en: '{times} EQUAL BALLOTS' },
  aside: { vi: 'ĐỂ RIÊNG: {reason}', en: 'SET ASIDE: {reason}' },
  lookAgain: { vi: 'Đề nghị nhìn lại tờ phiếu.', en: 'Look at the ballot again.' },
  asideMore: {
    vi: 'Đánh dấu tờ này và để ra ngoài; ban kiểm phiếu kết luận sau.',
    en: 'Mark this ballot and put it apart; the counting board rules on it later.',
  },
  countThem: { vi: 'Đếm lại số tờ giống nhau trước khi nhận.', en: 'Count the equal ballots before they are taken.' },
  yesStruck: { vi: 'đúng là chỉ gạch {count} người', en: 'yes, only {count} struck' },
  yesSo: { vi: 'đúng như vậy', en: 'yes, it is so' },
  goOn: { vi: 'còn sót, gõ tiếp', en: 'one was left out, go on' },
  mistyped: { vi: 'gõ nhầm, xóa số cuối', en: 'mistyped, delete the last number' },

  outOfRange: {
    vi: 'Không có số {typed}: danh sách đến {last}.',
    en: 'There is no number {typed}: the list ends at {last}.',
  },
  twice: { vi: 'Số {place} đã gõ rồi: {name}.', en: 'Number {place} is typed already: {name}.' },
  empty: { vi: 'Chưa gõ gì: Enter không nhận phiếu.', en: 'Nothing is typed: Enter takes no ballot.' },
  unfinished: {
    vi: 'Số {typed} chưa kết thúc: gõ tiếp hoặc nhấn +.',
    en: 'The number {typed} has not ended: go on, or press +.',
  },
  unfinishedSign: {
    vi: 'Dòng chưa gõ xong: gõ tiếp một số, hoặc nhấn − để xóa.',
    en: 'The line is not complete: type a number, or press minus to delete.',
  },
  full: {
    vi: 'Đã đủ số phiếu của tập: không nhận thêm.',
    en: 'All ballots of the batch are typed: no more are taken.',
  },
  noneBefore: { vi: 'Chưa có phiếu nào như vậy.', en: 'There is no such ballot yet.' },
  tooManyTimes: { vi: 'Tập chỉ còn {left} phiếu.', en: 'The batch has only {left} {left|ballot|ballots} left.' },
  noKey: { vi: 'Phím này không dùng ở đây. ? để xem mọi phím.', en: 'This key does nothing here. ? shows all keys.' },

  goTo: { vi: 'Đến phiếu số {digits}, Enter để mở', en: 'Go to ballot {digits}, Enter opens it' },
  againOnce: { vi: 'Giống phiếu trước{digits}, Enter để nhận', en: 'Same as the last ballot{digits}, Enter takes it' },
  times: { vi: 'Số tờ giống nhau: {digits}', en: 'Equal ballots: {digits}' },
  asideChoose: {
    vi: 'Để riêng vì: 1 không do ban phát ra, 2 viết, ký, đánh dấu, 3 tên ngoài danh sách, 4 không đọc được',
    en: 'Set aside as: 1 not issued, 2 marked, 3 name outside the list, 4 cannot be read',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
