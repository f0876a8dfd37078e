import type { Bilingual } from './clause.ts'

/** Paraphrases of rules that both rule sets contain, so that the same rule reads the same in both. */
export const SHARED = {
  secret: {
    vi: 'Bầu các chức danh cấp ủy và đại biểu bằng phiếu kín; đoàn chủ tịch, đoàn thư ký, ban thẩm tra tư cách đại biểu và ban kiểm phiếu bầu bằng biểu quyết giơ tay.',
    en: 'Offices and delegates are elected by secret ballot; presidium, secretariat, credentials committee and counting board by show of hands.',
  },
  board: {
    vi: 'Ban kiểm phiếu gồm đảng viên chính thức hoặc đại biểu không có tên trong danh sách bầu cử, do đoàn chủ tịch giới thiệu; đại hội biểu quyết số lượng, danh sách và trưởng ban.',
    en: 'The counting board: official members or delegates who are not on the list, proposed by the presidium; the congress votes on number, list and head.',
  },
  computer: {
    vi: 'Được sử dụng máy tính để kiểm phiếu; cán bộ kỹ thuật giúp việc không phải là đại biểu.',
    en: 'Computers may be used to count, with technicians who are not delegates.',
  },
  doubtful: {
    vi: 'Ban kiểm phiếu xem xét và kết luận những phiếu có nghi vấn.',
    en: 'The counting board examines doubtful ballots and concludes on them.',
  },
  custody: {
    vi: 'Ban kiểm phiếu kiểm tra, niêm phong hòm phiếu, phát phiếu và báo cáo số phiếu phát ra, thu về.',
    en: 'The board checks and seals the box, hands the ballots out and reports how many were issued and returned.',
  },
  conveningMembers: {
    vi: 'Cấp ủy viên của cấp triệu tập đại hội không được đề cử người ngoài danh sách do cấp ủy chuẩn bị; không được ứng cử, không được nhận đề cử nếu không có tên trong danh sách đó.',
    en: 'Members of the convening committee do not nominate outside its list, nor stand or accept nomination if they are not on it.',
  },
  surplus: {
    vi: 'Danh sách bầu cấp ủy, ban thường vụ phải có số dư; số dư không quá 30% số lượng cần bầu.',
    en: 'A list for the committee or the standing committee has more names than seats; the surplus is at most 30 % of the seats.',
  },
  surplusRounding: {
    vi: 'Số dư tối đa làm tròn xuống, ít nhất là một người.',
    en: 'The limit rounds down and is at least one name.',
  },
  surplusOfOne: {
    vi: 'Bầu từ 3 đến 5 người được dư một người.',
    en: 'For 3 to 5 seats the limit is one name.',
  },
  opinionVote: {
    vi: 'Nếu số dư vượt quá 30% thì lấy phiếu xin ý kiến để rút gọn danh sách.',
    en: 'If the surplus is above 30 %, an opinion vote trims the list.',
  },
  otherOffices: {
    vi: 'Các chức danh khác có thể bầu không có số dư.',
    en: 'Other offices may be elected without surplus.',
  },
  printed: {
    vi: 'Phiếu bầu in họ và tên theo thứ tự danh sách, có dấu của cấp ủy triệu tập ở góc trái phía trên; chi bộ dùng dấu của đảng ủy cơ sở.',
    en: 'The ballot prints the full names in the order of the list, with the seal of the convening committee at top left; a branch uses that of its grassroots committee.',
  },
  strikeOut: {
    vi: 'Danh sách có số dư: người bầu gạch cả họ và tên người mình không bầu.',
    en: 'A list with surplus: the voter strikes through the whole name of each person not chosen.',
  },
  boxes: {
    vi: 'Danh sách không có số dư: phiếu có bốn cột số thứ tự, họ và tên, đồng ý, không đồng ý; đánh dấu X vào một ô ở mỗi họ tên.',
    en: 'A list without surplus: four columns (number, full name, agree, disagree); an X in one box for each name.',
  },
  valid: {
    vi: 'Phiếu hợp lệ: do ban kiểm phiếu phát ra, bầu đủ hoặc thiếu số lượng cần bầu; danh sách một người đánh dấu X vào đúng một ô; danh sách nhiều người không có số dư có thể đánh dấu X vào cả hai ô hoặc bỏ trống cả hai ô ở một hoặc một số người.',
    en: 'Valid: issued by the board, with as many names chosen as seats or fewer; a one-name ballot with an X in exactly one box; on several names without surplus, both boxes or neither for one or some of them.',
  },
  invalid: {
    vi: 'Phiếu không hợp lệ: không do ban kiểm phiếu phát ra; bầu quá số lượng cần bầu; danh sách nhiều người mà không bầu ai.',
    en: 'Invalid: not issued by the board; more names chosen than seats; nobody chosen on a list of several names.',
  },
  oneName: {
    vi: 'Phiếu một người đánh dấu X vào cả hai ô hoặc bỏ trống cả hai ô là không hợp lệ.',
    en: 'A one-name ballot with both boxes or neither marked is invalid.',
  },
  marked: {
    vi: 'Phiếu viết thêm tên người ngoài danh sách, đánh số, ký tên, viết thêm, dùng nhiều màu mực.',
    en: 'Ballots with a person outside the list written in, numbered, signed, written on, or in more than one ink.',
  },
  allDisagree: {
    vi: 'Phiếu nhiều người không có số dư đánh dấu không đồng ý ở tất cả họ tên.',
    en: 'A several-name ballot without surplus with every name marked disagree.',
  },
  withdrawal: {
    vi: 'Đoàn chủ tịch đề xuất những trường hợp được rút và không được rút khỏi danh sách; đại hội quyết định.',
    en: 'The presidium proposes who may and may not withdraw; the meeting decides.',
  },
  higherVotes: {
    vi: 'Số người đạt quá một nửa nhiều hơn số lượng cần bầu thì lấy người có số phiếu cao hơn cho đến khi đủ.',
    en: 'If more people pass half than there are seats, the higher votes win until the seats are full.',
  },
  tie: {
    vi: 'Bằng phiếu ở vị trí cuối mà số người bằng phiếu nhiều hơn số còn phải bầu: bầu lại trong số đó, người nhiều phiếu hơn trúng cử; lại bằng phiếu thì đại hội quyết định có bầu lại nữa hay không.',
    en: 'A tie at the last seats with more people tied than seats left: a new vote among them, the higher votes win; tied again, the congress decides whether to vote again.',
  },
  sameBase: {
    vi: 'Các lần bầu sau giữ nguyên tổng số tính tỷ lệ, trừ khi số được triệu tập thay đổi.',
    en: 'Later rounds keep the same base unless the roll itself changes.',
  },
  baseNotBallots: {
    vi: 'Tổng số tính tỷ lệ không phụ thuộc số phiếu phát ra, thu về hay hợp lệ; đúng một nửa là chưa trúng cử.',
    en: 'The base does not depend on ballots issued, returned or valid; exactly half is not elected.',
  },
  onValid: {
    vi: 'Kết quả bầu cử tính trên số phiếu hợp lệ.',
    en: 'Results are counted on valid ballots.',
  },
  bothOrNeither: {
    vi: 'Phiếu nhiều người không có số dư: người bị đánh dấu ở cả hai ô hoặc bỏ trống cả hai ô không được tính phiếu; phiếu vẫn hợp lệ.',
    en: 'On several names without surplus, a name with both boxes or neither marked gets nothing; the ballot stays valid.',
  },
  baseMembers: {
    vi: 'Đại hội đảng viên, hội nghị đảng viên khi bầu cử: trúng cử khi được quá một nửa số đảng viên chính thức được triệu tập, trừ người được giới thiệu sinh hoạt tạm thời nơi khác và người được miễn công tác, sinh hoạt mà không có mặt; người bị đình chỉ sinh hoạt; người bị khởi tố, truy tố, tạm giam; người vắng mặt suốt đại hội, hội nghị có lý do chính đáng được cấp ủy triệu tập đồng ý.',
    en: "Members' congress, and a members' conference that elects: elected with more than half of the official members summoned, less those sent to temporary activity elsewhere and those exempt from work and activity who are not present, those suspended, those prosecuted or in detention, and those absent throughout with a good reason accepted by the convening committee.",
  },
  comesAndVotes: {
    vi: 'Đảng viên được miễn công tác, sinh hoạt hoặc được giới thiệu sinh hoạt tạm thời nơi khác mà về dự và bầu cử thì tính vào tổng số.',
    en: 'An exempt member who comes and votes counts in the base; so does one sent to temporary activity elsewhere.',
  },
  partlyAbsent: {
    vi: 'Người vắng mặt một phần thời gian hoặc vắng mặt không có lý do được chấp thuận vẫn tính vào tổng số.',
    en: 'Someone absent for part of the meeting, or without an accepted reason, stays in the base.',
  },
  baseDelegates: {
    vi: 'Đại hội đại biểu: trúng cử khi được quá một nửa số đại biểu chính thức được triệu tập, trừ cấp ủy viên cấp triệu tập vắng mặt suốt đại hội và đại biểu chính thức vắng mặt suốt đại hội không có đại biểu dự khuyết thay thế.',
    en: "Delegates' congress: elected with more than half of the official delegates summoned, less members of the convening committee absent throughout and delegates absent throughout with no alternate in their place.",
  },
  appointed: {
    vi: 'Đại biểu được chỉ định thuộc số đại biểu được triệu tập.',
    en: 'Appointed delegates are among those summoned.',
  },
  baseConference: {
    vi: 'Hội nghị ban chấp hành, ban thường vụ, ủy ban kiểm tra: quá một nửa số ủy viên đương nhiệm, trừ người tạm thời chuyển sinh hoạt đi nơi khác không có mặt, người bị đình chỉ sinh hoạt và người bị khởi tố, truy tố, tạm giam; người vắng mặt có lý do vẫn tính vào tổng số, trừ trường hợp cách hiểu ghi nhận cùng hội nghị quy định khác.',
    en: 'Conference of the committee, the standing committee or the inspection committee: more than half of the sitting members, less those temporarily transferred and not present, those suspended and those prosecuted or in detention; someone excused stays in, unless the reading recorded with the meeting says otherwise.',
  },
} as const satisfies Record<string, Bilingual>
