import { article, type Clause } from '../clause.ts'
import { SHARED } from '../shared-paraphrases.ts'

/** The known clauses of Decision 190-QĐ/TW, in the order of its articles. */
export const CLAUSES_190: readonly Clause[] = [
  { id: 'qd190-2024:d3', articles: article(3), paraphrase: SHARED.secret, evidence: 'inferred' },
  {
    id: 'qd190-2024:d8',
    articles: article(8),
    paraphrase: SHARED.board,
    evidence: 'text',
    points: [{ paraphrase: SHARED.computer, evidence: 'text' }],
  },
  {
    id: 'qd190-2024:d8.k2',
    articles: article(8, 2),
    paraphrase: SHARED.doubtful,
    evidence: 'text',
    points: [{ paraphrase: SHARED.custody, evidence: 'text' }],
  },
  { id: 'qd190-2024:d11', articles: article(11), paraphrase: SHARED.conveningMembers, evidence: 'inferred' },
  {
    id: 'qd190-2024:d14',
    articles: article(14),
    paraphrase: SHARED.surplusRounding,
    evidence: 'inferred',
    points: [
      { paraphrase: SHARED.surplusOfOne, evidence: 'answer' },
      { paraphrase: SHARED.otherOffices, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd190-2024:d14.k1',
    articles: article(14, 1),
    paraphrase: SHARED.surplus,
    evidence: 'text',
    points: [
      {
        paraphrase: {
          vi: 'Cấp ủy triệu tập chuẩn bị danh sách có số dư từ 10% đến 15%.',
          en: 'The convening committee prepares a surplus of 10 to 15 %.',
        },
        evidence: 'text',
      },
    ],
  },
  {
    id: 'qd190-2024:d14.k3',
    articles: article(14, 3),
    paraphrase: {
      vi: 'Người được đề cử, ứng cử ngoài danh sách do cấp ủy triệu tập chuẩn bị phải được trên 30% số có mặt đồng ý mới được đưa ra đại hội.',
      en: "A person nominated or standing outside the convening committee's list needs the agreement of more than 30 % of those attending to be put to the meeting.",
    },
    evidence: 'text',
    points: [{ paraphrase: SHARED.opinionVote, evidence: 'text' }],
  },
  {
    id: 'qd190-2024:d15',
    articles: article(15),
    paraphrase: SHARED.printed,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.strikeOut, evidence: 'text' },
      { paraphrase: SHARED.boxes, evidence: 'text' },
      { paraphrase: SHARED.valid, evidence: 'translation' },
      { paraphrase: SHARED.invalid, evidence: 'translation' },
      { paraphrase: SHARED.oneName, evidence: 'inferred' },
      { paraphrase: SHARED.marked, evidence: 'reading', reading: 'markedBallots' },
      { paraphrase: SHARED.allDisagree, evidence: 'reading', reading: 'allDisagree' },
    ],
  },
  { id: 'qd190-2024:d28.k4', articles: article(28, 4), paraphrase: SHARED.withdrawal, evidence: 'translation' },
  {
    id: 'qd190-2024:d30',
    articles: article(30),
    paraphrase: SHARED.higherVotes,
    evidence: 'inferred',
    points: [
      { paraphrase: SHARED.tie, evidence: 'reading', reading: 'tieAtCut' },
      { paraphrase: SHARED.sameBase, evidence: 'inferred' },
      { paraphrase: SHARED.baseNotBallots, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd190-2024:d30.k1',
    articles: article(30, 1),
    paraphrase: SHARED.onValid,
    evidence: 'text',
    points: [{ paraphrase: SHARED.bothOrNeither, evidence: 'text' }],
  },
  {
    id: 'qd190-2024:d30.k2',
    articles: article(30, 2),
    paraphrase: SHARED.baseMembers,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.comesAndVotes, evidence: 'text' },
      { paraphrase: SHARED.partlyAbsent, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd190-2024:d30.k3',
    articles: article(30, 3),
    paraphrase: SHARED.baseDelegates,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.appointed, evidence: 'text' },
      { paraphrase: SHARED.partlyAbsent, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd190-2024:d30.k4',
    articles: article(30, 4),
    paraphrase: SHARED.baseConference,
    evidence: 'reading',
    reading: 'conferenceBase',
  },
  {
    id: 'qd190-2024:d33',
    articles: article(33),
    paraphrase: {
      vi: 'Khiếu nại gửi ủy ban kiểm tra cấp trên trong 15 ngày làm việc kể từ ngày bế mạc; kết quả có thể bị hủy và bầu lại.',
      en: "Complaints go to the superior's inspection committee within 15 working days of closing; it may annul and order a new vote.",
    },
    evidence: 'text',
  },
  {
    id: 'qd190-2024:d35',
    articles: article(35),
    paraphrase: {
      vi: 'Phiếu bầu niêm phong được lưu giữ 6 tháng; sau đó, nếu không có khiếu nại, cấp ủy được quyết định tiêu hủy.',
      en: 'Sealed ballots are kept for 6 months; then, with no complaint, the committee may order their destruction.',
    },
    evidence: 'text',
  },
]
