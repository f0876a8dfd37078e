import type { Bilingual } from '../text.ts'

/** Texts of the people of a meeting: pasted, imported, corrected. */
export const PEOPLE = {
  paste: { vi: 'Dán danh sách vào đây', en: 'Paste the list here' },
  pasteHint: {
    vi: 'Chép từ Excel, Word hay thư: mỗi người một dòng, chỉ cần họ và tên, năm sinh nếu có; có dòng tiêu đề thì đọc thêm ngày vào Đảng, loại đảng viên, đơn vị. Chương trình đọc ngay khi dán.',
    en: 'Copy it from Excel, Word or a letter: one person on each line, the full name alone or with the year of birth; with headings the day of admission, the membership and the unit are read too. It is read as soon as it is pasted.',
  },
  file: { vi: 'hoặc chọn tệp Excel, CSV', en: 'or choose an Excel or CSV file' },
  unit: { vi: 'Đơn vị của người chưa ghi đơn vị', en: 'Unit of people whose row has none' },
  unitHint: { vi: 'đề xuất theo tên tổ chức đảng', en: 'proposed from the name of the organisation' },
  membership: { vi: 'Loại đảng viên', en: 'Membership' },
  official: { vi: 'chính thức', en: 'official' },
  probationary: { vi: 'dự bị', en: 'probationary' },
  temporary: { vi: 'sinh hoạt tạm thời', en: 'temporary activity' },
  unclear: { vi: 'chưa rõ', en: 'not clear' },
  read: {
    vi: 'Đã đọc {count} người; ghi được cả danh sách',
    en: '{count} {count|person|people} read; the whole list can be recorded',
  },
  faults: {
    vi: 'Còn {faults} trong {count} dòng cần sửa',
    en: '{faults} of {count} {count|row|rows} {faults|needs|need} a correction',
  },
  record: { vi: 'Ghi {count} người', en: 'Record {count} {count|person|people}' },
  recordAndGoOn: {
    vi: 'Ghi {count} người và tiếp tục: {step}',
    en: 'Record {count} {count|person|people} and go on: {step}',
  },
  mend: { vi: 'sửa hoặc bỏ các dòng đã đánh dấu thì ghi được', en: 'correct or remove the marked rows first' },
  table: { vi: 'Danh sách vừa đọc', en: 'The list that was read' },
  row: { vi: 'Dòng', en: 'Row' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  birth: { vi: 'Năm sinh', en: 'Year of birth' },
  since: { vi: 'Ngày vào Đảng', en: 'Admitted to the Party' },
  ownUnit: { vi: 'Đơn vị', en: 'Unit' },
  act: { vi: 'Thao tác', en: 'Act' },
  remove: { vi: 'Bỏ dòng', en: 'Remove the row' },
  recorded: { vi: 'Đã ghi {count} người', en: '{count} {count|person is|people are} recorded' },
  nobody: {
    vi: 'Chưa ghi ai. Dán danh sách vào ô trên, chọn tệp, hoặc thêm từng người.',
    en: 'Nobody is recorded. Paste the list above, choose a file, or add people one by one.',
  },
  correct: { vi: 'Sửa', en: 'Correct' },
  addOne: { vi: 'Thêm một người', en: 'Add one person' },
  save: { vi: 'Ghi người này', en: 'Record this person' },
  giveUp: { vi: 'Thôi', en: 'Cancel' },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  reasonHint: {
    vi: 'phải có khi tên đã ở trong danh sách bầu cử được thông qua',
    en: 'needed for a name on an approved list',
  },
  sinceHint: { vi: 'để trống nếu chưa rõ', en: 'leave it empty if it is not known' },
  stale: {
    vi: 'Có người khác vừa sửa người này, nên chưa ghi gì từ trang này. Đây là nội dung mới.',
    en: 'Somebody else has just corrected this person, so nothing was recorded from this page. This is the new content.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
