import type { JSX } from 'preact'
import { LOG } from '../../locale/desk/log.ts'
import { say } from '../language.ts'

/** The keys of the log. */
export const Keys = (): JSX.Element => (
  <p class="log-keys small">
    <span>
      <kbd class="key">↑</kbd> <kbd class="key">↓</kbd> {say(LOG.keysMove)}
    </span>
    <span>
      <kbd class="key">/</kbd> {say(LOG.keysFind)}
    </span>
    <span>
      <kbd class="key">Enter</kbd> {say(LOG.keysOpen)}
    </span>
  </p>
)
