import type { ConfigFailureCode, ConfigVariable } from '../config.ts'
import type { Failure } from '../kernel/failure.ts'
import { keysOf } from '../kernel/record.ts'
import { isOneOf } from '../kernel/unknown.ts'
import type { KeyFileFailureCode } from '../secrets/key-file.ts'
import type { HostsFaultPart } from '../storage/hosts/read-hosts.ts'
import type { StorageFailureCode } from '../storage/storage-failures.ts'
import type { TlsFailureCode } from '../tls/load.ts'
import { STORAGE_FAILURES } from './database-failures.ts'
import { type Bilingual, fillBoth } from './text.ts'

const NETWORKS = {
  vi: 'danh sách địa chỉ hoặc mạng, ví dụ 10.0.0.5, 192.168.1.0/24, fd00::/8',
  en: 'a list of addresses or networks such as 10.0.0.5, 192.168.1.0/24, fd00::/8',
}

/** The accepted values of each environment variable. */
const VARIABLES: Readonly<Partial<Record<ConfigVariable, Bilingual>>> = {
  PORT: { vi: 'số cổng từ 0 đến 65535', en: 'a port number from 0 to 65535' },
  LOG_LEVEL: { vi: 'một trong các từ {levels}', en: 'one of {levels}' },
  ADMINISTRATOR_LINK: { vi: 'yes hoặc no', en: 'yes or no' },
  TLS_CERT: { vi: 'tên một tệp khi đã đặt TLS_KEY', en: 'a file name if TLS_KEY is set' },
  TLS_KEY: { vi: 'tên một tệp khi đã đặt TLS_CERT', en: 'a file name if TLS_CERT is set' },
  PUBLIC_ORIGIN: {
    vi: 'địa chỉ https mà trình duyệt mở, không có đường dẫn, ví dụ https://kiemphieu.example.vn (http chỉ dùng trên chính máy này), khi đã đặt OPENID_ISSUER',
    en: 'the https address that browsers open, without a path, such as https://kiemphieu.example.vn (http on this machine only), if OPENID_ISSUER is set',
  },
  OPENID_ISSUER: {
    vi: 'địa chỉ https của cổng đăng nhập, ví dụ https://dangnhap.example.vn (http chỉ dùng trên chính máy này), khi đã đặt biến OPENID_ khác',
    en: 'the https address of the provider, such as https://id.example.vn (http on this machine only), if another OPENID_ variable is set',
  },
  OPENID_CLIENT_ID: {
    vi: 'từ 1 đến 200 chữ không dấu, chữ số hoặc ký hiệu, không có dấu cách, khi đã đặt biến OPENID_ khác',
    en: '1 to 200 visible characters without spaces if another OPENID_ variable is set',
  },
  OPENID_CLIENT_SECRET: {
    vi: 'từ 1 đến 500 chữ không dấu, chữ số hoặc ký hiệu, không có dấu cách, khi đã đặt biến OPENID_ khác',
    en: '1 to 500 visible characters without spaces if another OPENID_ variable is set',
  },
  OPENID_NAME: { vi: 'một dòng có từ 1 đến 60 chữ', en: 'one line of 1 to 60 characters' },
  BACKUP_PASSPHRASE: { vi: 'mật khẩu từ 12 đến 1000 ký tự', en: 'a passphrase of 12 to 1000 characters' },
  TRUSTED_PROXIES: NETWORKS,
  HOST_NAMES: {
    vi: 'danh sách tên máy, ví dụ may-kiem-phieu, kiemphieu.example.vn',
    en: 'a list of names of machines such as may-kiem-phieu, kiemphieu.example.vn',
  },
  WEBHOOK_PRIVATE_NETWORKS: NETWORKS,
  METRICS_ADDRESS: {
    vi: 'địa chỉ IP của máy này kèm số cổng, ví dụ 127.0.0.1:9464',
    en: 'an IP address of this machine with a port, such as 127.0.0.1:9464',
  },
}

const ADDRESS = 'postgres://user:password@host-1:5432,host-2:5432/name'
const ADDRESS_VI = 'postgres://tài-khoản:mật-khẩu@máy-1:5432,máy-2:5432/tên'

/** The accepted form of each part of DATABASE_URL. */
const ADDRESS_PARTS: Readonly<Record<HostsFaultPart, Bilingual>> = {
  scheme: {
    vi: 'địa chỉ dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên',
    en: 'an address such as postgres://user:password@host:5432/name',
  },
  characters: {
    vi: 'địa chỉ trong đó các dấu @ / ? # của tài khoản, mật khẩu và tham số viết thành %40 %2F %3F %23, ví dụ postgres://tài-khoản:mật%40khẩu@máy-chủ:5432/tên',
    en: 'an address in which the signs @ / ? # of user, password and parameters are written as %40 %2F %3F %23, such as postgres://user:pass%40word@host:5432/name',
  },
  host: {
    vi: `địa chỉ trong đó giữa các dấu phẩy đều có tên máy, địa chỉ IP (IPv6 đặt trong ngoặc vuông) hoặc thư mục của socket, ví dụ ${ADDRESS_VI}`,
    en: `an address that has a host name, an IP address (IPv6 in square brackets) or the folder of a socket between all commas, such as ${ADDRESS}`,
  },
  port: {
    vi: `địa chỉ có số cổng từ 1 đến 65535, ví dụ ${ADDRESS_VI}`,
    en: `an address whose ports are numbers from 1 to 65535, such as ${ADDRESS}`,
  },
  'port-count': {
    vi: `địa chỉ có một số cổng chung cho mọi máy chủ hoặc mỗi máy chủ một số cổng, ví dụ ${ADDRESS_VI}`,
    en: `an address with one port for all hosts, or one for each of them, such as ${ADDRESS}`,
  },
  parameter: {
    vi: 'địa chỉ không có tham số “{parameter}”: sau dấu ? chỉ được dùng {parameters}',
    en: 'an address without the parameter "{parameter}": after the question mark it may have {parameters}',
  },
  'session-attributes': {
    vi: 'địa chỉ có target_session_attrs=read-write (hoặc primary), hoặc không có tham số này',
    en: 'an address with target_session_attrs=read-write (or primary), or without this parameter',
  },
}

const EXPECTED_TEXT: Bilingual = { vi: 'chữ', en: 'text' }

const variableSentence = (variable: string, part: string): Bilingual => {
  const ofPart = isOneOf(keysOf(ADDRESS_PARTS), part) && ADDRESS_PARTS[part]
  const ofVariable = isOneOf(keysOf(VARIABLES), variable) && VARIABLES[variable]
  const { vi, en } = ofPart || ofVariable || EXPECTED_TEXT
  return {
    vi: `Cấu hình không hợp lệ: {variable} phải là ${vi}.`,
    en: `Invalid configuration: {variable} must be ${en}.`,
  }
}

/** Why TLS cannot be used. `{file}` is the name of the file. */
export const TLS_FAILURES: Readonly<Record<TlsFailureCode, Bilingual>> = {
  'certificate-unreadable': {
    vi: 'Không đọc được tệp chứng thư số {file} nêu ở TLS_CERT: đề nghị kiểm tra tên tệp và quyền đọc.',
    en: 'The certificate file {file} named by TLS_CERT cannot be read: check its name and permissions.',
  },
  'key-unreadable': {
    vi: 'Không đọc được tệp khóa {file} nêu ở TLS_KEY: đề nghị kiểm tra tên tệp và quyền đọc.',
    en: 'The key file {file} named by TLS_KEY cannot be read: check its name and permissions.',
  },
  'certificate-malformed': {
    vi: 'Tệp {file} nêu ở TLS_CERT không phải là chứng thư số dạng PEM dùng được cho TLS.',
    en: 'The file {file} named by TLS_CERT is not a certificate in PEM that TLS can use.',
  },
  'key-malformed': {
    vi: 'Tệp {file} nêu ở TLS_KEY không phải là khóa riêng dạng PEM không đặt mật khẩu.',
    en: 'The file {file} named by TLS_KEY is not a private key in PEM without a passphrase.',
  },
  'key-mismatch': {
    vi: 'Khóa trong tệp {file} nêu ở TLS_KEY không phải là khóa của chứng thư số nêu ở TLS_CERT.',
    en: 'The key in the file {file} named by TLS_KEY does not belong to the certificate named by TLS_CERT.',
  },
}

/** Why an address of the service cannot be opened. */
export const LISTEN_FAILURES = {
  'address-not-here': {
    vi: 'Máy này không có địa chỉ {host}: hãy bỏ HOST để chỉ dùng trên máy này, hoặc đặt HOST=0.0.0.0 để máy khác gọi được.',
    en: '{host} is not an address of this machine: leave HOST out to serve this machine only, or set HOST=0.0.0.0 to serve others.',
  },
  'port-not-allowed': {
    vi: 'Không có quyền mở cổng {port}: hãy đặt PORT sang số từ 1024 trở lên.',
    en: 'This account may not open port {port}: set PORT to a number from 1024.',
  },
  'port-not-opened': {
    vi: 'Không mở được cổng {port} tại {host}: hãy tắt chương trình đang dùng cổng đó, hoặc đặt PORT sang số khác.',
    en: 'Port {port} on {host} cannot be opened: stop the program that uses it, or set PORT to another number.',
  },
  'metrics-not-opened': {
    vi: 'Không mở được cổng {port} tại {host} nêu ở METRICS_ADDRESS: hãy tắt chương trình đang dùng cổng đó, đặt sang địa chỉ hoặc cổng khác của máy này, hoặc bỏ METRICS_ADDRESS.',
    en: 'Port {port} on {host} named by METRICS_ADDRESS cannot be opened: stop the program that uses it, set another address or port of this machine, or leave METRICS_ADDRESS out.',
  },
} as const satisfies Record<string, Bilingual>

export type ListenFailureCode = keyof typeof LISTEN_FAILURES

/** Why a key file cannot be used. */
export const KEY_FILE_FAILURES: Readonly<Record<KeyFileFailureCode, Bilingual>> = {
  'key-file-unusable': {
    vi: 'Không đọc hoặc không tạo được tệp khóa {file}: kiểm tra quyền của thư mục, hoặc đặt DATA_DIR vào nơi khác.',
    en: 'The key file {file} can be neither read nor created: check the permissions of its folder, or set DATA_DIR to another place.',
  },
  'key-file-damaged': {
    vi: 'Tệp khóa {file} trống hoặc hỏng: hãy chép lại tệp này từ bản sao lưu; nếu không có bản sao lưu thì xóa tệp để lần chạy sau lập khóa mới (src/docs/runbook.md nêu những gì mất theo khóa cũ).',
    en: 'The key file {file} is empty or damaged: put it back from the backup; without a backup delete it, and the next start makes a new key (src/docs/runbook.md says what is lost with the old one).',
  },
  'keys-not-shared': {
    vi: 'Một tiến trình khác đang phục vụ cơ sở dữ liệu này với khóa khác: hãy dùng chung thư mục keys trong DATA_DIR cho mọi tiến trình (chép từ máy kia sang, hoặc đặt trên một ổ đĩa chung), rồi chạy lại.',
    en: 'Another process serves this database with other keys: let all processes share the folder keys in DATA_DIR (copy it from the other machine, or keep it on a shared disk), and start again.',
  },
}

/** An error that nobody has foreseen. */
export const UNFORESEEN_FAILURES: Readonly<Record<UnforeseenCode, Bilingual>> = {
  'start-unforeseen': {
    vi: 'Chương trình gặp lỗi ngoài dự kiến khi khởi động: hãy chạy lại; nếu vẫn lỗi thì gửi dòng dưới đây cho người phụ trách kỹ thuật.',
    en: 'The program met an unexpected error at its start: start it again; if the error stays, send the line below to the technician.',
  },
}

type UnforeseenCode = 'start-unforeseen'
type OneSentenceCode = StorageFailureCode | TlsFailureCode | ListenFailureCode | KeyFileFailureCode | UnforeseenCode

/** Why the service, or a command that opens its data, cannot start. */
export type StartFailure = Failure<OneSentenceCode | ConfigFailureCode>

const SENTENCES: Readonly<Record<OneSentenceCode, Bilingual>> = {
  ...STORAGE_FAILURES,
  ...TLS_FAILURES,
  ...LISTEN_FAILURES,
  ...KEY_FILE_FAILURES,
  ...UNFORESEEN_FAILURES,
}

/** One sentence in each language with the remedy. Never contains the value of a variable. */
export const startFailureInWords = ({ code, params = {} }: StartFailure): Bilingual =>
  fillBoth(
    code === 'config-invalid' ? variableSentence(String(params['variable']), String(params['part'])) : SENTENCES[code],
    params,
  )
