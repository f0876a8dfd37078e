import { comparedName } from '../kernel/compared-name.ts'
import { sum } from '../kernel/integers.ts'

export const STACK_FINDING_CODES = ['stacks-below-returned', 'label-used-twice', 'identical-stacks'] as const
export type StackFindingCode = (typeof STACK_FINDING_CODES)[number]

/** Something odd about the stacks of a round. It is shown beside the findings of the count, and blocks nothing. */
export type StackFinding =
  /** Ballots in the stacks, and ballots returned. */
  | { readonly code: 'stacks-below-returned'; readonly inStacks: number; readonly returned: number }
  /** Numbers of the stacks, ascending. */
  | { readonly code: 'label-used-twice'; readonly label: string; readonly stacks: readonly number[] }
  /** Numbers of the stacks, ascending. */
  | { readonly code: 'identical-stacks'; readonly stacks: readonly number[] }

/** A stack of the round that is not cancelled. */
export interface LabelledStack {
  readonly number: number
  readonly label: string | null
}

/** The contents of a stack that counts. Two prints are equal if the stacks hold the same ballots in the same order. */
export interface StackPrint {
  readonly number: number
  readonly forward: string
  /** The print of the stack turned over; equal to `forward` for a tally sheet. */
  readonly backward: string
  /** Whether all of its ballots are the same; such stacks are equal to each other without a mistake. */
  readonly uniform: boolean
}

export interface StackFacts {
  readonly stacks: readonly (LabelledStack & { readonly size: number })[]
  /** Ballots returned in the round. */
  readonly returned: number
  readonly prints: readonly StackPrint[]
}

const ascending = (stacks: readonly { readonly number: number }[]): readonly number[] =>
  stacks.map(({ number }) => number).toSorted((a, b) => a - b)

/** The numbers of the stacks with each label, ascending, by the label as it is compared. */
const byLabel = (stacks: readonly LabelledStack[]) =>
  Map.groupBy(
    stacks.flatMap(({ number, label }) => (label === null ? [] : [{ number, label }])),
    ({ label }) => comparedName(label),
  )

/**
 * The numbers of the other stacks with the label of a stack, ascending; upper case and spaces make no difference.
 * @param stacks of the round, without cancelled ones
 */
export const stacksLabelledAs = (stacks: readonly LabelledStack[]): ((stack: LabelledStack) => readonly number[]) => {
  const labelled = byLabel(stacks)
  return ({ number, label }) =>
    label === null ? [] : ascending(labelled.get(comparedName(label)) ?? []).filter((other) => other !== number)
}

const labelsUsedTwice = (stacks: StackFacts['stacks']): readonly StackFinding[] =>
  [...byLabel(stacks).values()].flatMap((same) => {
    const [first] = same
    return first && same.length > 1
      ? [{ code: 'label-used-twice' as const, label: first.label, stacks: ascending(same) }]
      : []
  })

/** A stack is the same one whether it is typed from the top or from the bottom. */
const eitherWay = ({ forward, backward }: StackPrint): string => (forward < backward ? forward : backward)

const identicalStacks = (prints: StackFacts['prints']): readonly StackFinding[] => {
  const telling = prints.filter(({ uniform }) => !uniform)
  return [...Map.groupBy(telling, eitherWay).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ code: 'identical-stacks', stacks: ascending(same) }))
}

/**
 * Odd properties of the stacks: fewer ballots than returned, a label on two stacks, and stacks that hold the same ballots
 * in the same order, which is hardly a coincidence unless all ballots are the same. No clause names them.
 */
export const stackFindings = ({ stacks, returned, prints }: StackFacts): readonly StackFinding[] => {
  const inStacks = sum(stacks.map(({ size }) => size))
  return [
    ...(stacks.length > 0 && inStacks < returned
      ? [{ code: 'stacks-below-returned' as const, inStacks, returned }]
      : []),
    ...labelsUsedTwice(stacks),
    ...identicalStacks(prints),
  ]
}
