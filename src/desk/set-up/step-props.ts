import type { Overview, Session } from '../api/types.ts'
import type { SetUpFacts } from './recorded.ts'

/** The meeting as every step of its set-up gets it. */
export interface StepProps {
  readonly session: Session
  readonly facts: SetUpFacts
  readonly overview: Overview
  /** Reads the meeting again. */
  readonly again: () => Promise<void>
  /** After the step was recorded: goes to the next step that is missing, or to the checklist. */
  readonly done: () => Promise<void>
}
