import type { Manner } from '../../rules/entry.ts'
import type { SeatRefusalGround } from '../../rules/seats.ts'
import type { MeetingKind, Office } from '../../rules/types.ts'

/** The people whose number is the base, by the kind of meeting. */
export const MEMBER_WORDS: Readonly<Record<MeetingKind, string>> = {
  'members-congress': 'đảng viên chính thức',
  'delegates-congress': 'đại biểu chính thức',
  'members-conference': 'đảng viên chính thức',
  'committee-conference': 'ủy viên ban chấp hành đương nhiệm',
  'inspection-conference': 'ủy viên ủy ban kiểm tra đương nhiệm',
}

/** The meeting in a sentence. */
export const MEETING_WORDS: Readonly<Record<MeetingKind, string>> = {
  'members-congress': 'đại hội',
  'delegates-congress': 'đại hội',
  'members-conference': 'hội nghị',
  'committee-conference': 'hội nghị',
  'inspection-conference': 'hội nghị',
}

/** Offices of delegates, whose minutes are separate. */
export const DELEGATE_WORDS: Readonly<Record<Extract<Office, 'delegates' | 'alternate-delegates'>, string>> = {
  delegates: 'đại biểu chính thức dự đại hội cấp trên',
  'alternate-delegates': 'đại biểu dự khuyết dự đại hội cấp trên',
}

export const GROUND_WORDS: Readonly<Record<SeatRefusalGround, string>> = {
  declined: 'không nhận',
  withdrew: 'xin rút',
  died: 'từ trần',
  struck: 'bị cấp ủy cấp trên đưa ra khỏi danh sách',
}

export const MANNER_WORDS: Readonly<Record<Manner, string>> = {
  ballots: 'nhập từng phiếu',
  patterns: 'nhập các phiếu giống nhau theo nhóm',
  'tally-sheet': 'nhập bảng kiểm phiếu',
}

/** Sentences of the minutes of a count. Figures come with their words. */
export const MINUTES_WORDS = {
  title: 'BIÊN BẢN',
  abstract: 'kiểm phiếu bầu {office}',
  basis: 'Căn cứ {title}{end}',
  opening:
    'Ngày {day}, tại {meeting}, {board} đã kiểm phiếu bầu {office}[, {term}] ({round}). Kết quả kiểm phiếu như sau:',
  firstRound: 'lần bầu thứ nhất',
  fourth: 'tư',
  round: 'lần bầu thứ {words}: {kind}',
  replaces:
    'Biên bản này thay thế biên bản của kết quả đã công bố lần {version}: lần bầu được mở lại để kiểm phiếu lại theo quyết định của {by}[ ({paper})]. Lý do: {reason}.',
  repeats:
    'Lần bầu này được tổ chức lại thay cho lần bầu đã bị hủy theo quyết định của {by}[ ({paper})]. Lý do: {reason}.',
  paper: 'văn bản số {number} ngày {day} của {issuer}',
  people: '{number} đồng chí',
  ballots: '{number} phiếu',
  votes: '{votes} phiếu, đạt {percent}%',
  handVote: 'đồng ý {for}, không đồng ý {against}, không có ý kiến {blank}',
  seats: {
    heading: 'Số lượng cần bầu',
    text: 'Số lượng cần bầu: {seats}.',
    delegates: 'Số lượng đại biểu chính thức cần bầu: {seats}.',
    alternates: 'Số lượng đại biểu dự khuyết cần bầu: {seats}.',
  },
  list: {
    heading: 'Danh sách bầu cử',
    text: 'Danh sách bầu cử gồm {people}, xếp theo thứ tự trên phiếu bầu; dùng {form}.',
    one: 'Danh sách bầu cử gồm {people}; dùng {form}.',
    columns: { place: 'TT', name: 'Họ và tên', note: 'Ghi chú' },
    corrected: 'sau khi thông qua danh sách, họ và tên được đính chính là {name}',
  },
  board: {
    heading: '{board}',
    text: '{board} gồm {people}, được {meeting} biểu quyết thông qua với kết quả {vote}:',
    group: '{board} gồm {people}, là tổ công tác do cấp trên cử đến kiểm phiếu theo {paper}:',
    member: '{place}. Đồng chí {name}, {duty}',
  },
  roll: {
    heading: 'Số {members} tham gia bầu cử',
    summoned: 'Số {members} được triệu tập',
    attending: 'Số có mặt khi bầu cử',
    absent: 'Số vắng mặt khi bầu cử',
    excluded: 'Số không tính vào tổng số tính tỷ lệ',
    kept: 'Số vắng mặt vẫn tính vào tổng số tính tỷ lệ theo cách hiểu của chương trình',
    exclusion: '{reason}: {people}',
    base: 'Tổng số tính tỷ lệ',
    sum: '{people}; {summoned} - {excluded} = {base}',
    rejected: 'Việc trừ đại biểu bị bác tư cách dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    reading: 'Cách tính tổng số này dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
  },
  ballotsReport: {
    heading: 'Phiếu bầu',
    issued: 'Số phiếu phát ra',
    returned: 'Số phiếu thu về',
    missing: 'Số phiếu không thu về',
    valid: 'Số phiếu hợp lệ',
    invalid: 'Số phiếu không hợp lệ',
    replaced: 'Số phiếu hỏng đã thu lại và đổi (không tính vào số phiếu phát ra)',
    reason: '{reason}: {ballots}',
    reasons: 'Lý do không hợp lệ:',
    markedReading:
      'Việc tính phiếu đánh số, ký tên, viết thêm, dùng nhiều màu mực hoặc có tên người ngoài danh sách là không hợp lệ dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    allDisagreeReading:
      'Việc tính phiếu đánh dấu không đồng ý ở tất cả họ tên là không hợp lệ dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    seals: { label: 'Niêm phong hòm phiếu khi mở', intact: 'còn nguyên', broken: 'không còn nguyên' },
    note: 'Ghi chú khi nhận hòm phiếu',
  },
  results: {
    heading: 'Kết quả bầu cử theo thứ tự trên phiếu bầu',
    base: 'Tỷ lệ tính so với tổng số tính tỷ lệ là {base} {members}.',
    baseSummoned:
      'Tỷ lệ tính so với {base} {members} được triệu tập, theo cách hiểu ghi ở Phụ lục; tỷ lệ này không dùng để xét trúng cử.',
    columns: {
      place: 'TT',
      name: 'Họ và tên',
      votes: 'Số phiếu',
      votesInWords: 'Bằng chữ',
      percent: 'Tỷ lệ % so với {members}',
      percentSummoned: 'Tỷ lệ % so với {members} được triệu tập',
    },
  },
  outcome: {
    heading: 'Kết quả trúng cử',
    needed:
      'Người trúng cử phải được quá một nửa so với tổng số tính tỷ lệ là {base}, tức là từ {needed} phiếu trở lên.',
    plurality:
      'Đây là lần bầu lại giữa những người bằng phiếu: người được nhiều phiếu hơn trúng cử, không cần quá một nửa. Đó là cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    elected: 'Các đồng chí trúng cử {office}, theo số phiếu từ cao xuống thấp:',
    electedOne: 'Đồng chí trúng cử {office}:',
    nobody: 'Không có đồng chí nào trúng cử {office}.',
    complete: 'Đã bầu đủ {seats} theo số lượng cần bầu.',
    left: 'Còn thiếu {seats} so với số lượng cần bầu.',
    tied: 'Các đồng chí sau có số phiếu bằng nhau ở vị trí cuối, nhiều hơn {seats} còn phải bầu: {names}.',
    tiedReading:
      'Việc bầu lại giữa những người bằng phiếu dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    noResult: 'Lần bầu không có kết quả.',
    notElected: 'Các đồng chí không trúng cử {office}:',
    short: '{name}: {votes}, còn thiếu {short} phiếu',
    past: '{name}: {votes}, quá một nửa nhưng ít phiếu hơn những đồng chí trúng cử',
    fewer: '{name}: {votes}',
    alternate: '{name}: {votes}, trúng cử đại biểu dự khuyết (có biên bản riêng)',
    alternateByRanking:
      '{name}: {votes}; trúng cử đại biểu dự khuyết theo kết quả của lần bầu trước (có biên bản riêng)',
    alternatesFrom:
      'Đại biểu dự khuyết lấy trong số những người được quá một nửa số phiếu mà không trúng cử đại biểu chính thức, theo số phiếu từ cao xuống thấp, không bầu lần nữa.',
    untilTieDecided:
      'Đại biểu dự khuyết chưa được xác định: việc bầu đại biểu chính thức còn bằng phiếu, phải giải quyết trước.',
    settled:
      'Lần bầu này quyết định xong đại biểu chính thức; đại biểu dự khuyết được lấy theo kết quả của lần bầu trước đó bị bằng phiếu, theo số phiếu từ cao xuống thấp, không bầu lần nữa.',
  },
  after: {
    heading: 'Việc sau khi công bố kết quả',
    decided: '{meeting} đã quyết định: {decision}[ ({seats})]{names}. Biểu quyết: {vote}.[ {note}.]',
    decidedByReading:
      'Việc {meeting} quyết định như vậy dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.',
    decidedNoClause: 'Chưa rõ điều khoản quy định việc {meeting} quyết định như vậy.',
    newNames: ', được đưa thêm người ngoài danh sách',
    ofAlternates: 'đại biểu dự khuyết',
    open: 'Còn phải quyết định một trong các việc sau:',
    openAlternates: 'Về đại biểu dự khuyết, còn phải quyết định một trong các việc sau:',
    choice: '{decision} ({ground})',
    byReading: 'cách hiểu của chương trình, không phải quy định',
    noClause: 'chưa rõ điều khoản quy định',
    refusal: 'Đồng chí {name} {ground} ngày {day}; {how}. Lý do: {reason}. Số phiếu bầu vẫn được tính.',
    byVote: '{meeting} biểu quyết: {vote}',
    appointed: 'Cấp ủy cấp trên chỉ định đồng chí {name} theo {paper}.[ {note}.]',
  },
  work: {
    heading: 'Cách kiểm phiếu',
    stacks: 'Phiếu được chia thành {stacks} tập, tất cả {entries} lượt nhập do {typists} người thực hiện.',
    stacksOnly: 'Phiếu được chia thành {stacks} tập, tất cả {entries} lượt nhập.',
    once: 'Mỗi tập được nhập một lần.',
    blind:
      'Mỗi tập được {times} người khác nhau nhập riêng, không ai xem được phần của người khác; các lần nhập đã được đối chiếu và thống nhất.',
    rulings: '{board} đã xem xét và kết luận đối với {ballots} còn nghi vấn.',
    signOff:
      'Kết quả được công bố sau khi có xác nhận của {confirmed} trên {others} thành viên khác của {board}: {names}.',
    alone: 'Kết quả do người đứng đầu {board} công bố.',
  },
  sealing: {
    heading: 'Niêm phong phiếu bầu',
    ballots: 'Số phiếu được niêm phong',
    seals: 'Số hiệu niêm phong',
    sealedBy: 'Ngày niêm phong, người niêm phong',
    keptBy: 'Người nhận, nơi lưu giữ',
    dots: '………………………………………',
    kept: 'Theo {clause}, phiếu bầu đã niêm phong được lưu giữ {months} tháng; sau đó, nếu không có khiếu nại, cấp ủy được quyết định tiêu hủy.',
  },
  closing: 'Biên bản này được lập thành …… bản có nội dung như nhau, được những người có tên dưới đây ký xác nhận.',
  annex: {
    title: 'PHỤ LỤC',
    abstract: 'các quy định và cách hiểu dùng khi tính kết quả',
    instruments: '1. Văn bản',
    clauses: '2. Điều khoản đã áp dụng',
    clauseColumns: { place: 'Điều khoản', text: 'Nội dung tóm tắt', evidence: 'Căn cứ của nội dung tóm tắt' },
    readings: '3. Cách hiểu của chương trình, không phải quy định',
    readingsNote:
      'Ở những chỗ chưa có được nguyên văn hoặc quy định để ngỏ, chương trình dùng các cách hiểu sau, đã được chọn trước khi bầu. Đó không phải là quy định.',
    readingColumns: { label: 'Vấn đề', value: 'Cách hiểu đã dùng', text: 'Giải thích', clauses: 'Thay cho' },
    deciding: 'Kết quả phụ thuộc vào cách hiểu ({reading}: {value}).',
    stacks: '4. Các tập phiếu',
    stackColumns: {
      number: 'Tập',
      size: 'Số phiếu',
      entries: 'Số lần nhập',
      typists: 'Số người nhập',
      manner: 'Cách nhập',
    },
    unknown: 'không rõ',
  },
} as const
