import { article, type Clause, item } from '../clause.ts'

/**
 * Known clauses of the Statutes and of the guidance on the rule sets. No single item of hd04-2014 and hd04-2024 is
 * relied on.
 */
export const OTHER_CLAUSES: readonly Clause[] = [
  {
    id: 'dl-2011:d20.k1',
    articles: article(20, 1),
    paraphrase: {
      vi: 'Hội nghị lần thứ nhất của ban chấp hành mới bầu ban thường vụ, rồi bí thư, phó bí thư trong số ủy viên ban thường vụ, bầu ủy ban kiểm tra, rồi chủ nhiệm trong số ủy viên ủy ban kiểm tra.',
      en: "The new committee's first conference elects the standing committee, then secretary and deputies from it, the inspection committee, then its chair from it.",
    },
    evidence: 'text',
  },
  {
    id: 'dl-2011:d24.k1',
    articles: article(24, 1),
    paraphrase: {
      vi: 'Chi bộ có ít nhất ba đảng viên chính thức.',
      en: 'At least three official members make a branch.',
    },
    evidence: 'answer',
  },
  {
    id: 'dl-2011:d24.k3',
    articles: article(24, 3),
    paraphrase: {
      vi: 'Chi ủy triệu tập đại hội chi bộ, năm năm hai lần; nếu đảng ủy cơ sở đồng ý thì được họp sớm hoặc muộn hơn, nhưng không quá sáu tháng.',
      en: 'The committee of a branch summons its congress twice in five years; with the consent of the grassroots committee it may meet earlier or later, by six months at most.',
    },
    evidence: 'text',
  },
  {
    id: 'dl-2011:d24.k4',
    articles: article(24, 4),
    paraphrase: {
      vi: 'Chi bộ dưới 9 đảng viên chính thức bầu bí thư, nếu cần thì một phó bí thư; từ 9 đảng viên chính thức trở lên bầu chi ủy không quá 7 người, rồi bầu bí thư và một phó bí thư trong số chi ủy viên.',
      en: 'A branch with fewer than 9 official members elects a secretary and, if needed, one deputy; with 9 or more a committee of at most 7, then the secretary and one deputy from among it.',
    },
    evidence: 'text',
  },
  {
    id: 'hd03-2020:i3',
    articles: item('3'),
    paraphrase: {
      vi: 'Các tổ chức đảng dùng thống nhất phần mềm kiểm phiếu do Quân ủy Trung ương chỉ đạo xây dựng.',
      en: 'Party bodies use uniformly the counting program directed by the Central Military Commission.',
    },
    evidence: 'text',
  },
]
