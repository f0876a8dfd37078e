import type { Bilingual } from '../text.ts'

/** Texts of the ways from the overview to what is no next step, and of the cancellation of a meeting. */
export const WAY_WORDS = {
  others: { vi: 'Trang khác', en: 'Other pages' },
  roles: { vi: 'Vai trò đã giao', en: 'Roles granted' },
  devices: { vi: 'Máy và mã PIN', en: 'Laptops and PINs' },
  hall: { vi: 'Màn hình hội trường', en: 'Hall screens' },
  log: { vi: 'Nhật ký', en: 'Log' },
  webhooks: { vi: 'Thông báo cho hệ thống khác', en: 'Messages to other systems' },
  endRehearsal: { vi: 'Kết thúc và bỏ cuộc tập dượt', en: 'End this rehearsal and throw it away' },
  cancel: { vi: 'Hủy đại hội (hội nghị) ghi nhầm', en: 'Cancel a meeting recorded by mistake' },
  cancelTitle: { vi: 'Hủy đại hội (hội nghị) ghi nhầm', en: 'Cancel this meeting, which was recorded by mistake' },
  cancelHint: {
    vi: 'Chỉ hủy được khi chưa danh sách bầu cử nào được biểu quyết thông qua. Đại hội (hội nghị) đóng lại với lý do, còn đọc được, không ghi gì thêm và không mở lại được.',
    en: 'Possible only while no candidate list is approved. The meeting is closed with the reason, stays readable, takes no further acts and cannot be opened again.',
  },
  cancelReason: { vi: 'Lý do hủy', en: 'Reason of the cancellation' },
  back: { vi: 'Về toàn cảnh', en: 'Back to the overview' },
} as const satisfies Readonly<Record<string, Bilingual>>
