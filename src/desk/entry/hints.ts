import { KEYS } from '../../locale/desk/entry-keys.ts'
import { say } from '../language.ts'
import { type BallotPaper, isCrowded } from './ballot-paper.ts'
import type { KeyHint } from './key-cap.tsx'
import { lastUnended } from './line/numbers.ts'

/** The numbers that do not end by themselves, in words; empty if there is none. */
const unended = (candidates: number): string => {
  const last = lastUnended(candidates)
  if (last > 2) return `1–${last}`
  return ['', '1', '1, 2'][last] ?? ''
}

const minusHint = (isBlank: boolean, { candidates, form }: Pick<BallotPaper, 'candidates' | 'form'>): KeyHint => {
  if (isBlank) return { keys: ['−'], words: say(KEYS.correctLast) }
  return { keys: ['−'], words: say(form === 'strike-out' || candidates === 1 ? KEYS.lastDigit : KEYS.lastException) }
}

const boxHints = (candidates: number): readonly KeyHint[] =>
  candidates === 1
    ? [
        { keys: ['1'], words: say(KEYS.agrees) },
        { keys: ['2'], words: say(KEYS.disagrees) },
        { keys: ['3'], words: say(KEYS.both) },
        { keys: ['4'], words: say(KEYS.neither) },
      ]
    : [
        { keys: ['0', 'Enter'], words: say(KEYS.allAgree) },
        { keys: ['number'], words: say(KEYS.disagrees) },
        { keys: ['.', 'number'], words: say(KEYS.neither) },
        { keys: ['.', '.', 'number'], words: say(KEYS.both), isRare: true },
      ]

/**
 * The keys that are of use once every ballot of the stack is typed.
 * @param canFinish false while the entry cannot be finished, such as while the head counts the papers
 */
export const hintsWhenFull = (canFinish: boolean): readonly KeyHint[] => [
  ...(canFinish ? [{ keys: ['Tab', 'Enter'] as const, words: say(KEYS.finish) }] : []),
  { keys: ['−'], words: say(KEYS.correctLast) },
  { keys: ['+', 'number', 'Enter'], words: say(KEYS.goTo), isRare: true },
  { keys: ['?'], words: say(KEYS.allKeys), isRare: true },
]

/**
 * The keys that are of use on a line.
 * @param isBlank true if nothing is typed yet
 * @param corrects true if the ballot on the line was taken before
 */
export const hintsFor = (paper: BallotPaper, isBlank: boolean, corrects: boolean): readonly KeyHint[] => {
  const { candidates, form } = paper
  const open = form === 'strike-out' ? unended(candidates) : ''
  const isRare = form === 'agree-disagree' || isCrowded(paper)
  return [
    ...(form === 'agree-disagree' ? boxHints(candidates) : []),
    {
      keys: ['Enter'],
      words: say(corrects ? KEYS.takeCorrected : KEYS.take),
      isRare: form === 'agree-disagree' && candidates > 1,
    },
    { ...minusHint(isBlank, paper), isRare: form === 'agree-disagree' },
    ...(open === '' ? [] : [{ keys: ['+'] as const, words: say(KEYS.endsNumber, { numbers: open }) }]),
    ...(corrects ? [] : [{ keys: ['*'] as const, words: say(KEYS.again), isRare }]),
    { keys: ['/'], words: say(KEYS.aside), isRare },
    { keys: ['?'], words: say(KEYS.allKeys), isRare: true },
  ]
}
