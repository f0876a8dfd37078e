import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { BACKUP_PROBLEM_WORDS, BACKUPS } from '../../locale/desk/backups.ts'
import { call } from '../api/call.ts'
import type { LastBackup as Found } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayTime } from '../language.ts'
import { Notice } from './notice.tsx'

/** Nothing tells the page when a backup has ended, or when a stick was put in again. */
const ASK_AGAIN_MS: Readonly<Partial<Record<Found['state'], number>>> = { running: 2_000, failed: 30_000 }

const PROBLEMS = {
  'folder-missing': BACKUP_PROBLEM_WORDS.folderMissing,
  'not-written': BACKUP_PROBLEM_WORDS.notWritten,
  'not-allowed': BACKUP_PROBLEM_WORDS.notAllowed,
  other: BACKUP_PROBLEM_WORDS.other,
} as const

const read = () => call('GET /v1/installation/last-backup')

/** One line about the backups of the service; nothing if it makes none. */
export const LastBackup = (): JSX.Element | null => {
  const asked = useSignal(0)
  const { last } = useFacts(read, [asked.value])
  const { value: found } = last
  const pause = found && ASK_AGAIN_MS[found.state]
  useEffect(() => {
    if (!pause) return
    const waiting = setTimeout(() => {
      asked.value += 1
    }, pause)
    return () => clearTimeout(waiting)
  }, [pause, found])
  if (!found || found.state === 'off') return null
  const { state, madeAt, problem, onSameDisk } = found
  const made = madeAt === null ? say(BACKUPS.none) : say(BACKUPS.made, { time: sayTime(madeAt) })
  if (state === 'failed' && problem !== null) {
    return (
      <Notice kind="wait">
        {say(BACKUPS.failed, { why: say(PROBLEMS[problem]) })} {made}
      </Notice>
    )
  }
  return (
    <p class="quiet small">
      {state === 'running' ? say(BACKUPS.running) : made}
      {onSameDisk && ` ${say(BACKUPS.sameDisk)}`}
    </p>
  )
}
