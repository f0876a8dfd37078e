import type { Bilingual } from '../text.ts'

/** Texts of the administrators' home, and of the form of an organisation with its meeting. */
export const ADMINISTRATION = {
  place: { vi: 'Quản trị', en: 'Administration' },
  first: {
    vi: 'Việc đầu tiên: ghi tổ chức đảng và đại hội (hội nghị)',
    en: 'First: record the organisation and its meeting',
  },
  next: { vi: 'Ghi đại hội (hội nghị)', en: 'Record a meeting' },
  lacking: {
    vi: '{count} đại hội (hội nghị) chưa có ai trong đoàn chủ tịch',
    en: '{count} {count|meeting has|meetings have} nobody in the presidium yet',
  },
  complete: { vi: 'Đủ người điều hành: giao máy cho chủ tọa', en: 'Nothing is missing: hand over to the presidium' },
  open: { vi: '{count} đại hội (hội nghị) chưa kết thúc', en: '{count} open {count|meeting|meetings}' },
  noneOpen: { vi: 'Không có đại hội (hội nghị) nào đang mở', en: 'No meeting is open' },
  noMeeting: { vi: 'không có đại hội (hội nghị) nào đang mở', en: 'no open meeting' },
  add: { vi: 'Ghi đại hội (hội nghị) khác của {name}', en: 'Record another meeting of {name}' },
  addOrganisation: { vi: 'Ghi tổ chức đảng khác', en: 'Record another organisation' },
  people: { vi: 'Tài khoản và vai trò', en: 'Accounts and roles' },
  lacksPresidium: { vi: 'chưa có đoàn chủ tịch', en: 'no presidium yet' },
  back: { vi: 'Về trang quản trị', en: 'Back to the administration' },
  name: { vi: 'Tên tổ chức đảng', en: 'Name of the organisation' },
  nameHint: { vi: 'tên đầy đủ, như in trên giấy tờ', en: 'its full name, as papers print it' },
  superiorHint: {
    vi: 'để trống nếu cấp trên không ghi ở đây',
    en: 'leave it empty if the superior is not recorded here',
  },
  recorded: { vi: 'Tổ chức đảng: {name}', en: 'Organisation: {name}' },
  isReal: { vi: 'Họp thật hay tập dượt', en: 'A real meeting or a rehearsal' },
  rehearsal: {
    vi: 'Tập dượt trước ngày họp: mọi màn hình và giấy tờ ghi rõ là tập dượt, xong thì bỏ đi',
    en: 'A rehearsal before the day: every screen and paper is marked, and it is thrown away afterwards',
  },
  meetingNameHint: { vi: 'để trống thì là: {name}', en: 'if left empty: {name}' },
  nameOfMeeting: {
    vi: '{kind} {organisation}[ nhiệm kỳ {from}–{to}]',
    en: 'Meeting ({kind}) of {organisation}[ for {from} to {to}]',
  },
  regulation: { vi: 'Theo ngày họp, áp dụng: {title}', en: 'In force on that day: {title}' },
  more: { vi: 'Tên đại hội, tên gọi của ban kiểm phiếu', en: 'Name of the meeting, name of the board' },
  readings: {
    vi: '{count} cách hiểu giữ mặc định[, {changed} cách hiểu khác mặc định]',
    en: '{count} {count|reading|readings} at their defaults[, {changed} changed]',
  },
  readingsHint: {
    vi: 'Giữ mặc định thì không phải làm gì. Ghi đại hội (hội nghị) rồi thì không đổi được nữa.',
    en: 'With the defaults there is nothing to do. Once the meeting is recorded, they cannot be changed.',
  },
  usualReading: { vi: '{value} (mặc định)', en: '{value} (default)' },
  record: { vi: 'Ghi tổ chức và đại hội (hội nghị)', en: 'Record organisation and meeting' },
  recordMeeting: { vi: 'Ghi đại hội (hội nghị)', en: 'Record the meeting' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of the accounts of a meeting. */
export const MEETING_ACCOUNTS = {
  title: { vi: 'Lập tài khoản cho người điều hành và ban kiểm phiếu', en: 'Create the accounts of the meeting' },
  hidden: { vi: 'Không đọc được đại hội (hội nghị) này', en: 'This meeting cannot be read' },
  made: {
    vi: 'Đã lập {count} tài khoản: in phiếu đăng nhập',
    en: '{count} {count|account is|accounts are} ready: print the slips',
  },
  intro: {
    vi: 'Mỗi dòng một họ tên; sau dấu chấm phẩy có thể ghi tên đăng nhập. Ban kiểm phiếu chỉ cần tài khoản: đoàn chủ tịch giao vai trò cho họ.',
    en: 'One full name on a line; a user name may follow after a semicolon. The board needs accounts only: the presidium grants its roles.',
  },
  names: { vi: 'Họ và tên', en: 'Full names' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  usernameOf: { vi: 'Tên đăng nhập của {name}', en: 'User name of {name}' },
  role: { vi: 'Vai trò', en: 'Role' },
  roleOf: { vi: 'Vai trò của {name}', en: 'Role of {name}' },
  noRole: { vi: 'chưa giao', en: 'none yet' },
  badUsername: {
    vi: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm. Đề nghị sửa.',
    en: 'A user name has 3 to 40 lower-case letters without accents, digits and dots. Correct it.',
  },
  twice: { vi: 'Trùng với một dòng trên. Đề nghị sửa.', en: 'Another row has it already. Correct it.' },
  proposed: { vi: '{detail} Còn trống: {username}.', en: '{detail} Free: {username}.' },
  tooMany: {
    vi: 'Mỗi lần lập được {most} tài khoản. Đề nghị chia danh sách.',
    en: 'At most {most} {most|account|accounts} at once. Divide the list.',
  },
  mend: { vi: 'Có dòng cần sửa; chưa gửi gì.', en: 'Some rows need a correction; nothing was sent.' },
  some: {
    vi: '{count} dòng chưa lập được. Đề nghị sửa rồi bấm lại; các tài khoản đã lập không lập lại.',
    en: '{count} {count|account was|accounts were} not created. Correct and press again; the others are not created twice.',
  },
  create: { vi: 'Lập {count} tài khoản', en: 'Create {count} {count|account|accounts}' },
  creating: { vi: 'Đang lập: {done}/{count}', en: 'Creating: {done}/{count}' },
  password: { vi: 'Mật khẩu tạm', en: 'Temporary password' },
  once: {
    vi: 'Mật khẩu tạm chỉ hiện lần này và không lưu ở đâu: rời trang là mất. Đề nghị in phiếu trước.',
    en: 'The temporary passwords are shown only now and kept nowhere: leaving the page loses them. Print the slips first.',
  },
  print: { vi: 'In {count} phiếu đăng nhập', en: 'Print {count} sign-in {count|slip|slips}' },
  grantAgain: { vi: 'Giao lại vai trò', en: 'Grant the roles again' },
  handOver: {
    vi: 'Giao máy cho chủ tọa: đồng chí {name} đăng nhập bằng tên {username}, đổi mật khẩu, rồi chuẩn bị đại hội (hội nghị).',
    en: 'Hand over to {name}, who signs in as {username}, chooses a password and goes on with the set-up.',
  },
  noPresidium: {
    vi: 'Chưa ai thuộc đoàn chủ tịch: chưa thể chuẩn bị tiếp.',
    en: 'Nobody is in the presidium yet, so that the set-up cannot go on.',
  },
  signOut: { vi: 'Đăng xuất, giao máy', en: 'Sign out and hand over' },
  holders: { vi: 'Vai trò đã giao', en: 'Roles granted' },
} as const satisfies Readonly<Record<string, Bilingual>>
