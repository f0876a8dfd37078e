import { entry, type Topic } from './entry.ts'

/** Votes by show of hands. */
export const HANDS = {
  'hands-exceed-attending': entry(
    [
      'Số biểu quyết nhiều hơn số có mặt',
      'Tổng số biểu quyết là {hands}, nhiều hơn số có mặt là {attending}. Đề nghị kiểm tra lại số biểu quyết hoặc số có mặt.',
    ],
    [
      'More hands than people present',
      'The show of hands has {hands} {hands|hand|hands}, more than the {attending} {attending|person|people} attending. Check the hands counted or the number attending.',
    ],
  ),
  'hands-say-otherwise': entry(
    [
      'Kết quả biểu quyết trái với nội dung ghi',
      'Biểu quyết có {inFavour} đồng ý, {against} không đồng ý, trái với kết quả đã ghi (quá bán hay không quá bán). Đề nghị kiểm tra lại số biểu quyết hoặc kết quả.',
    ],
    [
      'Hands say the opposite',
      'The show of hands has {inFavour} in favour and {against} against, which contradicts the outcome recorded, carried or not. Check the hands counted or the outcome.',
    ],
  ),
} satisfies Topic
