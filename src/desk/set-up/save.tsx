import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { SET_UP } from '../../locale/desk/set-up.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import { NextStep } from './next-step.ts'

/** The words of the button that records a step: they name the step to which it leads. */
export const useSaveWords = (): string => {
  const next = useContext(NextStep)
  return next === null ? say(SET_UP.save) : say(SET_UP.saveAndGoOn, { step: next })
}

/** The way back to the checklist without recording anything, beside that button. */
export const BackToSteps = (): JSX.Element => <a href={hrefOf('set-up')}>{say(SET_UP.back)}</a>
