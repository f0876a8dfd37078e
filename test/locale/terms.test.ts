import { test } from 'tap'
import type { RefusalCode } from '../../src/app/refusal-codes.ts'
import { PROBLEMS } from '../../src/locale/problems/all.ts'
import type { Language } from '../../src/locale/text.ts'
import { everyText } from './every-text.ts'
import { STACK_CODES } from './params-of-codes.ts'

/** Words for which the glossary has one term, which is used everywhere. */
const TERMS: Readonly<Record<Language, readonly (readonly [instead: RegExp, term: string])[]>> = {
  vi: [
    [/lần nhập(?! cuối)/i, 'lượt nhập'],
    [/phiếu nghi vấn/i, 'phiếu có nghi vấn'],
    [/(?:xấp|chồng) phiếu/i, 'tập phiếu'],
    [/cuộc bầu cử/i, 'nội dung bầu, hoặc đại hội (hội nghị)'],
    [/tổng số để tính|mẫu số/i, 'tổng số tính tỷ lệ'],
    [/tổ thư ký|ban thư ký/i, 'đoàn thư ký'],
    [/đoàn chủ tịch (?:hoặc|và) thư ký/i, 'đoàn chủ tịch hoặc đoàn thư ký'],
    [/ban bầu cử/i, 'ban kiểm phiếu'],
  ],
  en: [
    [/\bstacks?\b/i, 'batch'],
    [/\bpresidium (?:or|and) the secretary\b/i, 'the presidium or the secretariat'],
    [/\bvoting papers?\b/i, 'ballot'],
    [/\belection committee\b/i, 'counting board'],
    [/\bdenominator\b/i, 'base of the majority'],
    [/\breading of this project\b/i, 'reading of the program'],
  ],
}

for (const language of ['vi', 'en'] as const) {
  test(`${language}: one thing has one term`, async (t) => {
    // Names of placeholders are no words.
    const texts = (await everyText(language)).map(([where, text]) => [where, text.replaceAll(/\{\w+/g, '{')] as const)
    t.ok(texts.length > 500, 'the texts are found')
    const wrong = texts.flatMap(([where, text]) =>
      TERMS[language].flatMap(([instead, term]) => (instead.test(text) ? [`${where}: say "${term}": ${text}`] : [])),
    )
    t.strictSame(wrong, [])
  })
}

/** Refusals of acts that only the head of the board has. */
const TO_THE_HEAD: readonly RefusalCode[] = [
  'batch-larger-than-returned',
  'batch-smaller-than-entered',
  'entry-not-final',
  'ruling-too-early',
  'nothing-differs',
  'resolver-typed',
  'resolution-leaves-differences',
  'ballot-not-set-aside',
]

/** Acts of the head: to cancel or set up a batch, to correct its size, to reopen an entry. */
const ACTS_OF_THE_HEAD: Readonly<Record<Language, RegExp>> = {
  vi: /hủy tập|lập tập|tập mới|lập lại|ghi sai|mở lại lượt nhập/,
  en: /\bcancel\b|set up|create|(?:correct|size).* (?:size|wrong)|reopen it/,
}
const HEAD: Readonly<Record<Language, RegExp>> = { vi: /trưởng ban/, en: /the head/ }

test('a refusal that typists meet names the head for the acts of the head', async (t) => {
  const met = STACK_CODES.filter((code) => !TO_THE_HEAD.includes(code))
  for (const language of ['vi', 'en'] as const) {
    const acting = met.filter((code) => ACTS_OF_THE_HEAD[language].test(PROBLEMS[language][code].detail))
    t.ok(acting.length >= 6, `${acting.length} refusals name acts of the head`)
    t.strictSame(
      acting.filter((code) => !HEAD[language].test(PROBLEMS[language][code].detail)),
      [],
      language,
    )
  }
})
