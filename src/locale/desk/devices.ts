import type { Bilingual } from '../text.ts'

/** Texts of the page about the laptops on which typists sign in, and their PINs. */
export const DEVICES = {
  none: { vi: 'Chưa mở máy nhập phiếu nào', en: 'No laptop has been opened for typists yet' },
  notShown: { vi: 'Chưa đọc được danh sách máy', en: 'The laptops could not be read' },
  noPins: {
    vi: '{count} ủy viên chưa có mã PIN',
    en: '{count} {count|member has|members have} no PIN',
  },
  ready: {
    vi: '{count} máy đang mở, mọi ủy viên đã có mã PIN',
    en: '{count} {count|laptop|laptops} open, and every member has a PIN',
  },
  open: { vi: '{count} máy nhập phiếu đang mở', en: '{count} {count|laptop|laptops} open for typists' },

  thisLaptop: { vi: 'Máy này', en: 'This laptop' },
  thisIs: {
    vi: 'Máy này là {name}, mở đến {time}. Đăng xuất thì màn hình chọn tên và nhập mã PIN hiện ra.',
    en: 'This laptop is {name}, open until {time}. After signing out it asks for a name and a PIN.',
  },
  openHere: {
    vi: 'Mở máy này để các ủy viên nhập phiếu bằng mã PIN. Muốn dùng máy khác thì đăng nhập trên máy ấy rồi mở ở trang này.',
    en: 'Open this laptop, so that members sign in on it by PIN. To use another laptop, sign in on that one and open it on this page.',
  },
  name: { vi: 'Tên máy', en: 'Name of the laptop' },
  nameProposed: { vi: 'Máy số {number}', en: 'Laptop {number}' },
  nameHint: { vi: 'như nhãn dán trên máy', en: 'as on its label' },
  openForAll: {
    vi: 'Mở máy này và cấp mã PIN cho {count} ủy viên',
    en: 'Open this laptop and issue PINs to {count} {count|member|members}',
  },
  openOnly: { vi: 'Chỉ mở máy này', en: 'Only open this laptop' },
  issueToAll: {
    vi: 'Cấp mã PIN cho {count} ủy viên trên máy này',
    en: 'Issue PINs to {count} {count|member|members} on this laptop',
  },
  opening: { vi: 'Đang mở máy và cấp mã PIN', en: 'Opening the laptop and issuing PINs' },
  issued: {
    vi: 'Đã cấp {count} mã PIN trên {device}',
    en: '{count} {count|PIN|PINs} issued on {device}',
  },
  pin: { vi: 'Mã PIN', en: 'PIN' },
  onceForAll: {
    vi: 'Chỉ hiện một lần này. In phiếu, cắt ra và đưa riêng cho từng đồng chí; màn hình đừng để người khác nhìn thấy.',
    en: 'Shown this once. Print the slips, cut them and give each member their own; let nobody else see the screen.',
  },
  lost: {
    vi: 'Mã PIN chỉ hiện lần này và chưa in phiếu. Rời trang là mất, phải cấp mã khác.',
    en: 'The PIN is shown only now and its slip is not printed. Leaving loses it, and another one has to be issued.',
  },
  printSlips: { vi: 'In {count} phiếu mã PIN', en: 'Print {count} {count|slip|slips}' },
  handedOut: { vi: 'Đã đưa xong, ẩn đi', en: 'Handed out, hide them' },

  openIt: { vi: 'Mở máy này', en: 'Open this laptop' },
  oneLaptop: {
    vi: 'Chỉ có một máy thì các đồng chí thay nhau nhập: nhập xong một lượt thì đăng xuất, người sau chọn tên và nhập mã PIN của mình. Hai lượt của một tập vẫn phải do hai người nhập.',
    en: 'With one laptop the members take turns: each signs out after an entry, and the next one chooses their name and types their PIN. Two entries of a batch still need two people.',
  },

  practiceFirst: {
    vi: 'Ai chưa nhập phiếu bao giờ thì nên thử trước:',
    en: 'Members who have never typed ballots may try first:',
  },
  practice: { vi: 'tập nhập phiếu', en: 'the practice batch' },
  ownPassword: {
    vi: 'Mỗi đồng chí đăng nhập bằng mật khẩu và đổi mật khẩu tạm trước khi kiểm phiếu: xác nhận kết quả cần mật khẩu riêng, mã PIN không thay được.',
    en: 'Each member signs in with the temporary password and changes it before the count: a result is confirmed with a password of one’s own, not with a PIN.',
  },

  laptops: { vi: 'Các máy', en: 'Laptops' },
  until: { vi: 'mở đến {time}', en: 'open until {time}' },
  expired: { vi: 'hết hạn lúc {time}', en: 'expired at {time}' },
  closed: { vi: 'đã đóng lúc {time}', en: 'closed at {time}' },
  noHolders: { vi: 'Chưa cấp mã PIN nào trên máy này.', en: 'No PIN has been issued on this laptop.' },
  holder: { vi: '{name}, cấp lúc {time}', en: '{name}, issued at {time}' },
  signedIn: { vi: 'đang đăng nhập trên máy này', en: 'signed in on this laptop' },
  lockedPin: { vi: 'bị khóa vì nhập sai nhiều lần; cấp mã mới', en: 'locked after wrong attempts; issue a new one' },
  close: { vi: 'Đóng {name}', en: 'Close {name}' },
  closing: {
    vi: 'Người đang nhập trên {name} sẽ bị đăng xuất. Phiếu chưa gửi vẫn nằm trong máy.',
    en: 'Typists who are signed in on {name} will be signed out. Ballots not sent yet stay on the laptop.',
  },
  leave: { vi: 'Thôi', en: 'Leave it' },

  issueTo: { vi: 'Cấp mã PIN trên {name}', en: 'Issue a PIN on {name}' },
  member: { vi: 'Ủy viên', en: 'Member' },
  noMembers: {
    vi: 'Chưa có ủy viên ban kiểm phiếu nào có tài khoản. Đoàn chủ tịch giao vai trò cho ủy viên trước.',
    en: 'No member of the counting board has an account yet. The presidium grants the role first.',
  },
  pinOf: { vi: 'Mã PIN của đồng chí {name} trên {device}', en: 'PIN of {name} on {device}' },
  once: {
    vi: 'Chỉ hiện một lần này. Đưa riêng cho đồng chí ấy ghi lại; mã cũ trên máy này không dùng được nữa.',
    en: 'Shown this once. Give it to the member alone, who writes it down; an earlier one on this laptop is no longer valid.',
  },
  hide: { vi: 'Đã ghi lại, ẩn đi', en: 'Written down, hide it' },
  printSlip: { vi: 'In phiếu mã PIN', en: 'Print a slip' },
} as const satisfies Readonly<Record<string, Bilingual>>
