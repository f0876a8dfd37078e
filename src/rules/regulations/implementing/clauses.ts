import { type Bilingual, type Clause, item } from '../clause.ts'
import { REPEATED } from './paraphrases.ts'
import { CLAUSES_294 } from './qd294-2025.ts'

/** The place of a rule whose wording, and so its item, was not read. */
export const NO_ITEM: Bilingual = {
  vi: 'Không dẫn mục (chưa đọc được nguyên văn)',
  en: 'No item cited (wording not read)',
}

/** Known clauses of the implementing rules and their guidance, in the order of the chain. */
export const IMPLEMENTING_CLAUSES: readonly Clause[] = [
  { id: 'qd29-2016:i24', articles: item('24'), paraphrase: REPEATED.thirdRound, evidence: 'text' },
  { id: 'hd01-2016:i13.2', articles: item('13.2'), paraphrase: REPEATED.comesAndVotes, evidence: 'text' },
  {
    id: 'qd24-2021:i16.1',
    articles: item('16.1'),
    paraphrase: REPEATED.report,
    evidence: 'text',
    points: [
      { paraphrase: REPEATED.approval, evidence: 'text' },
      { paraphrase: REPEATED.superiorRefuses, evidence: 'text' },
    ],
  },
  ...CLAUSES_294,
  { id: 'hd06-2025:i14.2', articles: item('14.2'), paraphrase: REPEATED.comesAndVotes, evidence: 'text' },
  {
    id: 'hd06-2025:i16.3',
    articles: item('16.3'),
    paraphrase: {
      vi: 'Người có tên trong danh sách bầu cử mà chỉ được một nửa số phiếu trở xuống thì sau 12 tháng mới được chỉ định vào cấp ủy, khi có quá một nửa số cấp ủy viên đương nhiệm đồng ý.',
      en: 'Someone on the list with half or fewer votes may be appointed to the committee only after 12 months, with more than half of the sitting members.',
    },
    evidence: 'text',
  },
  {
    id: 'qd208-2026:levels-ended',
    articles: NO_ITEM,
    paraphrase: {
      vi: 'Hệ thống tổ chức của Đảng ở địa phương có ba cấp: cấp tỉnh; cấp xã hoặc tương đương (đảng bộ cơ sở); chi bộ.',
      en: 'There are three levels: province; commune or equal (grassroots); branch.',
    },
    evidence: 'secondary',
  },
]
