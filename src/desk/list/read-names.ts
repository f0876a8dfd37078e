import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Answer, call, isAway } from '../api/call.ts'
import { type Failure, isSessionOver } from '../api/failure.ts'
import type { CandidateReading, Person } from '../api/types.ts'
import { readPasted } from '../written-people.ts'
import { type LeftName, sortNames, underNameHeadings } from './pasted.ts'

/** The types of lists by the ends of their names: systems without Excel name no type, or another one. */
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  txt: 'text/plain',
}

/** The ends of the names of files that may hold a list. */
export const LIST_FILES = Object.keys(TYPES)
  .map((end) => `.${end}`)
  .join(',')

const typed = (file: File): Blob => {
  const type = TYPES[file.name.toLowerCase().split('.').at(-1) ?? '']
  return type === undefined ? file : new Blob([file], { type })
}

const readList = async (congressId: string, body: Blob): Promise<Answer<CandidateReading>> =>
  call('POST /v1/congresses/{id}/candidate-readings', { path: { id: congressId }, body })

/** The people whom a file or a pasted text names. */
const readNames = async (congressId: string, source: File | string): Promise<Answer<CandidateReading>> =>
  typeof source === 'string'
    ? readPasted(source, (body) => readList(congressId, body), underNameHeadings)
    : readList(congressId, typed(source))

/** The outcome of the list that was read last. */
export interface ReadNames {
  readonly added: number
  /** People who were on the list before. */
  readonly there: number
  readonly left: readonly LeftName[]
}

interface Reader {
  readonly outcome: ReadNames | null
  readonly failure: Failure | null
  readonly isReading: boolean
  readonly read: (source: File | string) => Promise<void>
  /** Reads the same list once more; null if that would change nothing. No field holds a pasted text. */
  readonly retry: (() => Promise<void>) | null
  /** A name that was left has found its place. */
  readonly settle: (left: LeftName) => void
  /** Forgets the outcome. */
  readonly forget: () => void
}

export interface NamesPlace {
  readonly congressId: string
  /** People who may be added, those who are there already included. */
  readonly people: readonly Person[]
  readonly on: ReadonlySet<string>
  readonly add: (personIds: readonly string[]) => void
}

/** Reads pasted names and files, and adds the people whom they name. A second list adds to what the first one left. */
export const useNames = ({ congressId, people, on, add }: NamesPlace): Reader => {
  const outcome = useSignal<ReadNames | null>(null)
  const [failure, isReading] = [useSignal<Failure | null>(null), useSignal(false)]
  const last = useRef<File | string>('')
  const read = async (source: File | string): Promise<void> => {
    if (isReading.value) return
    isReading.value = true
    last.current = source
    const answer = await readNames(congressId, source)
    isReading.value = false
    failure.value = answer.ok ? null : answer.failure
    if (!answer.ok) return
    const { add: found, there, left } = sortNames(answer.value.rows, people, on)
    const names = new Set(left.map(({ name }) => name))
    const before = (outcome.value?.left ?? []).filter(({ name }) => !names.has(name))
    outcome.value = { added: found.length, there, left: [...before, ...left] }
    if (found.length > 0) add(found)
  }
  const isPassing = failure.value !== null && (isAway(failure.value) || isSessionOver(failure.value))
  return {
    outcome: outcome.value,
    failure: failure.value,
    isReading: isReading.value,
    read,
    retry: isPassing ? () => read(last.current) : null,
    settle: (settled) => {
      const { value: known } = outcome
      if (known) outcome.value = { ...known, left: known.left.filter((one) => one !== settled) }
    },
    forget: () => {
      outcome.value = null
      failure.value = null
    },
  }
}
