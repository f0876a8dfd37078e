import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { RESULT } from '../../locale/desk/result.ts'
import { say } from '../language.ts'
import { groupsOf } from './outcome.ts'

const SHOWN = 4
const IN_ROW = 4

/** The digest of a result: the first groups, and all sixteen in four rows on request, for comparing by eye. */
export const Digest = ({ digest }: { readonly digest: string }): JSX.Element => {
  const isWhole = useSignal(false)
  const groups = groupsOf(digest)
  if (!isWhole.value) {
    return (
      <p class="digest small quiet">
        {say(RESULT.digest)}
        <br />
        <code>{groups.slice(0, SHOWN).join(' ')}</code> …{' '}
        <button
          class="link"
          type="button"
          onClick={() => {
            isWhole.value = true
          }}
        >
          {say(RESULT.wholeDigest)}
        </button>
      </p>
    )
  }
  const rows = Array.from({ length: Math.ceil(groups.length / IN_ROW) }, (_, row) => row * IN_ROW)
  return (
    <div class="digest small quiet">
      {say(RESULT.digest)}
      {rows.map((from) => (
        <p key={from}>
          {say(RESULT.digestRow, { from: from + 1, to: Math.min(from + IN_ROW, groups.length) })}
          <br />
          <code>{groups.slice(from, from + IN_ROW).join(' ')}</code>
        </p>
      ))}
    </div>
  )
}
