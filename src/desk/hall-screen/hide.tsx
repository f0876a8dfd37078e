import type { JSX } from 'preact'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { ActButton } from './act-button.tsx'

interface HideProps {
  readonly congressId: string
  readonly changed: () => Promise<void>
}

/** Takes the result off the screens. */
export const Hide = ({ congressId: id, changed }: HideProps): JSX.Element => (
  <ActButton
    words={say(HALL_SCREEN.hide)}
    content={id}
    act={(key) => call('POST /v1/congresses/{id}/shown-result/removal', { path: { id }, body: {}, key })}
    changed={changed}
  />
)
