import type { ClausePoint } from '../clause.ts'

/** A rule that this project applies without a known clause. It is never cited. */
export interface RuleWithoutClause extends ClausePoint {
  readonly name: string
}

export const RULES_WITHOUT_CLAUSE: readonly RuleWithoutClause[] = [
  {
    name: 'rejected-delegates',
    paraphrase: {
      vi: 'Đại biểu bị bác tư cách được trừ trước khi xác định tổng số tính tỷ lệ.',
      en: 'A delegate whose credentials the congress rejects is removed before the base is fixed.',
    },
    evidence: 'reading',
    reading: 'rejectedDelegates',
  },
  {
    name: 'one-bucket',
    paraphrase: {
      vi: 'Mỗi phiếu thu về hoặc hợp lệ, hoặc không hợp lệ với một lý do chính; hợp lệ cộng không hợp lệ bằng thu về.',
      en: 'Each returned ballot is valid, or invalid with one primary reason; valid and invalid together are those returned.',
    },
    evidence: 'inferred',
  },
  {
    name: 'returned-and-issued',
    paraphrase: {
      vi: 'Thu về nhiều hơn phát ra: không có kết quả, báo cáo đại hội quyết định; thu về ít hơn: vẫn kiểm phiếu, tổng số tính tỷ lệ không đổi.',
      en: 'More returned than issued: no result, and the congress decides; fewer: the count goes on and the base is unchanged.',
    },
    evidence: 'reading',
    reading: 'returnedExceedsIssued',
  },
  {
    name: 'given-name-order',
    paraphrase: {
      vi: 'Danh sách xếp theo tên, thứ tự bảng chữ cái tiếng Việt.',
      en: 'Names stand in the order of the given name, in the Vietnamese alphabet (text of the form).',
    },
    evidence: 'text',
  },
  {
    name: 'same-given-name-order',
    paraphrase: {
      vi: 'Cùng tên thì theo họ, rồi tên đệm, rồi người vào Đảng trước.',
      en: 'The same given name: by family name, then middle name, then the one longer in the Party first.',
    },
    evidence: 'reading',
    reading: 'nameOrder',
  },
  {
    name: 'seats-left',
    paraphrase: {
      vi: 'Các chức danh khác bầu chưa đủ số lượng: đại hội quyết định.',
      en: 'Other offices with seats left: the congress decides.',
    },
    evidence: 'reading',
    reading: 'seatsLeft',
  },
  {
    name: 'one-vote-per-office',
    paraphrase: {
      vi: 'Mỗi chức danh bầu riêng; không bầu chung cấp ủy, bí thư, phó bí thư trên một phiếu, không lấy người nhiều phiếu nhất làm bí thư.',
      en: 'Each office has its own vote: no joint ballot, and the most votes do not make a secretary.',
    },
    evidence: 'answer',
  },
  {
    name: 'delegates-and-alternates',
    paraphrase: {
      vi: 'Đại biểu chính thức và đại biểu dự khuyết: một danh sách, bầu một lần, hai biên bản; chỉ bầu riêng đại biểu dự khuyết nếu đại hội quyết định.',
      en: 'Delegates and alternates: one list, one vote, two minutes; a separate vote for alternates only if the congress decides it.',
    },
    evidence: 'inferred',
  },
  {
    name: 'tie-for-alternates',
    paraphrase: {
      vi: 'Bằng phiếu ở vị trí đại biểu dự khuyết cuối cùng: bầu lại trong số người bằng phiếu, như bằng phiếu ở vị trí đại biểu chính thức cuối cùng.',
      en: 'A tie for the last alternate seat: a new vote among the tied, as for the last seat of a delegate.',
    },
    evidence: 'reading',
    reading: 'tieAtCut',
  },
  {
    name: 'name-of-the-board',
    paraphrase: {
      vi: 'Ở chi bộ, ban kiểm phiếu thường được gọi là Tổ kiểm phiếu; tên gọi trên màn hình và giấy tờ do đại hội, hội nghị chọn.',
      en: 'The counting board of a branch is often called Tổ kiểm phiếu; its name on screens and papers is a choice of the meeting (practice).',
    },
    evidence: 'inferred',
  },
  {
    name: 'probationary-cannot-count',
    paraphrase: {
      vi: 'Đảng viên dự bị không tham gia ban kiểm phiếu.',
      en: 'A probationary member cannot count.',
    },
    evidence: 'answer',
  },
  {
    name: 'quorum',
    paraphrase: {
      vi: 'Đại hội, hội nghị có ít nhất hai phần ba số được triệu tập có mặt.',
      en: 'At least two thirds of those summoned attend.',
    },
    evidence: 'reading',
    reading: 'quorum',
  },
  {
    name: 'minutes-content',
    paraphrase: {
      vi: 'Biên bản kiểm phiếu ghi đủ nội dung theo mẫu: danh sách, số phiếu, lý do không hợp lệ, số phiếu và tỷ lệ từng người, người trúng cử theo số phiếu từ cao xuống thấp.',
      en: 'The minutes say what the form asks: the list, the ballots, invalid ones with reasons, votes and percentage per person, the elected by votes from high to low.',
    },
    evidence: 'text',
  },
  {
    name: 'percentage-base',
    paraphrase: {
      vi: 'Tỷ lệ phần trăm trong biên bản tính trên tổng số tính tỷ lệ, không tính trên phiếu hợp lệ.',
      en: 'Printed percentages are of the base of the majority, not of valid ballots.',
    },
    evidence: 'reading',
    reading: 'percentBase',
  },
  {
    name: 'percentage-rounding',
    paraphrase: {
      vi: 'Tỷ lệ phần trăm lấy hai chữ số thập phân, làm tròn nửa lên; chỉ để hiển thị.',
      en: 'Percentages have two decimals, half up; practice, for display only.',
    },
    evidence: 'inferred',
  },
  {
    name: 'one-head-of-office',
    paraphrase: {
      vi: 'Bí thư, chủ nhiệm ủy ban kiểm tra: mỗi chức danh một người.',
      en: 'There is one secretary and one chair of the inspection committee.',
    },
    evidence: 'inferred',
  },
  {
    name: 'independent-counts',
    paraphrase: {
      vi: 'Kiểm phiếu ba lần độc lập, chỉ công nhận khi kết quả bằng nhau; in và lưu nhật ký nhập phiếu bầu.',
      en: 'Three independent counts, accepted only when equal; the journal of ballot entry is printed and kept (practice).',
    },
    evidence: 'inferred',
  },
]
