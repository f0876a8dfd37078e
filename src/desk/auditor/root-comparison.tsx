import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { VERIFY } from '../../locale/desk/verify.ts'
import type { Bilingual } from '../../locale/text.ts'
import { say } from '../language.ts'
import { describedInput, FieldLines } from '../parts/field-lines.tsx'
import { Check, Done, Information, NotEqual } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import type { Report } from './messages.ts'
import { digitsIn, firstDifference, groupsOf, type OnPaper, rootFor } from './root-groups.ts'

const DIGITS = 64

const Group = ({
  number,
  computed,
  typed,
}: {
  readonly number: number
  readonly computed: string
  readonly typed: string
}) => {
  const isSame = typed === computed
  const differs = !computed.startsWith(typed)
  return (
    <li aria-label={say(VERIFY.group, { number })}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <code>{computed}</code>
      <span class={differs ? 'cell bad' : isSame ? 'cell ok' : 'cell'}>
        {typed !== '' && <code>{typed}</code>}
        {isSame && <Check />}
        {differs && <NotEqual />}
        {(isSame || differs) && <span class="spoken">{say(isSame ? VERIFY.same : VERIFY.differs)}</span>}
      </span>
    </li>
  )
}

const isCompared = ({ compared: { receipts, witness } }: Report): boolean => receipts.here > 0 || witness

/** The strongest evidence with which the log was compared, as a heading. */
const titleOf = (report: Report, isEqual: boolean): Bilingual => {
  if (isEqual) return VERIFY.paperTitle
  return isCompared(report) ? VERIFY.comparedTitle : VERIFY.selfTitle
}

/** The meaning of the evidence. `size`: of the root that is on the paper, too; null if none is. */
const wordsOf = (report: Report, size: number | null): string => {
  const { receipts, witness } = report.compared
  if (size === null && !isCompared(report)) return say(VERIFY.self)
  return [
    ...(size === null ? [] : [say(VERIFY.paper, { size })]),
    ...(receipts.here > 0 ? [say(VERIFY.comparedReceipts, { count: receipts.here })] : []),
    ...(witness ? [say(VERIFY.comparedWitness)] : []),
    ...(size === null ? [say(VERIFY.comparedNoPaper)] : []),
  ].join(' ')
}

/** The roots of a verified log in groups of four, beside what somebody types from the signed minutes. */
export const RootComparison = ({
  report,
  paper,
}: {
  readonly report: Report
  readonly paper: Signal<OnPaper>
}): JSX.Element | null => {
  const [sizeId, typedId] = [useId(), useId()]
  const isWrong = useSignal(false)
  const { digits, size } = paper.value
  // A long log has thousands of checkpoints, which no key press in the field below may draw again.
  const sizes = useMemo(
    () =>
      [...report.roots].reverse().map(({ size: one }) => (
        <option key={one} value={one}>
          {one}
        </option>
      )),
    [report.roots],
  )
  const root = rootFor(report.roots, paper.value)
  if (!root) return null
  const [computed, typed] = [groupsOf(root.root), groupsOf(digits)]
  const number = firstDifference(root.root, digits)
  const isEqual = digits.length === DIGITS && number === null
  const lines = {
    id: typedId,
    hint: say(VERIFY.typedHint),
    error: isWrong.value ? say(VERIFY.notDigits) : undefined,
  }

  const take = (text: string): void => {
    const read = digitsIn(text)
    isWrong.value = read === null
    if (read === null) return
    // A whole root that is scanned or pasted names its size, too.
    const known = report.roots.find((one) => one.root === read)
    paper.value = { digits: read, size: known?.size ?? size }
  }

  return (
    <>
      <section>
        <h2>{say(VERIFY.roots)}</h2>
        <div class="field">
          <label for={sizeId}>{say(VERIFY.size)}</label>
          <p class="hint">{say(VERIFY.sizeHint)}</p>
          <select
            id={sizeId}
            class="input short"
            value={root.size}
            onChange={({ currentTarget }) => {
              paper.value = { digits, size: Number(currentTarget.value) }
            }}
          >
            {sizes}
          </select>
        </div>
        <div class={isWrong.value ? 'field wrong' : 'field'}>
          <label for={typedId}>{say(VERIFY.typed)}</label>
          <FieldLines {...lines} />
          <input
            {...describedInput(lines)}
            id={typedId}
            class="input root"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            onInput={({ currentTarget }) => take(currentTarget.value)}
          />
        </div>
        <ol class="root-groups">
          {computed.map((group, at) => (
            <Group key={at} number={at + 1} computed={group} typed={typed[at]!} />
          ))}
        </ol>
        {number !== null && (
          <Notice kind="stop">
            {say(VERIFY.differsWhy, { number, computed: computed[number - 1]!, typed: typed[number - 1]! })}
          </Notice>
        )}
      </section>
      <div class="verified-parts">
        <section>
          <h2>
            <Done /> {say(VERIFY.foundTitle)}
          </h2>
          <p>
            {say(report.found)} {say(VERIFY.foundAll)}
          </p>
        </section>
        <section>
          <h2>
            {isEqual || isCompared(report) ? <Done /> : <Information />} {say(titleOf(report, isEqual))}
          </h2>
          <p role="status">{wordsOf(report, isEqual ? root.size : null)}</p>
        </section>
      </div>
    </>
  )
}
