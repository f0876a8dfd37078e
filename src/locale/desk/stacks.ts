import type { Bilingual } from '../text.ts'

/** Texts of the typist's start page. */
export const STACKS = {
  openOnes: { vi: '{count} tập đang nhập dở', en: '{count} {count|batch|batches} half typed' },
  freeOnes: { vi: '{count} tập chờ người nhập', en: '{count} {count|batch|batches} waiting for a typist' },
  nothingLeft: { vi: 'Không còn tập nào chờ nhập', en: 'No batch is waiting to be typed' },
  none: { vi: 'Chưa có tập phiếu nào', en: 'There are no batches yet' },
  noneHint: {
    vi: 'Trưởng ban kiểm phiếu chia phiếu thu về thành tập. Lập xong thì tập hiện ở đây.',
    en: 'The head of the counting board divides the returned ballots into batches. They appear here once they are set up.',
  },
  closed: { vi: 'Đại hội (hội nghị) đã kết thúc', en: 'The meeting is closed' },
  closedHint: {
    vi: 'Không còn phiếu nào để nhập. Đề nghị đăng xuất; cần xem lại điều gì thì hỏi trưởng ban kiểm phiếu.',
    en: 'There are no more ballots to type. Please sign out, and ask the head of the counting board if a question is left.',
  },
  noRound: { vi: 'Chưa kiểm phiếu', en: 'Nothing is being counted' },
  noRoundHint: {
    vi: 'Khi trưởng ban kiểm phiếu ghi số phiếu thu về, việc nhập phiếu bắt đầu và tập phiếu hiện ở đây.',
    en: 'Typing begins when the head of the counting board has recorded the returned ballots. The batches then appear here.',
  },
  declared: { vi: 'Đã công bố kết quả {count} lần bầu', en: 'Results of {count} {count|round|rounds} declared' },
  nextRoundHint: {
    vi: 'Nếu còn bầu tiếp, tập phiếu hiện ở đây sau khi trưởng ban kiểm phiếu ghi số phiếu thu về.',
    en: 'If another round follows, its batches appear here when the head of the counting board has recorded the returned ballots.',
  },
  receipts: { vi: 'Biên nhận trên máy này', en: 'Receipts on this laptop' },
  reload: { vi: 'Tải lại', en: 'Reload' },
  own: { vi: 'Đang nhập dở', en: 'Half typed' },
  free: { vi: 'Chờ người nhập', en: 'Waiting for a typist' },
  finished: { vi: 'Đã nhập xong', en: 'Finished' },
  stack: { vi: 'Tập', en: 'Batch' },
  stackNumber: { vi: 'Tập {number}', en: 'Batch {number}' },
  size: { vi: 'Số phiếu', en: 'Ballots' },
  sizeCount: { vi: '{count} phiếu', en: '{count} {count|ballot|ballots}' },
  round: { vi: 'Nội dung bầu', en: 'Election' },
  roundName: { vi: 'Bầu {office}, lần {number}', en: 'Election of the {office}, round {number}' },
  goOn: { vi: 'Nhập tiếp', en: 'Go on typing' },
  begin: { vi: 'Nhập tập này', en: 'Type this batch' },
  slot: { vi: 'Lượt', en: 'Entry' },
  slotNumber: { vi: 'Lượt {number}', en: 'Entry {number}' },
  state: { vi: 'Đã nhập', en: 'Typed' },
  entered: { vi: '{entered}/{size} phiếu', en: '{entered} of {size} {size|ballot|ballots}' },
  notBegun: { vi: 'chưa ai nhập', en: 'not begun' },
  locked: { vi: 'đã khóa', en: 'locked' },
} as const satisfies Readonly<Record<string, Bilingual>>
