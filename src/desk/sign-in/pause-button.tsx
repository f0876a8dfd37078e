import type { JSX } from 'preact'
import { OVER_PAGE } from '../../locale/desk/over-page.ts'
import { say } from '../language.ts'
import { pause } from '../lock.ts'
import { Locked } from '../parts/icons.tsx'

/** Locks the page while its typist is away from the laptop. */
export const PauseButton = (): JSX.Element => (
  <button class="btn in-row" type="button" onClick={() => pause()}>
    <Locked />
    {say(OVER_PAGE.pause)}
  </button>
)
