import type { Session } from './api/types.ts'

export interface ScreenProps {
  readonly session: Session
  /** The parts of the address after the name of the screen. */
  readonly rest: readonly string[]
}
