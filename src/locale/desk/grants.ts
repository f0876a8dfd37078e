import type { Bilingual } from '../text.ts'

/** Texts of the roles in a meeting: who has which, granting and revoking them. */
export const GRANTS = {
  title: { vi: '{count} vai trò đang có hiệu lực', en: '{count} {count|role is|roles are} in force' },
  none: { vi: 'Chưa ai có vai trò trong cuộc họp này', en: 'Nobody has a role in this meeting yet' },
  hidden: { vi: 'Không đọc được các vai trò', en: 'The roles cannot be read' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  role: { vi: 'Vai trò', en: 'Role' },
  since: { vi: 'Giao lúc', en: 'Granted at' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeFrom: { vi: 'Thu hồi vai trò của {name}', en: 'Revoke the role of {name}' },
  keep: { vi: 'Để nguyên', en: 'Leave it' },
  revokeHint: {
    vi: 'Có hiệu lực từ việc tiếp theo của người đó. Phiếu và số liệu đã ghi còn nguyên.',
    en: 'It ends with the next thing that they do. What they have recorded stays.',
  },
  reason: { vi: 'Lý do thu hồi', en: 'Reason of the revocation' },
  ended: { vi: '{count} vai trò đã thu hồi', en: '{count} {count|role was|roles were} revoked' },
  endedAt: { vi: 'thu hồi lúc {time}', en: 'revoked at {time}' },
  grant: { vi: 'Giao vai trò', en: 'Grant a role' },
  grantHint: {
    vi: 'Cho người đã có tài khoản. Vai trò của ban kiểm phiếu do đoàn chủ tịch giao.',
    en: 'For somebody who has an account. The roles of the counting board are granted by the presidium.',
  },
  granted: { vi: 'Đã giao vai trò {role} cho {name}.', en: '{name} now has the role: {role}.' },
  suspended: {
    vi: 'Vai trò {role} của {name} đang tạm dừng: người khác đã thay đổi cách đăng nhập của tài khoản ấy. Giao lại khi đồng chí ấy ở đây, đã tự đăng nhập và đổi mật khẩu.',
    en: 'The role {role} of {name} is suspended: somebody else has changed how that account signs in. Grant it again when the person is here, has signed in and changed the password.',
  },
  grantAgain: { vi: 'Giao lại vai trò {role} cho {name}', en: 'Grant {name} the role again: {role}' },
  proposed: {
    vi: 'Một đồng chí trong đoàn chủ tịch đề nghị giao vai trò {role} cho {name}, tài khoản {username}. Vai trò có hiệu lực khi đồng chí thứ hai bấm giao.',
    en: 'A member of the presidium proposes the role {role} for {name}, account {username}. It is in force once a second member grants it.',
  },
  proposedByYou: {
    vi: 'Đồng chí đã đề nghị giao vai trò {role} cho {name}, tài khoản {username}. Chờ đồng chí khác trong đoàn chủ tịch đăng nhập và bấm giao.',
    en: 'You have proposed the role {role} for {name}, account {username}. Another member of the presidium signs in and grants it.',
  },
  withdraw: { vi: 'Rút đề nghị', en: 'Withdraw the proposal' },
  withdrawOf: { vi: 'Rút đề nghị giao vai trò {role} cho {name}', en: 'Withdraw the proposal: {role}, {name}' },
  withdrawHint: {
    vi: 'Vai trò chưa được giao. Sau khi rút, đồng chí nào trong đoàn chủ tịch cũng đề nghị lại được.',
    en: 'The role is not granted yet. After the withdrawal any member of the presidium can propose it again.',
  },
  withdrawReason: { vi: 'Lý do rút', en: 'Reason of the withdrawal' },
  second: { vi: 'Giao vai trò {role} cho {name}', en: 'Grant {name} the role: {role}' },
  temporary: { vi: 'mật khẩu tạm, chưa đổi', en: 'temporary password, not changed yet' },
  alone: { vi: 'một người tự giao', en: 'granted by one person' },
  board: {
    vi: 'Giao vai trò cho ban kiểm phiếu',
    en: 'Grant the roles of the counting board',
  },
  others: {
    vi: 'Các vai trò khác do người quản trị giao và thu hồi.',
    en: 'Administrators grant and revoke the other roles.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
