import type { JSX } from 'preact'
import { LOG } from '../../locale/desk/log.ts'
import { say } from '../language.ts'

interface PagesProps {
  readonly count: number
  readonly hasMore: boolean
  readonly hasPrevious: boolean
  readonly previous: () => void
  readonly next: () => void
}

/** How many events are shown, and the ways to the pages before and after. */
export const Pages = ({ count, hasMore, hasPrevious, previous, next }: PagesProps): JSX.Element => (
  <div class="log-pages small">
    <p role="status">{count === 0 ? say(LOG.none) : say(hasMore ? LOG.more : LOG.shown, { count })}</p>
    {hasPrevious && (
      <button class="btn in-row" type="button" onClick={previous}>
        {say(LOG.previousPage)}
      </button>
    )}
    {hasMore && (
      <button class="btn in-row" type="button" onClick={next}>
        {say(LOG.nextPage)}
      </button>
    )}
  </div>
)
