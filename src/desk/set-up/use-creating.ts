import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type ActKey, actKey, failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Election, NewElection, Notice, Overview } from '../api/types.ts'
import { FROM_SET_UP } from '../from-set-up.ts'
import type { Values } from '../parts/form.tsx'
import { wayFromHere } from '../router.ts'
import { type Creation, createElections } from './create-elections.ts'
import { type ElectionRow, type Held, wishesIn } from './election-rows.ts'
import { isCancelled } from './live-rounds.ts'

type Office = ElectionRow['office']

export interface Creating {
  readonly held: ReadonlySignal<Held>
  readonly choose: (office: Office, isHeld: boolean) => void
  /** Creates the chosen elections; nothing that was created before is created again. */
  readonly create: (rows: readonly ElectionRow[], values: Values) => Promise<Failure | null>
  /** The election that failed last, with the reason; null after a success. */
  readonly failed: ReadonlySignal<Creation['failed']>
  /** How many elections the last press created before one failed; 0 after a success. */
  readonly stopped: ReadonlySignal<number>
  /** Whether a press created a part of what was chosen, and the rest is still missing. */
  readonly isUnfinished: ReadonlySignal<boolean>
  /** Whether the last press chose nothing. */
  readonly isNone: ReadonlySignal<boolean>
  readonly remarks: ReadonlySignal<ReadonlyMap<string, readonly Notice[]>>
}

/** The act that creates elections, with what was chosen and what became of it. @param again reads the meeting again */
export const useCreating = (overview: Overview, again: () => Promise<void>): Creating => {
  const held = useSignal<Held>({})
  const failed = useSignal<Creation['failed']>(null)
  const stopped = useSignal(0)
  const [isUnfinished, isNone] = [useSignal(false), useSignal(false)]
  const remarks = useSignal<ReadonlyMap<string, readonly Notice[]>>(new Map())
  const keys = useRef(new Map<Office, ActKey>())
  const forRound = useActKey()
  /** Created on this page; the facts of the meeting may not show them yet. */
  const own = useRef<readonly Election[]>([])

  const send = async (body: NewElection): Promise<Answer<Election>> => {
    const key = keys.current.get(body.office) ?? actKey()
    keys.current.set(body.office, key)
    const answer = await call('POST /v1/congresses/{id}/elections', {
      path: { id: overview.id },
      body,
      key: key.keyFor(body),
    })
    key.answered(failureIn(answer))
    return answer
  }

  /** Opens the first round of an election, and leads on to its list, from which the set-up goes on. */
  const openFirst = async ({ id }: Election, goOn: ReturnType<typeof wayFromHere>): Promise<void> => {
    const answer = await call('POST /v1/elections/{id}/rounds', { path: { id }, key: forRound.keyFor(id) })
    forRound.answered(failureIn(answer))
    if (answer.ok) goOn('list', answer.value.id, FROM_SET_UP)
  }

  const create: Creating['create'] = async (rows, values) => {
    const goOn = wayFromHere()
    const shown = new Set(overview.elections.map(({ id }) => id))
    const unseen = own.current.filter(({ id }) => !shown.has(id))
    const isNew = ({ office }: ElectionRow): boolean => unseen.every((one) => one.office !== office)
    const wishes = wishesIn(rows.filter(isNew), held.value, values)
    isNone.value = wishes.length === 0
    if (isNone.value) return null
    const known = [...overview.elections.filter((election) => !isCancelled(election)), ...unseen]
    const done = await createElections(wishes, known, send)
    own.current = [...own.current, ...done.created]
    failed.value = done.failed
    stopped.value = done.failed ? done.created.length : 0
    isUnfinished.value = done.failed !== null && known.length + done.created.length > 0
    remarks.value = new Map([...remarks.value, ...done.created.map(({ id, notices }) => [id, notices] as const)])
    const [first] = done.created
    const isUsual = done.failed === null && done.created.every(({ notices }) => notices.length === 0)
    // A round that could not be opened is opened from its row.
    if (first && known.length === 0 && isUsual) await openFirst(first, goOn)
    if (first) await again()
    return null
  }

  return {
    held,
    choose: (office, isHeld) => {
      held.value = { ...held.value, [office]: isHeld }
    },
    create,
    failed,
    stopped,
    isUnfinished,
    isNone,
    remarks,
  }
}
