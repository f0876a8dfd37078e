import type { Bilingual } from '../text.ts'

/** The texts of the report from the result of a round on. */
export const ENDING_WORDS = {
  result: { vi: 'Kết quả', en: 'Result' },
  confirmed: {
    vi: 'Ủy viên {name} xem số liệu và xác nhận kết quả (mã đối chiếu {digest}…).',
    en: '{name} reads the tally and confirms the result (digest {digest}…).',
  },
  ballotsInvalid: { vi: 'Không hợp lệ', en: 'Invalid' },
  ballotsValid: { vi: 'Hợp lệ', en: 'Valid' },
  ofThose: { vi: 'Trong đó: {reason}', en: 'Of these: {reason}' },
  percent: { vi: 'Tỷ lệ', en: 'Percent' },
  verdict: { vi: 'Kết quả', en: 'Verdict' },
  percentOf: {
    vi: 'Tỷ lệ tính trên {base}, không tính trên số phiếu hợp lệ; chỉ để xem, không dùng để xác định trúng cử.',
    en: 'Percentages of {base}, not of the valid ballots; for information only.',
  },
  threshold: {
    vi: 'Cần ít nhất {needed} phiếu trên tổng số tính tỷ lệ {base}.',
    en: 'Votes needed: {needed}, base {base}.',
  },
  noThreshold: {
    vi: 'Bầu lại giữa những người bằng phiếu: ai nhiều phiếu hơn thì trúng cử, không đòi hỏi quá một nửa (cách hiểu tieAtCut của chương trình, không phải quy định).',
    en: 'Tie revote: the candidates with the most votes win, and more than half is not required (reading tieAtCut of the program, not a rule of law).',
  },
  outcome: { vi: 'Công bố: {outcome}.', en: 'Declared: {outcome}.' },
  elected: { vi: 'Trúng cử: {names}.', en: 'Elected: {names}.' },
  alternateSeatsLeft: { vi: 'Còn thiếu {seats} đại biểu dự khuyết.', en: 'Alternate seats left: {seats}.' },
  alternates: { vi: 'Trúng cử đại biểu dự khuyết: {names}.', en: 'Alternates: {names}.' },
  tied: {
    vi: 'Bằng phiếu: {names}; còn {seats} vị trí. Chương trình không tự chọn.',
    en: 'Tied: {names}; seats left: {seats}. The program does not choose.',
  },
  seatsLeft: { vi: 'Còn thiếu: {seats} người.', en: 'Seats left: {seats}.' },
  notice: { vi: 'Lưu ý: {detail}', en: 'Note: {detail}' },
  grounds: { vi: 'Căn cứ (tóm tắt nội dung):', en: 'Basis (paraphrased):' },
  groundsAsBefore: { vi: 'như đã nêu ở trên: {articles}', en: 'as written out above: {articles}' },
  ground: { vi: '{article}: {paraphrase} ({evidence})', en: '{article}: {paraphrase} ({evidence})' },
  decision: { vi: 'Đại hội quyết định', en: 'Decision of the congress' },
  mayDecide: { vi: 'Đại hội có thể quyết định:', en: 'The congress may decide:' },
  choice: { vi: '{decision} ({ground})', en: '{decision} ({ground})' },
  byReading: {
    vi: 'cách hiểu {reading} của chương trình, không phải quy định',
    en: 'reading {reading} of the program, not a rule of law',
  },
  decided: { vi: 'Quyết định: {decision}.', en: 'Decided: {decision}.' },
  note: { vi: 'Ghi chú: {note}', en: 'Note: {note}' },
  // closing
  papers: { vi: 'Văn bản của đại hội', en: 'The papers of the congress' },
  papersKept: {
    vi: 'Đã lập {count} văn bản (danh sách bầu cử, phiếu bầu, biên bản kiểm phiếu, bảng tổng hợp kết quả …) trong thư mục {folder}. Thư mục này được giữ lại.',
    en: 'Made {count} {count|paper|papers} (candidate lists, ballots, minutes, result sheet …) in the folder {folder}. The folder stays.',
  },
  summary: { vi: 'Kết quả bầu cử của đại hội', en: 'Election results of the congress' },
  office: { vi: 'Chức danh', en: 'Office' },
  round: { vi: 'Lần', en: 'Round' },
  readings: { vi: 'Cách hiểu của chương trình (không phải quy định)', en: 'Readings of the program (not law)' },
  readingsIntro: {
    vi: 'Đối với những nội dung chưa có nguyên văn, chương trình áp dụng các cách hiểu dưới đây; đây không phải quy định. Các cách hiểu này được giữ nguyên từ khi lập đại hội.',
    en: 'The wording of some clauses was not available. For these the program applies the readings below, which are not law. They have been fixed since the congress was created.',
  },
  readingItem: { vi: '{description} => {value} ({name})', en: '{description} => {value} ({name})' },
  log: { vi: 'Nhật ký của đại hội', en: 'The log of the congress' },
  time: { vi: 'Giờ (UTC)', en: 'Time (UTC)' },
  people: { vi: '{count} người', en: '{count} {count|person|people}' },
  stackSize: { vi: 'tập số {number}, {count} phiếu', en: 'batch {number}, {count} {count|ballot|ballots}' },
  ballotCount: { vi: '{count} phiếu', en: '{count} {count|ballot|ballots}' },
  rollDetail: { vi: '{summoned} được triệu tập, {attending} có mặt', en: '{summoned} summoned, {attending} attending' },
  seatsDetail: { vi: '{office}, bầu {seats}', en: '{office}, {seats} to elect' },
  roundDetail: { vi: 'lần {number}, {kind}', en: 'round {number}, {kind}' },
  who: { vi: 'Người thực hiện', en: 'Actor' },
  what: { vi: 'Việc', en: 'Action' },
  detail: { vi: 'Chi tiết', en: 'Detail' },
  logIntro: {
    vi: '{count} sự kiện, đánh số liên tục từ 1; việc bị từ chối không làm thay đổi gì nên không có trong nhật ký.',
    en: '{count} {count|event|events}, numbered from 1 without gaps; refused requests changed nothing and are not among them.',
  },
  recount: { vi: 'Xuất hồ sơ và kiểm lại ngoài dịch vụ', en: 'Records exported and recounted offline' },
  recountIntro: {
    vi: 'Mỗi lần bầu là một tệp trong thư mục {folder}; lệnh “npm run recount” đếm lại từ tệp, không cần dịch vụ và cơ sở dữ liệu.',
    en: 'Each round is a file in the folder {folder}; “npm run recount” counts it again from the file, without service or database.',
  },
  recordsGone: {
    vi: 'Các tệp hồ sơ nói trên là tạm và được xóa; thêm “-- --records THƯ_MỤC” vào lệnh để giữ lại.',
    en: 'The record files were temporary and have been removed; add “-- --records FOLDER” to the command to keep them.',
  },
  file: { vi: 'Tệp', en: 'File' },
  electedTitle: { vi: 'Trúng cử', en: 'Elected' },
  comparison: { vi: 'Kiểm lại', en: 'Recount' },
  same: { vi: 'trùng khớp', en: 'the same' },
  different: { vi: 'KHÁC', en: 'DIFFERENT' },
  allSame: {
    vi: 'Kiểm lại {count} lần bầu: kết quả trùng với kết quả đã công bố.',
    en: '{count} {count|round|rounds} recounted: the {count|result agrees|results agree} with the declared {count|one|ones}.',
  },
  notSame: {
    vi: 'Kiểm lại KHÔNG trùng với kết quả đã công bố:',
    en: 'The recount does NOT agree with the declared result:',
  },
  verify: { vi: 'Xuất nhật ký và kiểm chứng ngoài dịch vụ', en: 'The log exported and verified offline' },
  verifyIntro: {
    vi: 'Toàn bộ nhật ký là tệp {file} trong thư mục {folder}; lệnh “npm run verify” tính lại từ tệp đó chuỗi sự kiện, chữ ký và kết quả kiểm phiếu.',
    en: 'The whole log is the file {file} in the folder {folder}; “npm run verify” checks its chain, signatures and counts again.',
  },
  logHolds: {
    vi: 'Nhật ký đúng, các biên bản kiểm phiếu đúng là văn bản đã lập trong nhật ký. Giá trị gốc để lưu ở nơi khác:',
    en: 'The log is intact, and the minutes are the papers that were made in it. Root hash, to be kept elsewhere:',
  },
  logDoesNotHold: { vi: 'Nhật ký hoặc biên bản KHÔNG đúng:', en: 'The log or the minutes are NOT intact:' },
  // what may go wrong
  playRefused: {
    vi: 'Không tiếp tục được: dịch vụ từ chối một việc có trong kịch bản ({request}).',
    en: 'The play stopped: the service refused an act of the scenario ({request}).',
  },
  notRefused: {
    vi: 'Không tiếp tục được: kịch bản ghi việc này phải bị từ chối, nhưng dịch vụ đã chấp nhận: {what}.',
    en: 'The play stopped: the scenario expects a refusal, but the service accepted the act: {what}.',
  },
  serviceLost: {
    vi: 'Không tiếp tục được: dịch vụ đã dừng hoặc không trả lời ({request}).',
    en: 'The play stopped: the service has ended or does not respond ({request}).',
  },
  folder: {
    vi: 'Không ghi được vào {path} ({code}): kiểm tra quyền và chỗ trống, hoặc chọn thư mục khác.',
    en: 'Cannot write to {path} ({code}): check permissions and space, or choose another folder.',
  },
  // the service stays
  left: { vi: 'Cuộc họp đang kiểm phiếu, để nhập thử', en: 'A meeting in the middle of its count, to be tried' },
  leftMeeting: { vi: 'Cuộc họp để nhập thử', en: 'Meeting to try the count' },
  leftIntro: {
    vi: 'Trong “{name}”, {count} phiếu của tập số 1 đã thu về mà chưa nhập. Hai ủy viên đăng nhập, mỗi người nhập một lượt theo bảng dưới đây: gõ các số rồi nhấn Enter.',
    en: 'In “{name}”, the {count} {count|ballot|ballots} of batch 1 are returned and not typed yet. Two members sign in, and each types one entry after the table below: the numbers, then Enter.',
  },
  leftBallot: { vi: 'Phiếu', en: 'Ballot' },
  numbers: { vi: 'Gõ', en: 'Type' },
  leftThen: {
    vi: 'Sau đó trưởng ban đối chiếu các lượt nhập, các ủy viên xác nhận, rồi trưởng ban công bố kết quả.',
    en: 'Then the head compares the entries, the members confirm the result, and the head declares it.',
  },
  open: { vi: 'Dịch vụ vẫn hoạt động, có sẵn đại hội này', en: 'The service keeps running with the congress in it' },
  apart: {
    vi: 'Mỗi trình duyệt chỉ giữ một người đăng nhập: muốn đóng nhiều vai cùng lúc thì mở thêm trình duyệt hoặc cửa sổ ẩn danh. Tài khoản và mật khẩu chỉ dùng được cho lần chạy thử này.',
    en: 'A browser holds one person at a time: to be several at once, open other browsers or private windows. Accounts and passwords are of this demo only.',
  },
  lookDone: { vi: 'Đại hội đã bầu xong', en: 'The congress, with all its votes declared' },
  donePresidium: {
    vi: '{account}: kết quả từng lần bầu, quyết định, việc kết thúc đại hội',
    en: '{account}: the result of each round, decisions, the closing of the congress',
  },
  doneSecretary: {
    vi: '{account}: biên bản và các giấy tờ khác, thành phần tham dự, danh sách bầu cử',
    en: '{account}: minutes and other papers, roll, candidate lists',
  },
  doneAuditor: {
    vi: '{account}: nhật ký từng việc, chứng minh của nó, vì sao từng người trúng cử hay còn thiếu mấy phiếu; xuất nhật ký rồi kiểm tra tệp đó tại {address}/verify',
    en: '{account}: the log, the proof of each event, why each person is elected or how many votes short; the export, which {address}/verify checks',
  },
  leftTypists: {
    vi: '{account}: nhập tập số 1, mỗi người một lượt, không ai thấy lượt của người kia',
    en: '{account}: enter batch 1, each without seeing the other entry',
  },
  leftHead: {
    vi: '{account}: tiến độ nhập, chỗ hai lượt khác nhau, công bố, cho hội trường xem kết quả; giao máy và mã PIN cho người nhập ở mục “Máy và mã PIN”',
    en: '{account}: progress, where the entries differ, the declaration, the result for the hall; laptops and PINs for typists under "Laptops and PINs"',
  },
  leftPresidium: {
    vi: '{account}: theo dõi cuộc kiểm, không thấy số phiếu trước khi công bố',
    en: '{account}: follow the count, without votes before the declaration',
  },
  lookHall: {
    vi: 'Màn hình của hội trường, ai có địa chỉ cũng xem được mà không đăng nhập',
    en: 'Screens in the hall, for everybody with the address, without a sign-in',
  },
  hallDone: { vi: 'kết quả đã công bố của lần bầu cuối cùng', en: 'the declared result of the last round' },
  hallLeft: { vi: 'cuộc kiểm phiếu đang chờ người nhập', en: 'the count that waits for its typists' },
  lookOffice: {
    vi: 'Quản trị ({account}): tổ chức, cuộc họp, tài khoản, vai trò',
    en: 'Administration ({account}): organisations, meetings, accounts, roles',
  },
  docs: { vi: 'Trang tài liệu: {address}/docs', en: 'Documentation: {address}/docs' },
  page: {
    vi: 'Mở trang {address} và đăng nhập bằng một trong các tài khoản này:',
    en: 'Open {address} and sign in with one of these accounts:',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  curl: {
    vi: 'Xem kết quả lần bầu cuối cùng (chép cả ba dòng):',
    en: 'Read the result of the last round (copy all three lines):',
  },
  stop: {
    vi: 'Nhấn Ctrl-C để dừng; dữ liệu tạm sẽ được xóa.',
    en: 'Press Ctrl-C to stop; the temporary data will be removed.',
  },
  stopped: {
    vi: 'Đã dừng dịch vụ và xóa dữ liệu tạm.',
    en: 'The service has stopped and the temporary data has been removed.',
  },
} as const satisfies Record<string, Bilingual>
