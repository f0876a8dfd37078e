import type { ConfirmationRule } from '../verification/acts/confirmation-acts.ts'
import type { Bilingual } from './text.ts'

/** Rules that a confirmation in a replayed log breaks; each text follows a colon, without a full stop. */
export const CONFIRMATION_RULES: Readonly<Record<ConfirmationRule, Bilingual>> = {
  'confirmation-off-board': {
    vi: 'người xác nhận không thuộc ban kiểm phiếu',
    en: 'the person is not on the counting board',
  },
  'confirmation-by-head': {
    vi: 'trưởng ban kiểm phiếu xác nhận bằng việc công bố kết quả',
    en: 'the head confirms by declaring the result',
  },
  'confirmation-account-used': {
    vi: 'tài khoản này đã xác nhận cho thành viên khác',
    en: 'the account had confirmed the same result for another member',
  },
  'confirmation-not-needed': {
    vi: 'đại hội, hội nghị lập trước khi kết quả được ban kiểm phiếu xác nhận',
    en: 'the meeting was recorded before results were confirmed',
  },
  'confirmation-part': {
    vi: 'ghi sai việc người xác nhận có hay không tham gia nhập phiếu của lần bầu',
    en: 'whether the person had a hand in an entry of the round is stated wrongly',
  },
  'confirmation-repeated': {
    vi: 'người này đã xác nhận cùng kết quả đó',
    en: 'the person had confirmed the same result before',
  },
}
