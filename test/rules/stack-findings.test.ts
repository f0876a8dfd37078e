import { test } from 'tap'
import { type StackPrint, stackFindings, stacksLabelledAs } from '../../src/rules/stack-findings.ts'

const stack = (number: number, size: number, label: string | null = null) => ({ number, size, label })
const print = (number: number, forward: string, change: Partial<StackPrint> = {}): StackPrint => ({
  number,
  forward,
  backward: [...forward].reverse().join(''),
  uniform: false,
  ...change,
})
const NONE = { stacks: [], returned: 22, prints: [] }

test('stacks that hold fewer ballots than returned are reported from the first stack on', async (t) => {
  t.strictSame(stackFindings(NONE), [])
  t.strictSame(stackFindings({ ...NONE, stacks: [stack(1, 11)] }), [
    { code: 'stacks-below-returned', inStacks: 11, returned: 22 },
  ])
  t.strictSame(stackFindings({ ...NONE, stacks: [stack(1, 11), stack(2, 10)] }), [
    { code: 'stacks-below-returned', inStacks: 21, returned: 22 },
  ])
  t.strictSame(stackFindings({ ...NONE, stacks: [stack(1, 11), stack(2, 11)] }), [])
})

test('a label on two stacks is reported however it is written, and a stack without a label has none', async (t) => {
  const stacks = [stack(2, 6, 'Tập A'), stack(1, 6, 'tập  a'), stack(3, 5, 'Tập B'), stack(4, 5), stack(5, 0)]
  t.strictSame(stackFindings({ ...NONE, stacks }), [{ code: 'label-used-twice', label: 'Tập A', stacks: [1, 2] }])
  t.strictSame(stacksLabelledAs(stacks)(stack(6, 5, 'TẬP A')), [1, 2])
  t.strictSame(stacksLabelledAs(stacks)(stack(1, 5, 'Tập A')), [2], 'not the stack itself')
  t.strictSame(stacksLabelledAs(stacks)(stack(6, 5)), [])
  t.strictSame(stacksLabelledAs(stacks)(stack(6, 5, 'Tập C')), [], 'a label that no other stack has')
})

test('stacks of the same ballots are reported, turned over too, unless all of their ballots are the same', async (t) => {
  const prints = [print(3, 'aab'), print(1, 'aab'), print(2, 'aba'), print(4, 'baa')]
  t.strictSame(stackFindings({ ...NONE, prints }), [{ code: 'identical-stacks', stacks: [1, 3, 4] }])
  const uniform = [print(1, 'aaa', { uniform: true }), print(2, 'aaa', { uniform: true })]
  t.strictSame(stackFindings({ ...NONE, prints: uniform }), [])
})
