import type { JSX } from 'preact'
import { RESULT } from '../../locale/desk/result.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import { say } from '../language.ts'
import type { ShownResult } from './outcome.ts'

type Reason = keyof typeof INVALID_REASON_LABELS

const isReason = (name: string): name is Reason => Object.hasOwn(INVALID_REASON_LABELS, name)

/** Invalid ballots by their reasons; empty if there are none. */
export const sayReasons = (counts: ShownResult['result']['ballots']['invalidByReason']): string =>
  Object.entries(counts)
    .flatMap(([reason, count]) => (isReason(reason) ? [`${say(INVALID_REASON_LABELS[reason])}: ${count}`] : []))
    .join('; ')

/** The ballots of a round in one line. */
export const FactsLine = ({ shown }: { readonly shown: ShownResult }): JSX.Element => {
  const { issued, returned, valid, invalid, invalidByReason } = shown.result.ballots
  const { entries } = shown.procedure
  const reasons = sayReasons(invalidByReason)
  return (
    <dl class="facts">
      {(
        [
          [RESULT.issued, issued],
          [RESULT.returned, returned],
          [RESULT.valid, valid],
          [RESULT.invalid, reasons === '' ? invalid : `${invalid} (${reasons})`],
        ] as const
      ).map(([label, count]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt> <dd>{count}</dd>
        </div>
      ))}
      {entries > 1 && (
        <div>
          <dt>{say(RESULT.entries, { entries })}</dt> <dd>{say(RESULT.agree)}</dd>
        </div>
      )}
    </dl>
  )
}
