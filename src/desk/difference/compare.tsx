import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { GiveBack } from '../parts/icons.tsx'
import { KeepNames } from '../parts/keep-names.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { hasFallen, NO_CHOICES } from './choices.ts'
import { DecidePanel } from './decide-panel.tsx'
import { FigureTable } from './figure-table.tsx'
import { GiveBackForm } from './give-back.tsx'
import { PaperTable } from './paper-table.tsx'
import { type CompareProps, type Decides, typistsOf, useDeciding } from './use-deciding.ts'
import { numberOf } from './words.ts'

const Keys = (): JSX.Element => (
  <ul class="keys under" aria-label={say(DIFFERENCE.keys)}>
    <li>
      <kbd class="key">↑</kbd>
      <kbd class="key">↓</kbd>
      {say(DIFFERENCE.keysMove)}
    </li>
    <li>
      <kbd class="key">1</kbd>
      <kbd class="key">2</kbd>
      <kbd class="key">3</kbd>
      {say(DIFFERENCE.keysChoose)}
    </li>
    <li>
      <kbd class="key">Enter</kbd>
      {say(DIFFERENCE.keysEnter)}
    </li>
  </ul>
)

/** How the entries are compared. */
const introductionOf = ({ batch, compared }: CompareProps, { order, figures }: Decides): string => {
  const [first] = compared.entries
  if (figures.length > 0 || !first) return say(DIFFERENCE.figuresDiffer)
  if (order === 'lost') return say(DIFFERENCE.orderLost)
  if (order === 'reversed') return say(DIFFERENCE.reversed, { slot: numberOf(first.slot) })
  return say(DIFFERENCE.sameTotals, { size: batch.size })
}

interface ActsProps {
  readonly decides: Decides
  readonly hint: string
  readonly onReturn: () => void
}

const Acts = ({ decides, hint, onReturn }: ActsProps): JSX.Element => {
  const { obstacle, isSending, record, reason, keepNames, failure } = decides
  return (
    <>
      <div class="field">
        <label for="why">{say(DIFFERENCE.reason)}</label>
        <input class="input" id="why" ref={reason} defaultValue={say(DIFFERENCE.usualReason)} />
      </div>
      <KeepNames failure={failure.value} onChoose={keepNames} />
      <button
        class="btn main big"
        type="button"
        aria-disabled={obstacle !== null || isSending.value}
        aria-describedby="obstacle"
        onClick={() => void record()}
      >
        {say(DIFFERENCE.record)} <kbd class="key">Enter</kbd>
      </button>
      <p class="small" id="obstacle" role="status">
        {obstacle}
      </p>
      <button class="btn" type="button" onClick={onReturn}>
        <GiveBack />
        {say(DIFFERENCE.giveBack)}
      </button>
      <p class="small quiet">{hint}</p>
    </>
  )
}

/** The entries of a stack that differ, and the paper that decides. */
export const Compare = (props: CompareProps & { readonly heading: ComponentChildren }): JSX.Element => {
  const { batch, compared, choices, again, heading } = props
  const isReturning = useSignal(false)
  const decides = useDeciding(props, isReturning.value)
  const { deciding, figures, items, item, order, strikeOut, show, choose, failure, isStale } = decides
  const { entries, list } = compared
  const typistOf = typistsOf(batch)
  const shown = { list, choices: deciding.choices, chosen: item?.id, typistOf, onChoose: show }
  const hint = say(entries.length > 0 ? DIFFERENCE.giveBackHint : DIFFERENCE.giveBackFigures)
  const stop = (): void => {
    isReturning.value = false
  }
  return (
    <div class="diff-grid">
      <section>
        {heading}
        <p class="quiet small">{introductionOf(props, decides)}</p>
        {entries.length > 0 && (
          <PaperTable
            {...shown}
            papers={deciding.papers}
            entries={entries}
            items={items}
            strikeOut={strikeOut}
            withoutOrder={order === 'lost'}
          />
        )}
        {figures.length > 0 && (
          <FigureTable {...shown} figures={figures} slots={batch.entries.map(({ slot }) => slot)} />
        )}
        <Keys />
      </section>
      <aside class="panel decide">
        {(isStale.value || hasFallen(items, choices.value)) && (
          <Notice kind="information">{say(DIFFERENCE.stale)}</Notice>
        )}
        {failure.value && <Failed failure={failure.value} />}
        {isReturning.value ? (
          <GiveBackForm
            batch={batch}
            typistOf={typistOf}
            hint={hint}
            onGiven={() => {
              choices.value = NO_CHOICES
              return again()
            }}
            onGiveUp={stop}
          />
        ) : (
          item && (
            <>
              <DecidePanel
                {...deciding}
                stack={batch.number}
                size={batch.size}
                items={items}
                item={item}
                strikeOut={strikeOut}
                typistOf={typistOf}
                order={order}
                onAnswer={choose}
              />
              <Acts
                decides={decides}
                hint={hint}
                onReturn={() => {
                  isReturning.value = true
                }}
              />
            </>
          )
        )}
      </aside>
    </div>
  )
}
