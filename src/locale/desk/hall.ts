import type { Bilingual } from '../text.ts'

/** Texts of the screen in the hall that the page says by itself. Everything about the meeting comes from the service. */
export const HALL = {
  title: { vi: 'Màn hình hội trường', en: 'Hall screen' },
  connecting: { vi: 'Đang kết nối với máy chủ', en: 'Connecting to the service' },
  lost: {
    vi: 'Mất kết nối với máy chủ từ {time}, đang kết nối lại',
    en: 'The service has not answered since {time}; connecting again',
  },
  rehearsal: { vi: 'TẬP DƯỢT – không phải cuộc bầu thật', en: 'REHEARSAL: not a real vote' },
  moment: { vi: '{time} ngày {day}', en: '{time} on {day}' },
  wrong: {
    vi: 'Địa chỉ này không đúng, đã hết hạn hoặc đã đóng',
    en: 'This address is wrong, expired or closed',
  },
  over: { vi: 'Địa chỉ này đã hết hạn hoặc đã đóng', en: 'This address has expired or was closed' },
  closed: { vi: 'Địa chỉ này đã đóng', en: 'This address was closed' },
  expired: { vi: 'Địa chỉ này đã hết hạn', en: 'This address has expired' },
  endedHow: {
    vi: 'Đề nghị trưởng ban kiểm phiếu hoặc đoàn chủ tịch mở địa chỉ mới, rồi mở đúng địa chỉ đó trên máy này.',
    en: 'Ask the head of the counting board or the presidium to open a new address, and open that one on this computer.',
  },
  page: { vi: 'Trang {page}/{pages}', en: 'Page {page}/{pages}' },
  steps: { vi: 'Các bước của ban kiểm phiếu', en: 'The steps of the board' },
  names: { vi: 'Kết quả theo số phiếu', en: 'The result by votes' },
} as const satisfies Readonly<Record<string, Bilingual>>
