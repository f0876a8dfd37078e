import { article, type Bilingual, type Clause } from '../clause.ts'
import { SHARED } from '../shared-paraphrases.ts'

/** Read in both d11.k2 and d15.k2. */
const WHO_VOTES: Bilingual = {
  vi: 'Chỉ đảng viên chính thức được bầu cử; đảng viên sinh hoạt tạm thời và đảng viên dự bị được đề cử, không được bầu cử.',
  en: 'Only official members vote; members in temporary activity and probationary members may nominate, not vote.',
}

/** The known clauses of Decision 244-QĐ/TW, in the order of its articles. */
export const CLAUSES_244: readonly Clause[] = [
  { id: 'qd244-2014:d3', articles: article(3), paraphrase: SHARED.secret, evidence: 'inferred' },
  {
    id: 'qd244-2014:d7',
    articles: article(7),
    paraphrase: SHARED.board,
    evidence: 'text',
    points: [{ paraphrase: SHARED.computer, evidence: 'text' }],
  },
  {
    id: 'qd244-2014:d7.k2',
    articles: article(7, 2),
    paraphrase: SHARED.doubtful,
    evidence: 'text',
    points: [{ paraphrase: SHARED.custody, evidence: 'text' }],
  },
  {
    id: 'qd244-2014:d11.k2',
    articles: article(11, 2),
    paraphrase: WHO_VOTES,
    evidence: 'text',
  },
  { id: 'qd244-2014:d13', articles: article(13), paraphrase: SHARED.conveningMembers, evidence: 'text' },
  {
    id: 'qd244-2014:d15.k2',
    articles: article(15, 2),
    paraphrase: WHO_VOTES,
    evidence: 'text',
  },
  {
    id: 'qd244-2014:d16',
    articles: article(16),
    paraphrase: SHARED.surplus,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.surplusRounding, evidence: 'inferred' },
      { paraphrase: SHARED.surplusOfOne, evidence: 'answer' },
      { paraphrase: SHARED.opinionVote, evidence: 'text' },
      { paraphrase: SHARED.otherOffices, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd244-2014:d17.k1',
    articles: article(17, 1),
    paraphrase: SHARED.printed,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.strikeOut, evidence: 'text' },
      { paraphrase: SHARED.boxes, evidence: 'text' },
    ],
  },
  {
    id: 'qd244-2014:d17.k2',
    articles: article(17, 2),
    paraphrase: SHARED.valid,
    evidence: 'translation',
    points: [
      { paraphrase: SHARED.invalid, evidence: 'translation' },
      { paraphrase: SHARED.oneName, evidence: 'inferred' },
      { paraphrase: SHARED.marked, evidence: 'reading', reading: 'markedBallots' },
      { paraphrase: SHARED.allDisagree, evidence: 'reading', reading: 'allDisagree' },
    ],
  },
  { id: 'qd244-2014:d19.k4', articles: article(19, 4), paraphrase: SHARED.withdrawal, evidence: 'translation' },
  {
    id: 'qd244-2014:d19.k9',
    articles: article(19, 9),
    paraphrase: {
      vi: 'Chi bộ dưới 9 đảng viên chính thức bầu trực tiếp bí thư, nếu cần thì một phó bí thư; từ 9 đảng viên chính thức trở lên bầu chi ủy, rồi bầu bí thư, phó bí thư trong số chi ủy viên ngay tại đại hội.',
      en: 'A branch with fewer than 9 official members elects its secretary, and if needed one deputy, directly; with 9 or more it elects a committee, then secretary and deputy from among it, at the congress itself.',
    },
    evidence: 'text',
  },
  {
    id: 'qd244-2014:d20',
    articles: article(20),
    paraphrase: {
      vi: 'Số lượng đại biểu dự đại hội cấp trên do cấp ủy triệu tập cấp trên phân bổ, không biểu quyết.',
      en: 'The number of delegates to the upper congress is allotted from above and never voted.',
    },
    evidence: 'answer',
  },
  {
    id: 'qd244-2014:d20.k2',
    articles: article(20, 2),
    paraphrase: {
      vi: 'Bầu đại biểu dự đại hội cấp trên lần thứ nhất chưa đủ số lượng thì bầu tiếp; sau nhiều lần vẫn thiếu thì đại hội quyết định có bầu tiếp và bổ sung danh sách hay không.',
      en: 'If the first round leaves seats of delegates to the upper congress open, vote again; after several, the congress decides whether to go on and whether new names may be added.',
    },
    evidence: 'answer',
  },
  {
    id: 'qd244-2014:d32',
    articles: article(32),
    paraphrase: SHARED.higherVotes,
    evidence: 'inferred',
    points: [
      { paraphrase: SHARED.tie, evidence: 'reading', reading: 'tieAtCut' },
      { paraphrase: SHARED.sameBase, evidence: 'inferred' },
      { paraphrase: SHARED.baseNotBallots, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd244-2014:d32.k1',
    articles: article(32, 1),
    paraphrase: SHARED.onValid,
    evidence: 'text',
    points: [{ paraphrase: SHARED.bothOrNeither, evidence: 'text' }],
  },
  {
    id: 'qd244-2014:d32.k2',
    articles: article(32, 2),
    paraphrase: SHARED.baseMembers,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.comesAndVotes, evidence: 'text' },
      { paraphrase: SHARED.partlyAbsent, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd244-2014:d32.k3',
    articles: article(32, 3),
    paraphrase: SHARED.baseDelegates,
    evidence: 'text',
    points: [
      { paraphrase: SHARED.appointed, evidence: 'text' },
      { paraphrase: SHARED.partlyAbsent, evidence: 'inferred' },
    ],
  },
  {
    id: 'qd244-2014:d32.k4',
    articles: article(32, 4),
    paraphrase: SHARED.baseConference,
    evidence: 'reading',
    reading: 'conferenceBase',
  },
  {
    id: 'qd244-2014:d35.k2',
    articles: article(35, 2),
    paraphrase: {
      vi: 'Cấp ủy cấp trên có quyền hủy kết quả bầu cử và chỉ đạo bầu lại.',
      en: 'The superior may annul the result of an election and order a new vote.',
    },
    evidence: 'secondary',
  },
]
