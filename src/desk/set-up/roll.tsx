import type { JSX } from 'preact'
import { SET_UP } from '../../locale/desk/set-up.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import type { StepProps } from './step-props.ts'

/** The roll. */
export const RollStep = (_: StepProps): JSX.Element => <Notice kind="information">{say(SET_UP.elsewhere)}</Notice>
