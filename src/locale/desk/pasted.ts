import type { Bilingual } from '../text.ts'

/** Texts of names that are pasted or read from a file into a list of people. */
export const PASTED = {
  hint: {
    vi: 'Dán được cả một cột họ tên chép từ Excel, Word vào ô này.',
    en: 'A whole column of names copied from Excel or Word can be pasted here.',
  },
  file: { vi: 'Đọc từ tệp Excel', en: 'Read an Excel file' },
  reading: { vi: 'Đang đọc danh sách.', en: 'The list is being read.' },
  nobodyYet: {
    vi: 'Chưa ghi đảng viên chính thức nào của đại hội (hội nghị). Đề nghị ghi danh sách đảng viên trước.',
    en: 'No official member of the meeting is recorded. Record the people first.',
  },
  toPeople: { vi: 'Ghi danh sách đảng viên', en: 'Record the people' },
  everybodyOn: {
    vi: 'Mọi đảng viên chính thức đã ghi đều có tên ở đây rồi.',
    en: 'Every official member who is recorded is here already.',
  },
  notFound: {
    vi: 'Không thấy ai. Nhấn Enter để xem vì sao; người chưa ghi thì ghi được ngay ở đây.',
    en: 'Nobody is found. Press Enter to see why; a person who is not recorded can be recorded here.',
  },
  added: { vi: 'Đã thêm {count} người từ danh sách', en: '{count} {count|person|people} added from the list' },
  there: { vi: '{count} người đã có từ trước', en: '{count} {count|was|were} there before' },
  left: { vi: '{count} dòng chưa thêm được', en: '{count} {count|row|rows} could not be added' },
  cannotStand: {
    vi: 'Không phải đảng viên chính thức dự đại hội nên không đưa vào danh sách bầu cử được.',
    en: 'Not an official member of the meeting, so the person cannot stand.',
  },
  search: { vi: 'Tìm', en: 'Search' },
  drop: { vi: 'Bỏ dòng', en: 'Drop the row' },
  recordFirst: { vi: 'Ghi vào đại hội', en: 'Record as a person' },
  record: { vi: 'Ghi {name} vào đại hội', en: 'Record {name} at the meeting' },
  recordAndAdd: { vi: 'Ghi người này rồi thêm', en: 'Record and add' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  birthYear: { vi: 'Năm sinh, nếu biết', en: 'Year of birth, if known' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  sent: {
    vi: 'Ghi là đảng viên chính thức do cấp trên cử đến kiểm phiếu; không thuộc đại hội (hội nghị).',
    en: 'Recorded as an official member whom the superior sent to count; not a member of the meeting.',
  },
  official: { vi: 'Ghi là đảng viên chính thức.', en: 'Recorded as an official member.' },
} as const satisfies Readonly<Record<string, Bilingual>>
