import type { Bilingual } from '../text.ts'

/** The line about the backups that the service makes of its own accord. */
export const BACKUPS = {
  made: { vi: 'Bản sao lưu gần nhất: {time}', en: 'Last backup: {time}' },
  none: { vi: 'Chưa có bản sao lưu nào.', en: 'There is no backup yet.' },
  running: { vi: 'Đang sao lưu, chưa rút USB', en: 'A backup is being made; leave the stick in' },
  sameDisk: {
    vi: 'Bản sao lưu nằm cùng ổ đĩa với dữ liệu: hỏng ổ đĩa thì mất cả hai.',
    en: 'The backups are on the disk of the data: one loss would take both.',
  },
  failed: {
    vi: 'Không ghi được bản sao lưu: {why}. Việc kiểm phiếu vẫn tiếp tục; dịch vụ tự thử lại mỗi phút.',
    en: 'No backup was made: {why}. The count goes on; the service tries again every minute.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Why no backup was made, and the remedy. */
export const BACKUP_PROBLEM_WORDS = {
  folderMissing: {
    vi: 'không thấy thư mục sao lưu, đề nghị cắm lại USB',
    en: 'the folder for backups is not there; put the stick in again',
  },
  notWritten: {
    vi: 'USB (ổ đĩa) hết chỗ hoặc không ghi được, đề nghị thay chiếc khác',
    en: 'the stick (disk) is full or cannot be written to; take another one',
  },
  notAllowed: {
    vi: 'tài khoản của cơ sở dữ liệu không đọc được toàn bộ dữ liệu, đề nghị báo người quản trị máy chủ',
    en: 'the account of the database may not read everything; tell the administrator of the server',
  },
  other: {
    vi: 'lỗi ghi trong nhật ký của dịch vụ, đề nghị báo người quản trị',
    en: 'the log of the service has the cause; tell the administrator',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
