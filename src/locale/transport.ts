import type { Bilingual } from './text.ts'

/** Why the service does not start with TLS: one sentence. `{file}` is the name of the file. */
export const TLS_FAILURES = {
  'certificate-unreadable': {
    vi: 'Không đọc được tệp chứng thư số {file} nêu ở TLS_CERT: đề nghị kiểm tra tên tệp và quyền đọc.',
    en: 'The certificate file {file} named by TLS_CERT cannot be read: check its name and who may read it.',
  },
  'key-unreadable': {
    vi: 'Không đọc được tệp khóa {file} nêu ở TLS_KEY: đề nghị kiểm tra tên tệp và quyền đọc.',
    en: 'The key file {file} named by TLS_KEY cannot be read: check its name and who may read it.',
  },
  'certificate-malformed': {
    vi: 'Tệp {file} nêu ở TLS_CERT không phải là chứng thư số dạng PEM dùng được cho TLS.',
    en: 'The file {file} named by TLS_CERT is no certificate in PEM that TLS can use.',
  },
  'key-malformed': {
    vi: 'Tệp {file} nêu ở TLS_KEY không phải là khóa riêng dạng PEM không đặt mật khẩu.',
    en: 'The file {file} named by TLS_KEY is no private key in PEM without a passphrase.',
  },
  'key-mismatch': {
    vi: 'Khóa trong tệp {file} nêu ở TLS_KEY không phải là khóa của chứng thư số nêu ở TLS_CERT.',
    en: 'The key in the file {file} named by TLS_KEY does not belong to the certificate named by TLS_CERT.',
  },
} as const satisfies Record<string, Bilingual>

export type TlsFailureCode = keyof typeof TLS_FAILURES

/** Why no certificate was made. */
export const CERTIFICATE_FAILURES = {
  'certificate-exists': {
    vi: 'Đã có chứng thư số trong {folder}, nên chưa tạo gì. Thêm --replace nếu muốn tạo mới; dấu vân tay sẽ thay đổi.',
    en: 'There is a certificate in {folder} already, and nothing was made. Add --replace to make a new one; its fingerprint will be another.',
  },
  'folder-not-writable': {
    vi: 'Không ghi được vào thư mục {folder}: đề nghị kiểm tra quyền ghi, hoặc đặt DATA_DIR sang thư mục khác.',
    en: 'The folder {folder} cannot be written to: check who may write there, or set DATA_DIR to another folder.',
  },
  'name-invalid': {
    vi: '{name} không phải là tên máy hoặc địa chỉ IP.',
    en: '{name} is neither a host name nor an IP address.',
  },
} as const satisfies Record<string, Bilingual>

/** What a person reads about a certificate, line by line in both languages. */
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
  made: { vi: 'Đã tạo khóa và chứng thư số trong {folder}', en: 'key and certificate made in {folder}' },
  names: { vi: 'Dùng cho {names}', en: 'for {names}' },
  start: { vi: 'Mở dịch vụ bằng lệnh', en: 'start the service by' },
  usage: {
    vi: 'Cách dùng: npm run certificate -- [--replace] [TÊN_MÁY_HOẶC_ĐỊA_CHỈ]...; không nêu gì thì lấy tên và địa chỉ hiện có của máy.',
    en: 'Usage: npm run certificate -- [--replace] [HOST_NAME_OR_ADDRESS]...; without any, the name and the addresses that the machine has now.',
  },
} as const satisfies Record<string, Bilingual>
