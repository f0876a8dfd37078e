import type { StackFindingCode } from '../rules/stack-findings.ts'
import type { Labels } from './labels.ts'

/** Odd properties of the stacks of a round, in whole sentences. */
export const STACK_FINDINGS: Labels<StackFindingCode> = {
  'stacks-below-returned': {
    vi: 'Các tập phiếu mới có {inStacks} phiếu, ít hơn {returned} phiếu thu về. Đề nghị lập thêm tập cho số phiếu còn lại, hoặc sửa số phiếu của tập ghi nhầm.',
    en: 'The batches hold {inStacks} {inStacks|ballot|ballots}, fewer than the {returned} returned. Set up a batch for the rest, or correct the size of a batch.',
  },
  'label-used-twice': {
    vi: 'Nhãn “{label}” được dùng cho nhiều tập: {stacks}. Đề nghị kiểm tra có tập nào được lập hai lần không, và đặt lại nhãn.',
    en: 'The label {label} is on more than one batch: {stacks}. Check whether a batch was set up twice, and change the label.',
  },
  'identical-stacks': {
    vi: 'Nội dung các tập sau giống hệt nhau: {stacks}. Đề nghị đối chiếu với phiếu giấy xem có tập nào được nhập hai lần không.',
    en: 'These batches have identical contents: {stacks}. Compare them with the paper ballots, in case one batch was entered twice.',
  },
}
