import type { JSX } from 'preact'
import { PRACTICE } from '../../locale/desk/practice.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'

/** The way to the practice stack, with what becomes of it. */
export const PracticeLink = (): JSX.Element => (
  <>
    <a class="btn" href={hrefOf('practice')}>
      {say(PRACTICE.begin)}
    </a>
    <span class="small quiet">{say(PRACTICE.apart)}</span>
  </>
)
