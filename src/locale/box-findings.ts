import type { BoxFindingCode } from '../rules/box-findings.ts'
import type { Bilingual } from './text.ts'

/** Odd properties of the box. Whole sentences without placeholders, shown beside the findings of the count. */
export const BOX_FINDINGS: Readonly<Record<BoxFindingCode, Bilingual>> = {
  // qd244-2014:d7.k2, qd190-2024:d8.k2
  'seals-not-whole': {
    vi: 'Khi mở hòm phiếu, niêm phong không còn nguyên vẹn. Đề nghị ghi rõ vào biên bản và báo cáo đại hội (hội nghị) trước khi công bố kết quả.',
    en: 'The seals of the box were not whole when it was opened. Say so in the minutes, and tell the meeting before the result is declared.',
  },
  'hall-and-table-differ': {
    vi: 'Số phiếu đếm lại tại bàn kiểm phiếu khác số phiếu thu về đã đếm tại hội trường. Đề nghị trưởng ban kiểm phiếu đếm lại và ghi lại số phiếu thu về trước khi công bố kết quả.',
    en: 'The ballots counted again at the table are not as many as those counted in the hall. The head of the board counts them once more and records the return again before the result is declared.',
  },
  'printed-and-made-differ': {
    vi: 'Số phiếu đã in ghi khi phát phiếu khác số phiếu bầu đã lập bằng chương trình. Đề nghị đếm lại số phiếu đã in, kể cả phiếu chưa phát, rồi ghi lại số phiếu đã in hoặc lập lại phiếu bầu với số lượng đúng.',
    en: 'The number printed in the record of the issue is not the number of ballots made with the program. Count the printed ballots again, including those not issued, and record the issue again or make the ballots again with the right number.',
  },
  'issued-below-attending': {
    vi: 'Số phiếu phát ra ít hơn số có mặt, tức là có người không nhận phiếu. Đề nghị đối chiếu với số có mặt khi bỏ phiếu và ghi lý do vào biên bản.',
    en: 'Fewer ballots were issued than people attend, so someone got no ballot. Compare with the number attending at the vote, and give the reason in the minutes.',
  },
  'roll-newer-than-issue': {
    vi: 'Số được triệu tập, có mặt đã được ghi lại sau khi ghi số phiếu phát ra; lần bầu này vẫn tính theo bản cũ. Nếu bản mới đúng cho lần bầu này, đề nghị trưởng ban kiểm phiếu ghi lại số phiếu phát ra và chọn bản mới.',
    en: 'The roll was recorded again after the ballots issued, and this round is still counted by the older version. If the newer one is right for this round, the head of the board records the ballots issued again and names its version.',
  },
  'none-returned': {
    vi: 'Đã phát phiếu nhưng không thu về phiếu nào. Đề nghị kiểm tra lại số phiếu thu về đã ghi.',
    en: 'Ballots were issued and none came back. Check the number returned as it was recorded.',
  },
  'many-ballots-missing': {
    vi: 'Hơn một phần mười số phiếu phát ra không thu về. Đề nghị kiểm tra lại hòm phiếu, số phiếu thu về đã ghi và ghi lý do vào biên bản.',
    en: 'More than one tenth of the ballots issued did not come back. Check the box and the number returned as it was recorded, and give the reason in the minutes.',
  },
  'none-valid': {
    vi: 'Không có phiếu nào hợp lệ. Đề nghị kiểm tra lại cách nhập và lý do không hợp lệ của các phiếu.',
    en: 'No ballot is valid. Check how the ballots were entered, and why they are invalid.',
  },
  'most-invalid': {
    vi: 'Số phiếu không hợp lệ nhiều hơn số phiếu hợp lệ. Đề nghị kiểm tra lại cách nhập và lý do không hợp lệ của các phiếu.',
    en: 'More ballots are invalid than valid. Check how the ballots were entered, and why they are invalid.',
  },
}
