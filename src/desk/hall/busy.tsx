import type { JSX } from 'preact'
import { HALL } from '../../locale/desk/hall.ts'
import type { HallView } from '../api/types.ts'
import { say } from '../language.ts'
import { Check, NotBegun, Running } from '../parts/icons.tsx'

const ICONS = { past: Check, now: Running, next: NotBegun }

/** The round that the hall is busy with: how to vote, or the part of the work that the board is at. */
export const Busy = ({ view: { lead, title, fact, how, steps, notice } }: { readonly view: HallView }): JSX.Element => (
  <section class="centre">
    {notice && <p class="hall-notice">{notice}</p>}
    {lead && <p class="now-tag">{lead}</p>}
    <h1>{title}</h1>
    {fact && <p class="big-fact">{fact}</p>}
    {how.length > 0 && (
      <div class="how">
        {how.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )}
    {steps.length > 0 && (
      <ol class="hall-steps" aria-label={say(HALL.steps)}>
        {steps.map(({ label, state }) => {
          const Icon = ICONS[state]
          return (
            <li key={label} class={state} {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
              <Icon />
              {label}
            </li>
          )
        })}
      </ol>
    )}
  </section>
)
