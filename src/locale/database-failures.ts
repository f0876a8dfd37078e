import type { EmbeddedFailureCode } from '../storage/embedded/failures.ts'
import type { StorageFailureCode } from '../storage/storage-failures.ts'
import type { Bilingual } from './text.ts'

const SERVER = {
  vi: 'đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL (từ bản 15) hoặc chạy bằng Docker',
  en: 'set DATABASE_URL to a PostgreSQL server (15 or newer) or run with Docker',
}

/** Why the embedded PostgreSQL cannot serve, and the remedy. */
export const EMBEDDED_FAILURES: Readonly<Record<EmbeddedFailureCode, Bilingual>> = {
  'binaries-missing': {
    vi: `Chưa cài PostgreSQL nhúng cho nền tảng {platform}: hãy chạy lại “npm ci” không kèm --omit=optional, hoặc ${SERVER.vi}.`,
    en: `The embedded PostgreSQL for {platform} is not installed: run "npm ci" again without --omit=optional, or ${SERVER.en}.`,
  },
  'runtime-not-usable': {
    vi: `Không chạy được PostgreSQL nhúng trong thư mục {folder}: hãy chạy lại “npm ci”, hoặc ${SERVER.vi}.`,
    en: `The embedded PostgreSQL in {folder} cannot be run: run "npm ci" again, or ${SERVER.en}.`,
  },
  'postgres-bin-not-usable': {
    vi: 'Không dùng được PostgreSQL trong thư mục {folder} ghi ở POSTGRES_BIN: thư mục này phải có các chương trình initdb, postgres và pg_ctl mà tài khoản chạy cơ sở dữ liệu được phép chạy; hãy sửa POSTGRES_BIN, hoặc bỏ biến này để dùng PostgreSQL nhúng.',
    en: 'The PostgreSQL in the folder {folder} named by POSTGRES_BIN cannot be used: it must contain the programs initdb, postgres and pg_ctl, and the account of the database must be allowed to run them; correct POSTGRES_BIN, or leave it out to use the embedded PostgreSQL.',
  },
  'postgres-bin-too-old': {
    vi: 'Thư mục {folder} ghi ở POSTGRES_BIN chứa PostgreSQL {version}, trong khi cần PostgreSQL 15 trở lên: hãy bỏ POSTGRES_BIN để dùng PostgreSQL nhúng, hoặc ghi thư mục của một bản mới hơn.',
    en: 'The folder {folder} named by POSTGRES_BIN contains PostgreSQL {version}, but PostgreSQL 15 or newer is needed: leave POSTGRES_BIN out to use the embedded PostgreSQL, or name the folder of a newer one.',
  },
  'postgres-bin-other-version': {
    vi: 'Dữ liệu trong {folder} do PostgreSQL {found} tạo ra, còn POSTGRES_BIN chỉ tới PostgreSQL {expected}: hãy ghi vào POSTGRES_BIN thư mục của PostgreSQL {found}, hoặc bỏ biến này nếu dữ liệu do PostgreSQL nhúng tạo ra (dữ liệu chưa bị thay đổi gì).',
    en: 'The data in {folder} was made by PostgreSQL {found}, but POSTGRES_BIN names PostgreSQL {expected}: let POSTGRES_BIN name a PostgreSQL {found}, or leave it out if the embedded PostgreSQL made the data (nothing in it was changed).',
  },
  'no-unprivileged-user': {
    vi: 'PostgreSQL không chạy dưới quyền root và không tạo được tài khoản {user} riêng cho thư mục dữ liệu này: hãy tạo tài khoản đó (useradd --system {user}) hoặc chạy dịch vụ bằng một tài khoản thường.',
    en: 'PostgreSQL does not run as root and the account {user}, which this data folder has for itself, could not be created: create it (useradd --system {user}) or run the service as an ordinary user.',
  },
  'data-dir-unreachable': {
    vi: 'Tài khoản {user} không vào được thư mục {folder} nên không dùng được nơi lưu dữ liệu {dataDir}: hãy đặt DATA_DIR vào nơi tài khoản ấy vào được, chẳng hạn /var/lib/kiem-phieu.',
    en: 'The account {user} cannot enter {folder}, so the data folder {dataDir} cannot be used: set DATA_DIR to a place that this account can enter, for example /var/lib/kiem-phieu.',
  },
  'data-dir-not-writable': {
    vi: 'Không ghi được vào thư mục dữ liệu {dataDir}: hãy cấp quyền ghi cho thư mục này, giải phóng dung lượng đĩa hoặc đặt DATA_DIR vào nơi khác.',
    en: 'The data folder {dataDir} cannot be written to: allow writing there, free disk space or set DATA_DIR to another place.',
  },
  'disk-full': {
    vi: 'Đĩa của {place} đã đầy: hãy xóa bớt tệp không cần để có ít nhất 100 MB trống rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên.',
    en: 'The disk of {place} is full: delete files that are not needed until at least 100 MB are free, and start again; recorded data is safe.',
  },
  'disk-read-only': {
    vi: 'Đĩa của {place} chỉ đọc được (đĩa hỏng hoặc gắn ở chế độ chỉ đọc): hãy chép toàn bộ thư mục sang đĩa khác rồi đặt DATA_DIR trỏ tới đó, hoặc nhờ người phụ trách kỹ thuật sửa đĩa.',
    en: 'The disk of {place} can only be read (it is failing, or mounted read-only): copy the whole folder to another disk and set DATA_DIR to the copy, or have the disk repaired.',
  },
  'too-few-open-files': {
    vi: 'Máy cho chương trình mở quá ít tệp cùng lúc: hãy nâng giới hạn (ulimit -n 1024) trong cửa sổ lệnh này rồi chạy lại.',
    en: 'The system lets the program open too few files at once: raise the limit (ulimit -n 1024) in this terminal and start again.',
  },
  'data-dir-wrong-owner': {
    vi: 'Thư mục cơ sở dữ liệu {folder} thuộc về một tài khoản khác: hãy chạy dịch vụ bằng tài khoản đó, hoặc đổi chủ thư mục (chown -R) sang tài khoản chạy PostgreSQL.',
    en: 'The database folder {folder} belongs to another account: run the service as that account, or give the folder (chown -R) to the account that runs PostgreSQL.',
  },
  'data-dir-other-version': {
    vi: 'Thư mục {folder} do PostgreSQL {found} tạo ra, còn dịch vụ này dùng PostgreSQL {expected}: hãy đặt POSTGRES_BIN trỏ tới thư mục chương trình của PostgreSQL {found}, hoặc chạy bản dịch vụ cũ để sao lưu rồi chuyển dữ liệu, hoặc đặt DATA_DIR vào nơi khác.',
    en: 'The folder {folder} was created by PostgreSQL {found}, but this service uses PostgreSQL {expected}: let POSTGRES_BIN name the programs of PostgreSQL {found}, or use the older service to back up and move the data, or set DATA_DIR to another place.',
  },
  'data-dir-in-use': {
    vi: 'Một dịch vụ kiểm phiếu khác đang chạy trên thư mục dữ liệu {dataDir}: hãy dùng dịch vụ đang chạy, dừng nó trước, hoặc đặt DATA_DIR vào nơi khác.',
    en: 'Another counting service is running on the data folder {dataDir}: use that service, stop it first, or set DATA_DIR to another place.',
  },
  'socket-folder-unavailable': {
    vi: 'Đường dẫn {dataDir} quá dài cho kết nối nội bộ và không có thư mục tạm nào thay thế: hãy đặt DATA_DIR ngắn hơn.',
    en: 'The path {dataDir} is too long for the local connection and no temporary folder can be used instead: set a shorter DATA_DIR.',
  },
  'initdb-failed': {
    vi: `Không tạo được cơ sở dữ liệu trong {dataDir}: hãy kiểm tra dung lượng đĩa và quyền ghi rồi chạy lại, hoặc ${SERVER.vi}.`,
    en: `The database could not be created in {dataDir}: check disk space and permissions and start again, or ${SERVER.en}.`,
  },
  'start-failed': {
    vi: `PostgreSQL nhúng không khởi động được: hãy đọc nguyên nhân trong {logFile}, xử lý rồi chạy lại, hoặc ${SERVER.vi}.`,
    en: `The embedded PostgreSQL did not start: read the cause in {logFile}, fix it and start again, or ${SERVER.en}.`,
  },
  'server-not-answering': {
    vi: 'PostgreSQL nhúng (tiến trình {pid}) đang chạy nhưng không trả lời: hãy dừng tiến trình đó (kill -INT {pid}) rồi chạy lại.',
    en: 'The embedded PostgreSQL (process {pid}) is running but does not answer: stop that process (kill -INT {pid}) and start again.',
  },
}

/** Why no database could be opened, and the remedy. */
export const STORAGE_FAILURES: Readonly<Record<StorageFailureCode, Bilingual>> = {
  ...EMBEDDED_FAILURES,
  'server-too-old': {
    vi: 'Máy chủ cơ sở dữ liệu là PostgreSQL {version}; cần PostgreSQL 15 trở lên.',
    en: 'The database server is PostgreSQL {version}; PostgreSQL 15 or newer is needed.',
  },
  'server-not-unicode': {
    vi: 'Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã {encoding}, không ghi được họ tên tiếng Việt: hãy tạo cơ sở dữ liệu khác với bảng mã UTF8.',
    en: 'The database at DATABASE_URL has the encoding {encoding}, in which Vietnamese names cannot be stored: create another one with the encoding UTF8.',
  },
  'server-clock-differs': {
    vi: 'Đồng hồ của máy chủ cơ sở dữ liệu trong DATABASE_URL {side|ahead:nhanh|behind:chậm} hơn đồng hồ của máy này {minutes} phút, nên không ghi được việc gì: hãy chỉnh đồng hồ của hai máy cho khớp rồi chạy lại chương trình.',
    en: 'The clock of the database server at DATABASE_URL is {minutes} {minutes|minute|minutes} {side|ahead:ahead of|behind:behind} the clock of this machine, so no act could be recorded: set both clocks and start again.',
  },
  'tables-not-allowed': {
    vi: 'Tài khoản trong DATABASE_URL không có quyền tạo bảng: hãy chạy “npm run migrate” bằng tài khoản sở hữu bảng, hoặc cho tài khoản này làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …) hoặc cấp quyền (GRANT CREATE ON SCHEMA public TO …).',
    en: 'The account in DATABASE_URL may not create tables: run "npm run migrate" as the account that owns them, or let this one own the database (ALTER DATABASE … OWNER TO …) or grant it the right (GRANT CREATE ON SCHEMA public TO …).',
  },
  'data-dir-not-up-to-date': {
    vi: 'Không cập nhật được cấu trúc cơ sở dữ liệu trong {dataDir}: hãy chạy phiên bản mới nhất của chương trình từng dùng thư mục này, hoặc đặt DATA_DIR vào nơi khác.',
    en: 'The database in {dataDir} cannot be migrated: use the newest version of the program that has used this folder, or set DATA_DIR to another place.',
  },
  'data-of-newer-version': {
    vi: 'Dữ liệu ở {place} đã được một phiên bản mới hơn của chương trình cập nhật, nên phiên bản này không mở và không thay đổi gì trong đó: hãy chạy lại bằng phiên bản mới hơn ấy; nếu phải dùng phiên bản này thì khôi phục bản sao lưu làm trước khi cập nhật vào một thư mục hoặc cơ sở dữ liệu mới.',
    en: 'The data at {place} has been migrated by a newer version of the program, so this version neither opens it nor changes anything in it: start that newer version again; if this version has to be used, restore a backup from before the update into a new folder or database.',
  },
  'server-unreachable': {
    vi: 'Không dùng được cơ sở dữ liệu ở DATABASE_URL: kiểm tra địa chỉ, tài khoản và máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.',
    en: 'The database at DATABASE_URL cannot be used: check address, account and server, or leave DATABASE_URL out to use the embedded database.',
  },
  'service-role-missing': {
    vi: 'Tài khoản trong DATABASE_URL không lập được hoặc không dùng được vai trò {role}, là vai trò giữ cho các đại hội không thấy số liệu của nhau: hãy nhờ người quản trị máy chủ chạy “CREATE ROLE {role} NOLOGIN;” nếu chưa có vai trò này, rồi chạy “GRANT {role} TO {account};”.',
    en: 'The account in DATABASE_URL can neither create nor use the role {role}, which keeps congresses from seeing each other: ask the administrator of the server to run "CREATE ROLE {role} NOLOGIN;" if there is no such role, and then "GRANT {role} TO {account};".',
  },
  'sign-in-role-missing': {
    vi: 'Tài khoản trong DATABASE_URL không lập được hoặc không dùng được vai trò {role}, là vai trò duy nhất đọc được mật khẩu và mã đăng nhập đã lưu: hãy nhờ người quản trị máy chủ chạy “CREATE ROLE {role} NOLOGIN;” nếu chưa có vai trò này, rồi chạy “GRANT kiem_phieu_service TO {role};” và “GRANT {role} TO {account};” (hoặc đặt SIGN_IN_DATABASE_URL: xem src/docs/runbook.md).',
    en: 'The account in DATABASE_URL can neither create nor use the role {role}, which alone reads stored passwords and sign-in secrets: ask the administrator of the server to run "CREATE ROLE {role} NOLOGIN;" if there is no such role, and then "GRANT kiem_phieu_service TO {role};" and "GRANT {role} TO {account};" (or set SIGN_IN_DATABASE_URL: see src/docs/runbook.md).',
  },
  'sign-in-elsewhere': {
    vi: 'SIGN_IN_DATABASE_URL trỏ tới một cơ sở dữ liệu khác với DATABASE_URL: hãy dùng cùng máy chủ và cùng tên cơ sở dữ liệu, chỉ khác tài khoản.',
    en: 'SIGN_IN_DATABASE_URL names another database than DATABASE_URL: use the same servers and the same database, and only another account.',
  },
  'service-role-not-taken': {
    vi: 'Kết nối tới DATABASE_URL chạy dưới tài khoản {account} chứ không dưới vai trò {role}, nên không ngăn cách được các đại hội: hãy nối thẳng tới PostgreSQL, không qua bộ gom kết nối (như PgBouncer).',
    en: 'Connections to DATABASE_URL run as {account} and not in the role {role}, so congresses are not kept apart: connect directly to PostgreSQL, not through a pooler (such as PgBouncer).',
  },
  'pooler-in-between': {
    vi: 'DATABASE_URL trỏ tới một bộ gom kết nối (như PgBouncer) không nhận thiết đặt của từng kết nối: hãy nối thẳng tới PostgreSQL, hoặc cấu hình PgBouncer như mục “PgBouncer” trong src/docs/standby.md.',
    en: 'DATABASE_URL names a pooler (such as PgBouncer) that does not accept the settings of a connection: connect directly to PostgreSQL, or configure PgBouncer as the section "PgBouncer" of src/docs/standby.md says.',
  },
  'pooler-shares-connections': {
    vi: 'DATABASE_URL trỏ tới một bộ gom kết nối dùng chung kết nối giữa các giao dịch (như PgBouncer với pool_mode = transaction), nên phiếu có lúc không ghi được: hãy đặt pool_mode = session cho cơ sở dữ liệu này, hoặc nối thẳng tới PostgreSQL.',
    en: 'DATABASE_URL names a pooler that shares connections between transactions (such as PgBouncer with pool_mode = transaction), so ballots would be refused now and then: set pool_mode = session for this database, or connect directly to PostgreSQL.',
  },
  'no-server-writes': {
    vi: 'Trong các máy chủ nêu ở DATABASE_URL không có máy nào nhận ghi dữ liệu: hãy cho một máy dự phòng lên làm máy chính (với Patroni: “patronictl failover”) hoặc khởi động lại máy chính, rồi chạy lại.',
    en: 'None of the servers in DATABASE_URL takes writes: promote a standby (with Patroni: "patronictl failover") or start the primary again, and then start the service again.',
  },
  'servers-not-one': {
    vi: 'Các máy chủ nêu ở DATABASE_URL không thuộc cùng một cụm, nên phiếu có thể bị ghi vào hai nơi: hãy chỉ nêu một máy chính và các máy dự phòng của chính máy đó.',
    en: 'The servers in DATABASE_URL do not belong to one cluster, so ballots could be stored in two places: name a primary and its own standbys, and no other server.',
  },
  'service-role-unguarded': {
    vi: 'Vai trò {role} có quá nhiều quyền, nên không ngăn cách được các đại hội: vai trò này không được là superuser, không được có BYPASSRLS, không được sở hữu bảng và không được là thành viên của tài khoản sở hữu bảng.',
    en: 'The role {role} has too many rights, so congresses are not kept apart: it must not be a superuser, must not have BYPASSRLS, must own no tables and must not be a member of the account that owns them.',
  },
  'service-role-without-rights': {
    vi: 'Vai trò {role} không đọc được các bảng trong schema public: hãy khôi phục lại bản sao lưu cùng với các quyền (không dùng --no-privileges) sau khi đã lập vai trò này.',
    en: 'The role {role} cannot read the tables in the schema public: restore the backup again with its rights (without --no-privileges), after the role has been created.',
  },
  'database-missing': {
    vi: 'Trong {dataDir} không có cơ sở dữ liệu nào: hãy đặt DATA_DIR vào thư mục mà chương trình in ra khi khởi động, hoặc đặt DATABASE_URL.',
    en: 'There is no database in {dataDir}: set DATA_DIR to the folder that the service prints when it starts, or set DATABASE_URL.',
  },
  'database-older-than-program': {
    vi: 'Cơ sở dữ liệu chưa được cập nhật cho phiên bản này của chương trình: hãy chạy “npm run migrate” trước.',
    en: 'The database is not up to date with this version of the program: run "npm run migrate" first.',
  },
  'database-not-readable': {
    vi: 'Không đọc được cơ sở dữ liệu: kiểm tra DATABASE_URL hoặc DATA_DIR, tài khoản và máy chủ; nếu đây là phiên bản mới của chương trình thì hãy chạy “npm run migrate” trước.',
    en: 'The database cannot be read: check DATABASE_URL or DATA_DIR, account and server; if this is a newer version of the program, run "npm run migrate" first.',
  },
}
