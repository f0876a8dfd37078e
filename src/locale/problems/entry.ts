import type { FieldProblemCode, HttpProblemCode } from '../../app/problem-codes.ts'
import type { RefusalCode } from '../../app/refusal-codes.ts'
import type { Language, Sentence } from '../text.ts'

/** Every code with words: of a whole problem, or of one place in a request. */
export type WordedCode = RefusalCode | HttpProblemCode | FieldProblemCode

/** A problem in both languages, side by side, so that a change of one is seen beside the other. */
export type ProblemEntry = Readonly<Record<Language, Sentence>>

type TitleAndDetail = readonly [title: string, detail: string]

/** Writes an entry: title and detail in Vietnamese, then in English. */
export const entry = (vi: TitleAndDetail, en: TitleAndDetail): ProblemEntry => ({
  vi: { title: vi[0], detail: vi[1] },
  en: { title: en[0], detail: en[1] },
})

/** One topic's share of the table. */
export type Topic = Readonly<Partial<Record<WordedCode, ProblemEntry>>>
