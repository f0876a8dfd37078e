import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CandidateList } from '../api/types.ts'
import type { ListFacts } from './list-facts.ts'
import { type Row, rowsOf } from './rows.ts'

interface Draft {
  readonly rows: readonly Row[]
  readonly order: CandidateList['order']
  /** The tag of the list from which the rows were made; null before the first. */
  readonly seen: string | null
}

/** Lists that were changed and not recorded, until this page is closed. */
const drafts = new Map<string, Draft>()

/** The name of a draft: nobody sees that of somebody else who used this browser before. */
export const draftName = (accountId: string, roundId: string): string => `${accountId} ${roundId}`

/** Whether changes of a list wait to be recorded. */
export const hasDraft = (name: string): boolean => drafts.has(name)

const recorded = ({ list, tag }: ListFacts): Draft => ({
  rows: list ? rowsOf(list) : [],
  order: list?.order ?? 'regulation',
  seen: tag,
})

interface KeptDraft {
  readonly rows: Signal<readonly Row[]>
  readonly order: Signal<CandidateList['order']>
  /** The tag that goes with the rows: facts that are read later are not what the user has seen. */
  readonly seen: string | null
  /** True for changes that were left on this page and not recorded. */
  readonly isFound: boolean
  /** Forgets the changes: they were recorded or given up. */
  readonly forget: () => void
}

/** The rows of a list that is being changed. They outlive the screen, so that following a link loses nothing. */
export const useDraft = (name: string, facts: ListFacts): KeptDraft => {
  const found = useRef(drafts.get(name))
  const first = useRef(found.current ?? recorded(facts))
  const [rows, order] = [useSignal(first.current.rows), useSignal(first.current.order)]
  const isOver = useRef(false)
  useSignalEffect(() => {
    const isChanged = rows.value !== first.current.rows || order.value !== first.current.order
    if (isOver.current) return
    if (found.current || isChanged) drafts.set(name, { rows: rows.value, order: order.value, seen: first.current.seen })
    else drafts.delete(name)
  })
  return {
    rows,
    order,
    seen: first.current.seen,
    isFound: found.current !== undefined,
    forget: () => {
      isOver.current = true
      drafts.delete(name)
    },
  }
}
