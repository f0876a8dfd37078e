import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { KEPT } from '../../locale/desk/kept.ts'
import type { Failure } from '../api/failure.ts'
import { say, sayTime } from '../language.ts'
import { Laptop } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { Who } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { SLOT_NUMBERS } from '../slots.ts'
import type { ActReceipt } from './act-receipt.ts'
import { dropUnsent, sendAgain, statusOf } from './open-entry.ts'
import type { TypedBallot } from './outbox.ts'
import { isPersistent } from './persist.ts'
import { unsentIn } from './plan.ts'
import { type KeptStack, readActReceipts, readKept } from './read-kept.ts'
import { SaveReceipts } from './save-receipts.tsx'
import { WhereBallotsAre } from './where-ballots-are.tsx'

/** People by their places and names on the paper. Ids say nothing to anybody, so people without a name are only counted. */
const listed = (ids: readonly string[], paper: KeptStack['paper']): string => {
  const named = (paper?.ids ?? []).flatMap((id, index) =>
    ids.includes(id) ? [`${index + 1} ${paper?.names[index]}`] : [],
  )
  const nameless = ids.length - named.length
  return [...named, ...(nameless > 0 ? [say(KEPT.nameless, { count: nameless })] : [])].join(', ')
}

/** A ballot in words. */
const marksOf = ({ struck, agree, disagree, setAside }: TypedBallot, paper: KeptStack['paper']): string => {
  if (setAside) return say(KEPT.aside)
  if (struck) return struck.length === 0 ? say(KEPT.noneStruck) : say(KEPT.struck, { people: listed(struck, paper) })
  const boxes = [
    ...(agree?.length ? [say(KEPT.agree, { people: listed(agree, paper) })] : []),
    ...(disagree?.length ? [say(KEPT.disagree, { people: listed(disagree, paper) })] : []),
  ]
  return boxes.length === 0 ? say(KEPT.noMarks) : boxes.join('; ')
}

const List = ({ stack: { kept, paper } }: { readonly stack: KeptStack }): JSX.Element => (
  <ol class="kept-list">
    {kept.ballots.map(({ number, ballot }) => (
      <li key={number}>{say(KEPT.ballot, { number, marks: marksOf(ballot, paper) })}</li>
    ))}
    {kept.changes.map(({ order, number, ballot }) => (
      <li key={`change ${order}`}>
        {say(KEPT.ballot, { number, marks: ballot ? marksOf(ballot, paper) : say(KEPT.removal) })}
      </li>
    ))}
  </ol>
)

const Receipts = ({ stack: { receipts } }: { readonly stack: KeptStack }): JSX.Element | null =>
  receipts.length === 0 ? null : (
    <details>
      <summary>{say(KEPT.receipts, { count: receipts.length })}</summary>
      <ol class="kept-list">
        {receipts.map(({ number, version, at }) => (
          <li key={`${number} ${version}`}>{say(KEPT.receipt, { number, version, time: sayTime(at) })}</li>
        ))}
      </ol>
    </details>
  )

interface DropProps {
  readonly stack: KeptStack
  readonly count: number
  readonly onDropped: () => void
}

/** Deletes unsent ballots, after a second press. */
const Drop = ({ stack, count, onDropped }: DropProps): JSX.Element => {
  const ask = (isMeant: boolean): void => {
    isAsked.value = isMeant
  }
  const [isAsked, failure] = [useSignal(false), useSignal<Failure | null>(null)]
  if (!isAsked.value) {
    return (
      <button class="btn" type="button" onClick={() => ask(true)}>
        {say(KEPT.dropFirst, { count })}
      </button>
    )
  }
  return (
    <>
      <Notice kind="wait">{say(KEPT.dropWhy)}</Notice>
      {failure.value && <Failed failure={failure.value} />}
      <button
        class="btn"
        type="button"
        onClick={async () => {
          failure.value = await dropUnsent(stack.place)
          if (failure.value === null) onDropped()
        }}
      >
        {say(KEPT.drop)}
      </button>
      <button class="btn" type="button" onClick={() => ask(false)}>
        {say(KEPT.keep)}
      </button>
    </>
  )
}

interface StackProps {
  readonly stack: KeptStack
  readonly isOwn: boolean
  /** Called with the number of ballots that were deleted. */
  readonly onDropped: (count: number) => void
}

const Stack = ({ stack, isOwn, onDropped }: StackProps): JSX.Element => {
  const { place, kept, paper } = stack
  const status = statusOf(place)
  const count = unsentIn(kept)
  const refusal = status?.refused ?? null
  const slot = SLOT_NUMBERS[place.slot]
  return (
    <section class="panel kept">
      <h2>{paper === null ? say(KEPT.unnamed) : say(KEPT.stack, { number: paper.number, slot })}</h2>
      {status && !refusal && <WhereBallotsAre status={status} />}
      {!isOwn && <p>{say(KEPT.others, { count })}</p>}
      {refusal && <Failed failure={refusal} />}
      {isOwn && !refusal && count > 0 && <p class="quiet">{say(KEPT.waiting)}</p>}
      {stack.isReadable && <List stack={stack} />}
      <Receipts stack={stack} />
      {count > 0 && stack.isReadable && (
        <p class="acts">
          {isOwn && (
            <button class="btn" type="button" onClick={() => sendAgain(place)}>
              {say(KEPT.tryAgain)}
            </button>
          )}
          <button class="btn" type="button" onClick={() => print()}>
            {say(KEPT.print)}
          </button>
          {(refusal || !isOwn) && <Drop stack={stack} count={count} onDropped={() => onDropped(count)} />}
        </p>
      )}
    </section>
  )
}

/** Ballots that are only on this laptop: read, printed, sent again, or deleted after they were refused. */
export const KeptBallots = ({ session }: ScreenProps): JSX.Element => {
  const stacks = useSignal<readonly KeptStack[] | null>(null)
  const { id } = session.account
  const acts = useSignal<readonly ActReceipt[]>([])
  const load = async (): Promise<void> => {
    acts.value = await readActReceipts(id)
    stacks.value = await readKept(id)
  }
  const dropped = useSignal(0)
  const count = (stacks.value ?? []).reduce(
    (sum, { place, kept }) => sum + (statusOf(place)?.unsent ?? unsentIn(kept)),
    0,
  )
  useEffect(() => void load(), [id, count])

  const nothing = dropped.value > 0 ? say(KEPT.noneLeft, { count: dropped.value }) : say(KEPT.none)
  const title = count > 0 ? say(KEPT.some, { count }) : nothing
  return (
    <Page title={title} {...placeOf(session)} end={<Who session={session} />}>
      <main class="column kept-page" aria-busy={stacks.value === null}>
        <h1>
          <Laptop /> {title}
        </h1>
        <p>
          {say(KEPT.intro)} {!isPersistent.value && say(KEPT.notPersistent)}
        </p>
        {(stacks.value ?? []).map((stack) => (
          <Stack
            key={`${stack.place.batchId} ${stack.place.slot} ${stack.place.accountId}`}
            stack={stack}
            isOwn={stack.place.accountId === id}
            onDropped={(deleted) => {
              dropped.value += deleted
              void load()
            }}
          />
        ))}
        {stacks.value && (
          <SaveReceipts
            ballots={stacks.value.flatMap(({ place, receipts }) => (place.accountId === id ? receipts : []))}
            acts={acts.value}
          />
        )}
        <p>
          <a href={hrefOf(...(boardRoleOf(session) ? ['stacks'] : []))}>{say(KEPT.back)}</a>
        </p>
      </main>
    </Page>
  )
}
