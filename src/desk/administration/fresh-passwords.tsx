import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ACCOUNTS } from '../../locale/desk/accounts.ts'
import { MEETING_ACCOUNTS } from '../../locale/desk/administration.ts'
import { failureIn } from '../api/act-key.ts'
import { say } from '../language.ts'
import { Printer } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'
import { type MadeAccount, printSlips } from './create-accounts.ts'

interface FreshPasswordsProps {
  readonly made: readonly MadeAccount[]
  /** Notes that the slips of all of them are printed. */
  readonly printed: () => void
  readonly hide: () => void
}

/** Passwords that were just reset, once, with their slips. */
export const FreshPasswords = ({ made, printed, hide }: FreshPasswordsProps): JSX.Element => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [made])
  const print = useAct(async () => {
    const answer = await printSlips(made)
    if (answer.ok) {
      saveFile(answer.value, 'phieu-dang-nhap.pdf')
      printed()
    }
    return failureIn(answer)
  })
  return (
    <section class="panel fresh" aria-label={say(ACCOUNTS.fresh)} ref={place} tabIndex={-1}>
      <h2>{say(ACCOUNTS.fresh)}</h2>
      <Notice kind="wait">{say(MEETING_ACCOUNTS.once)}</Notice>
      <dl class="fresh-passwords">
        {made.map(({ key, fullName, username, password }) => (
          <div key={key}>
            <dt>
              {fullName} <span class="quiet">{username}</span>
            </dt>
            <dd>{password}</dd>
          </div>
        ))}
      </dl>
      {print.failure.value && <Failed failure={print.failure.value} />}
      <p class="flow">
        <button
          class="btn main big"
          type="button"
          aria-disabled={print.sending.value}
          onClick={() => void print.send()}
        >
          <Printer /> {say(MEETING_ACCOUNTS.print, { count: made.length })}
        </button>
        <button class="btn big" type="button" onClick={hide}>
          {say(ACCOUNTS.printed)}
        </button>
      </p>
    </section>
  )
}
