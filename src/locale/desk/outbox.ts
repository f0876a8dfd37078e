import type { Bilingual } from '../text.ts'

/** Texts about ballots that are kept on a laptop until the server has them. */
export const OUTBOX = {
  allSent: { vi: 'Đã gửi hết về máy chủ', en: 'All sent to the server' },
  unsent: { vi: '{count} phiếu chưa gửi về máy chủ', en: '{count} {count|ballot|ballots} not sent to the server yet' },
  onlyHere: { vi: '{count} phiếu còn trên máy này', en: '{count} {count|ballot|ballots} only on this laptop' },
  unsentSentence: {
    vi: '{count} phiếu chưa gửi về máy chủ.',
    en: '{count} {count|ballot is|ballots are} not on the server yet.',
  },
  goesOn: {
    vi: 'Đăng nhập xong, máy gửi tiếp và mở lại đúng phiếu đang nhập dở.',
    en: 'After the sign-in they are sent, and typing goes on where it stopped.',
  },
  away: {
    vi: 'Máy chủ không trả lời từ {time}, cứ nhập tiếp',
    en: 'The server has not responded since {time}; go on typing',
  },
  awayFull: { vi: 'Máy chủ không trả lời từ {time}', en: 'The server has not responded since {time}' },
  elsewhere: { vi: 'Tập này đang mở ở cửa sổ khác', en: 'This batch is open in another window' },
  refused: {
    vi: 'Máy chủ không nhận: {count} phiếu còn trên máy này',
    en: 'Refused by the server: {count} {count|ballot|ballots} still on this laptop',
  },
  signInFirst: {
    vi: '{count} phiếu chờ người nhập đăng nhập lại',
    en: '{count} {count|ballot|ballots} waiting until the typist signs in again',
  },
  cannotKeep: {
    vi: 'Trình duyệt này không giữ được phiếu',
    en: 'This browser cannot keep ballots',
  },
  cannotKeepHint: {
    vi: 'Trình duyệt không ghi được phiếu vào máy, vì đĩa đầy hoặc cửa sổ ẩn danh. Phiếu vừa gõ chưa được nhận. Đề nghị giải phóng đĩa hoặc mở cửa sổ thường, rồi nhập lại phiếu này.',
    en: 'The browser cannot store ballots on this laptop, because the disk is full or the window is private. The last ballot was not taken. Free some space or open an ordinary window, and type this ballot again.',
  },
  elsewhereHint: {
    vi: 'Tập này đang được nhập ở cửa sổ khác. Đóng cửa sổ kia thì cửa sổ này nhập tiếp được.',
    en: 'This batch is being typed in another window. Close that window to go on typing in this one.',
  },
  behind: {
    vi: 'Chờ máy chủ cho biết các phiếu mà cửa sổ kia đã gửi',
    en: 'Waiting for the ballots that the other window has sent',
  },
  noBallot: { vi: 'Lượt nhập này không có phiếu mang số đó.', en: 'This entry has no ballot with that number.' },
  unsentLeft: {
    vi: 'Còn phiếu chưa gửi về máy chủ nên chưa khóa được tập. Đề nghị chờ gửi xong rồi khóa.',
    en: 'Some ballots are not on the server yet, so the batch cannot be finished. Wait until they are sent, then finish it.',
  },
  finishUnanswered: {
    vi: 'Máy chủ không trả lời nên chưa biết lượt nhập đã khóa hay chưa. Mọi phiếu, số đã gõ vẫn còn. Đề nghị nhấn lại đúng nút đó.',
    en: 'The server has not responded, so it is not known whether the entry is finished. Nothing typed is lost. Press the same button again.',
  },
  reasonCorrected: { vi: 'Người nhập sửa phiếu gõ sai.', en: 'The typist corrected a mistyped ballot.' },
  reasonRemoved: { vi: 'Người nhập bỏ phiếu gõ thừa.', en: 'The typist removed a ballot typed by mistake.' },
} as const satisfies Readonly<Record<string, Bilingual>>
