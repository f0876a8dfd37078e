import type { Bilingual } from './text.ts'

/** Why no certificate was made. */
export const CERTIFICATE_FAILURES = {
  'certificate-exists': {
    vi: 'Đã có chứng thư số trong {folder}, nên chưa tạo gì. Thêm --replace nếu muốn tạo mới; dấu vân tay sẽ thay đổi.',
    en: '{folder} already holds a certificate, so none was created. Add --replace to create a new one; its fingerprint will differ.',
  },
  'folder-not-writable': {
    vi: 'Không ghi được vào thư mục {folder}: đề nghị kiểm tra quyền ghi, hoặc đặt DATA_DIR sang thư mục khác.',
    en: 'The folder {folder} cannot be written to: check its permissions, or set DATA_DIR to another folder.',
  },
  'name-invalid': {
    vi: '{name} không phải là tên máy hoặc địa chỉ IP.',
    en: '{name} is neither a host name nor an IP address.',
  },
} as const satisfies Record<string, Bilingual>

/** Lines for people about a certificate, in both languages. */
export const CERTIFICATE_WORDS = {
  fingerprint: {
    vi: 'Dấu vân tay SHA-256 của chứng thư số',
    en: 'SHA-256 fingerprint of the certificate',
  },
  until: { vi: 'Chứng thư số dùng được đến ngày {day}', en: 'the certificate is valid until {day}' },
  expired: {
    vi: 'Chứng thư số đã hết hạn từ ngày {day}: trình duyệt sẽ cảnh báo',
    en: 'the certificate expired on {day}: browsers will warn',
  },
  made: { vi: 'Đã tạo khóa và chứng thư số trong {folder}', en: 'key and certificate created in {folder}' },
  names: { vi: 'Dùng cho {names}', en: 'for {names}' },
  start: { vi: 'Mở dịch vụ bằng lệnh', en: 'start the service with' },
  usage: {
    vi: 'Cách dùng: npm run certificate -- [--replace] [TÊN_MÁY_HOẶC_ĐỊA_CHỈ]...; không nêu gì thì lấy tên và địa chỉ hiện có của máy.',
    en: 'Usage: npm run certificate -- [--replace] [HOST_NAME_OR_ADDRESS]...; without arguments, the current name and addresses of this machine.',
  },
} as const satisfies Record<string, Bilingual>
