import type { OpinionProblem } from '../rules/opinion.ts'
import type { Bilingual } from './text.ts'

/** Why an opinion vote cannot have been held like this; each text follows a colon, without a full stop. */
export const OPINION_RULES: Readonly<Record<OpinionProblem, Bilingual>> = {
  'opinion-vote-not-needed': {
    vi: 'số dư của danh sách không vượt quá 30%',
    en: 'the surplus of the list is not above 30 %',
  },
  'opinion-vote-too-narrow': {
    vi: 'xin ý kiến về quá ít người, không rút gọn được danh sách',
    en: 'it asks about too few people to trim the list',
  },
  'opinion-tie-unwanted': { vi: 'không có người bằng phiếu', en: 'nobody is tied' },
  'opinion-tie-names': {
    vi: 'giữ lại người không bằng phiếu, hoặc nhiều người hơn số vị trí còn lại',
    en: 'people are kept who are not tied, or more of them than there are places left',
  },
  'opinion-vote-not-balanced': { vi: 'số liệu không khớp', en: 'the figures do not add up' },
  'opinion-list-changed': { vi: 'ghi cho danh sách khác', en: 'it is recorded on another list' },
  'opinion-vote-unknown': { vi: 'chưa có hoặc đã hủy', en: 'there is none, or it is cancelled' },
}
