import type { Bilingual } from '../text.ts'

/** Texts about the administrators of organisations: who they are, appointing and withdrawing them. */
export const ADMINISTRATORS = {
  way: { vi: 'Người quản trị của tổ chức đảng', en: 'Administrators of organisations' },
  choose: { vi: 'Chọn tổ chức đảng để xem người quản trị', en: 'Choose an organisation to see its administrators' },
  hidden: { vi: 'Không đọc được danh sách người quản trị', en: 'The administrators cannot be read' },
  title: {
    vi: '{count} người quản trị {name}',
    en: '{count} {count|administrator|administrators} of {name}',
  },
  none: { vi: 'Chưa giao ai quản trị {name}', en: 'Nobody is appointed to administer {name}' },
  noneHint: {
    vi: 'Khi chưa giao ai, người quản trị cấp trên hoặc quản trị hệ thống làm thay.',
    en: 'Until somebody is appointed, the administrators above it, or of the system, do this work.',
  },
  noOrganisation: { vi: 'Chưa ghi tổ chức đảng nào', en: 'No organisation is recorded yet' },
  noOrganisationHint: {
    vi: 'Ghi tổ chức đảng và đại hội (hội nghị) ở trang quản trị trước, rồi giao người quản trị ở đây.',
    en: 'Record an organisation with its meeting on the page of the administration first; then appoint its administrators here.',
  },
  organisation: { vi: 'Tổ chức đảng', en: 'Organisation' },
  fromAbove: {
    vi: 'Người quản trị của tổ chức này do người quản trị cấp trên, hoặc quản trị hệ thống, giao và thu hồi.',
    en: 'The administrators of this organisation are appointed and withdrawn by those above it, or of the system.',
  },
  appoint: { vi: 'Giao quyền quản trị', en: 'Appoint an administrator' },
  appointHint: {
    vi: 'Cho người đã có tài khoản ở tổ chức này hoặc cấp trên, và không giữ vai trò nào trong đại hội (hội nghị).',
    en: 'For somebody with an account of this organisation or one above it, and without a role in any meeting.',
  },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  question: {
    vi: 'Giao cho {name} ({username}) quyền quản trị {organisation}? Người đó sẽ lập đại hội (hội nghị), lập tài khoản và đặt lại mật khẩu trong tổ chức này và các tổ chức cấp dưới.',
    en: 'Appoint {name} ({username}) as administrator of {organisation}? They will record meetings, create accounts and reset passwords of this organisation and of those below it.',
  },
  questionUnseen: {
    vi: 'Không thấy tài khoản {username} trong danh sách tài khoản của đồng chí; có thể là tài khoản của tổ chức cấp trên. Vẫn giao cho tài khoản này quyền quản trị {organisation}?',
    en: 'Your list of accounts does not have {username}; it may belong to an organisation above. Appoint this account as administrator of {organisation} all the same?',
  },
  confirm: { vi: 'Đúng, giao cho {name}', en: 'Yes, appoint {name}' },
  keep: { vi: 'Không giao', en: 'Do not appoint' },
  appointed: {
    vi: 'Đã giao cho {name} quyền quản trị {organisation}.',
    en: '{name} is now an administrator of {organisation}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
