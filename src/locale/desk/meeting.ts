import type { Bilingual } from '../text.ts'

/** Texts of the rail beside every page of a meeting. */
export const MEETING = {
  rail: { vi: 'Đại hội, hội nghị', en: 'Meeting' },
  elections: { vi: 'Nội dung bầu', en: 'Elections' },
  round: { vi: '{office}, lần {number}', en: '{office}, round {number}' },
  board: { vi: 'Ban kiểm phiếu', en: 'Counting board' },
  ballots: { vi: 'Phát, thu, bảo quản phiếu', en: 'Issue, return and keeping of ballots' },
  doubtful: { vi: 'Phiếu có nghi vấn', en: 'Doubtful ballots' },
  ruling: { vi: '{count} tập chờ kết luận', en: '{count} {count|batch waits|batches wait} for a ruling' },
  devices: { vi: 'Máy và mã PIN', en: 'Laptops and PINs' },
  papers: { vi: 'Giấy tờ in', en: 'Papers' },
  ownStacks: { vi: 'Tập của tôi', en: 'My batches' },
  otherMeetings: { vi: 'Đại hội, hội nghị khác', en: 'Other meetings' },
  others: { vi: 'Mục khác', en: 'Other pages' },
} as const satisfies Readonly<Record<string, Bilingual>>
