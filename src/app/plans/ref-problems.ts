import type { FieldProblem } from '../refusal.ts'
import type { Plan, Ref } from './model.ts'

/** A place of the plan that names something by its ref. */
interface Named {
  readonly pointer: string
  readonly ref: Ref
}

const repeated = (refs: readonly Ref[], pointerOf: (index: number) => string): FieldProblem[] =>
  refs.flatMap((ref, index) =>
    refs.indexOf(ref) < index
      ? [{ pointer: pointerOf(index), code: 'plan-ref-repeated', params: { ref } } as const]
      : [],
  )

const missing = (known: ReadonlySet<Ref>, places: readonly Named[]): FieldProblem[] =>
  places.flatMap(({ pointer, ref }) =>
    known.has(ref) ? [] : [{ pointer, code: 'plan-ref-missing', params: { ref } } as const],
  )

const namedPeople = ({ board, elections }: Plan): Named[] => [
  ...(board?.members ?? []).map(({ person }, index) => ({ pointer: `/board/members/${index}/person`, ref: person })),
  ...elections.flatMap(({ list }, election) =>
    (['candidates', 'withdrawals'] as const).flatMap((part) =>
      (list?.[part] ?? []).map(({ person }, index) => ({
        pointer: `/elections/${election}/list/${part}/${index}/person`,
        ref: person,
      })),
    ),
  ),
]

/** Every ref of a plan that occurs twice, or names nothing that the plan has, or an election that comes later. */
export const refProblems = (plan: Plan): FieldProblem[] => {
  const people = plan.people.map(({ ref }) => ref)
  const elections = plan.elections.map(({ ref }) => ref)
  return [
    ...repeated(people, (index) => `/people/${index}/ref`),
    ...repeated(elections, (index) => `/elections/${index}/ref`),
    ...missing(new Set(people), namedPeople(plan)),
    ...plan.elections.flatMap(({ eligibleFrom: ref }, index) => {
      const place = { pointer: `/elections/${index}/eligibleFrom`, ref: ref ?? '' }
      return ref === null ? [] : missing(new Set(elections.slice(0, index)), [place])
    }),
  ]
}
