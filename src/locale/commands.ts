import type { Bilingual } from './text.ts'

/** Usage of `npm run verify`, in both languages. */
export const VERIFY_USAGE = `Cách dùng / usage: npm run --silent verify -- [--key KEY] [--checkpoint FILE] [--root SIZE:GROUPS] [--witness KEY] [--receipts FILE] [--paper PDF] FILE...
                   npm run --silent verify -- --database [--key KEY] [--checkpoint FILE] [--receipts FILE]

Tính lại từ đầu toàn bộ tệp xuất nhật ký, không cần máy chủ. / Recomputes everything in an export of a log from
scratch, without the server.

  --key KEY           khóa công khai được tin cậy (base64 hoặc "verifier key")
                      a public key that you trust (base64, or a verifier key)
  --checkpoint FILE   điểm niêm phong đã giữ từ trước
                      a checkpoint that you kept from earlier
  --root SIZE:GROUPS  giá trị gốc trên biên bản giấy, ví dụ "42:3a5f 00c1 …"
                      the root on the signed paper, such as "42:3a5f 00c1 …"
  --witness KEY       khóa của bên làm chứng, nhận từ chính bên đó ("verifier key" hoặc base64)
                      the key of a witness, received from that party itself (a verifier key, or base64)
  --receipts FILE     biên nhận mà máy nhập đã giữ, lấy từ máy đó
                      receipts that a client has kept, from that client itself
  --paper PDF         văn bản cần đối chiếu với nhật ký: có phải văn bản đã lập không, khác ở chỗ nào
                      a paper to be compared with the log: whether it was made there, and how it differs
  --database          kiểm tra cơ sở dữ liệu đang chạy, không cần tệp
                      checks the live database instead of a file

Mã kết thúc / exit status: 0 đúng, đã đối chiếu / everything holds, compared with evidence from outside;
1 có vi phạm / a violation; 2 không đọc được / not a readable, complete file;
3 khớp với chính nó, chưa đối chiếu với gì / consistent with itself, compared with nothing;
4 nhật ký của phiên bản cũ, chưa kiểm lại phiếu / a log of an older version, ballots not counted again.`

/** Why the command line of `verify` is refused, or its verdict is missing. */
export const VERIFY_FAILURES = {
  unreadable: { vi: 'không đọc được', en: 'cannot be read' },
  oneLog: {
    vi: '--checkpoint, --root, --witness: chỉ đối chiếu được với từng tệp một; --root, --witness không dùng với --database',
    en: 'belong to one log: name one file at a time, and use neither --root nor --witness with --database',
  },
  paperOneLog: {
    vi: '--paper: cần đúng một tệp xuất nhật ký, không dùng với --database',
    en: 'takes exactly one export of a log, and not --database',
  },
  databaseAndFile: { vi: '--database: không kèm tệp', en: 'takes no file' },
  noFile: { vi: 'thiếu tên tệp', en: 'no file is named' },
  internal: { vi: 'lỗi của chương trình', en: 'not judged because of an internal error' },
  notWritten: { vi: 'không ghi được kết quả', en: 'the verdict cannot be written' },
} as const satisfies Record<string, Bilingual>

/** Words of `npm run recount`, in English like all its output. */
export const RECOUNT_WORDS = {
  wholeFile: '(whole file)',
  nothing: 'nothing',
  difference: 'expected {expected}, counted {counted}',
  warning: 'warning {code}: {detail}',
  internal: 'not counted because of an internal error: {cause}',
  notWritten: 'the results cannot be written',
} as const

/** Usage of `npm run recount`. In English only, because its output is also for other programs. */
export const RECOUNT_USAGE = `usage: npm run --silent recount -- FILE...

Counts count-record/1 and count-record/2 files again, offline, and prints one count-result of the same version per file,
each on its own line, in order. An impossible roll is counted as it is, with a warning.
Exit status: 0 every file was counted; 1 an "expected" block differs from the count; 2 a file cannot be read or does
not fit the format (also when another one differs).
`

/** Usage of `npm run demo`, in both languages. */
export const DEMO_USAGE = `Cách dùng / usage: npm run demo -- [--keep] [--en] [--scenario NAME|FILE] [--records FOLDER] [--papers FOLDER]

  --keep             chạy xong, dịch vụ vẫn hoạt động với đại hội này đến khi nhấn Ctrl-C
                     after the play the service keeps running with the congress in it, until Ctrl-C
  --en               bằng tiếng Anh / in English
  --scenario NAME    chạy kịch bản có sẵn: 2017 (chi bộ), delegates-congress (đại hội đại biểu)
                     plays a scenario of the program: 2017 (a branch), delegates-congress
  --scenario FILE    chạy kịch bản khác (mẫu: src/cli/demo/scenario-2017.json)
                     plays another scenario (model: src/cli/demo/scenario-2017.json)
  --records FOLDER   giữ các tệp hồ sơ kiểm phiếu trong thư mục này
                     keeps the exported count records in this folder
  --papers FOLDER    lập các văn bản trong thư mục này thay cho thư mục tạm
                     makes the papers in this folder instead of a temporary one
`
