import { useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { PRACTICE } from '../../../locale/desk/practice.ts'
import type { Session } from '../../api/types.ts'
import { AllKeys } from '../../entry/all-keys.tsx'
import type { BallotPaper } from '../../entry/ballot-paper.ts'
import { ballotOf } from '../../entry/line/ballot.ts'
import { gridClass, Paper } from '../../entry/paper.tsx'
import { useTyping } from '../../entry/use-typing.ts'
import { Workplace } from '../../entry/workplace.tsx'
import { language, say } from '../../language.ts'
import { Page } from '../../parts/page.tsx'
import { Strong } from '../../parts/strong.tsx'
import { hrefOf } from '../../router.ts'
import type { ScreenProps } from '../../screen-props.ts'
import { Compared } from './compared.tsx'
import { PracticeEnd } from './practice-end.tsx'
import { openPracticeEntry } from './practice-entry.ts'
import { SamplePaper } from './sample-paper.tsx'
import { PRACTICE_LISTS, type PracticeForm, SAMPLES, verdictOn } from './samples.ts'

const paperFor = (form: PracticeForm): BallotPaper => {
  const { candidates, seats } = PRACTICE_LISTS[form]
  const names = say(PRACTICE.names).split('; ').slice(0, candidates)
  return {
    office: 'committee',
    round: 1,
    seats,
    candidates,
    allDisagree: 'invalid',
    form,
    names,
    ids: names.map((_, place) => String(place)),
  }
}

interface StackProps {
  readonly session: Session
  readonly form: PracticeForm
  readonly again: () => void
}

/** A made-up stack on the screen of ballot entry, beside the sample that is to be typed next. */
const PracticeStack = ({ session, form, again }: StackProps): JSX.Element => {
  const samples = SAMPLES[form]
  const { length: size } = samples
  const paper = useMemo(() => paperFor(form), [form, language.value])
  const entry = useMemo(openPracticeEntry, [form])
  const [isDone, isLocked] = [useSignal(false), useSignal(false)]
  const { typing, mode, place, showsKeys } = useTyping({ paper, entry, size, isLocked })
  const at = useComputed(() => Math.min(typing.line.value.correcting ?? entry.ballots.value.length + 1, size))
  const verdicts = useComputed(() =>
    entry.ballots.value.map(({ ballot }, index) =>
      verdictOn(ballotOf(ballot, paper.ids), samples[index]!.ballot, paper.candidates),
    ),
  )
  const facts = { batch: { number: 1, size }, entry: { lookAgain: null }, paper }
  return (
    <div class="entry practice">
      <Page
        title={say(PRACTICE.title)}
        where={say(PRACTICE.title)}
        about={say(PRACTICE.about)}
        end={
          <>
            <span class="who">
              <b>{session.account.displayName}</b>
            </span>
            <a class="btn in-row" href={hrefOf('stacks')}>
              {say(PRACTICE.close)}
            </a>
          </>
        }
      >
        <aside class="rehearsal">
          <Strong text={say(PRACTICE.band)} />
        </aside>
        {isDone.value ? (
          <PracticeEnd form={form} verdicts={verdicts.value} again={again} />
        ) : (
          <main class={gridClass(paper)}>
            <div class="beside">
              <Compared verdicts={verdicts} last={typing.last} />
              <SamplePaper paper={paper} sample={samples[at.value - 1]!} number={at.value} size={size} />
            </div>
            <Paper paper={paper} line={typing.line} />
            <Workplace
              facts={facts}
              entry={entry}
              typing={typing}
              mode={mode}
              place={place}
              isLocked={isLocked}
              finish={async () => {
                isDone.value = true
                return null
              }}
            />
          </main>
        )}
        <AllKeys isOpen={showsKeys} mode={mode} onClosed={() => place.current?.focus()} />
      </Page>
    </div>
  )
}

/** The practice stack: `#/practice`, or `#/practice/without` for a list without surplus. */
export const Practice = ({ session, rest: [which] }: ScreenProps): JSX.Element => {
  const form: PracticeForm = which === 'without' ? 'agree-disagree' : 'strike-out'
  const round = useSignal(0)
  return (
    <PracticeStack
      key={`${form} ${round.value}`}
      session={session}
      form={form}
      again={() => {
        round.value += 1
      }}
    />
  )
}
