import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { language, say } from '../language.ts'
import { Reading } from '../parts/icons.tsx'
import type { Background } from './read-register.ts'

/** The reading of the program, which never looks like law. */
export const ReadingNotice = ({ reading }: Pick<Background, 'reading'>): JSX.Element | null =>
  reading ? (
    <div class="notice reading">
      <Reading />
      <div class="say small">
        <strong class="t">{say(DOUBTFUL.reading)}</strong> {reading.description[language.value]}{' '}
        {say(DOUBTFUL.readingHere, { value: reading.meaning[language.value] })}
      </div>
    </div>
  ) : null
