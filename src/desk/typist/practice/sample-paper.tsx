import type { JSX } from 'preact'
import { PRACTICE } from '../../../locale/desk/practice.ts'
import type { BallotPaper } from '../../entry/ballot-paper.ts'
import { say } from '../../language.ts'
import { Cross } from '../../parts/icons.tsx'
import type { Sample } from './samples.ts'

interface SampleProps {
  readonly paper: BallotPaper
  readonly sample: Sample
  readonly number: number
  readonly size: number
}

const Box = ({ has }: { readonly has: boolean }): JSX.Element => (
  <td class="box">
    {has && (
      <>
        <Cross />
        <span class="sr">{say(PRACTICE.marked)}</span>
      </>
    )}
  </td>
)

const Boxes = ({ paper, sample: { ballot } }: Pick<SampleProps, 'paper' | 'sample'>): JSX.Element | null => {
  const { places } = ballot
  if ('struck' in places) return null
  return (
    <table>
      <thead>
        <tr>
          <td />
          <td />
          <th class="box">{say(PRACTICE.agree)}</th>
          <th class="box">{say(PRACTICE.disagree)}</th>
        </tr>
      </thead>
      <tbody>
        {paper.names.map((name, place) => (
          <tr key={place}>
            <td>{place + 1}</td>
            <td>{name}</td>
            <Box has={places.agree.includes(place)} />
            <Box has={places.disagree.includes(place)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Names = ({ paper, sample: { ballot } }: Pick<SampleProps, 'paper' | 'sample'>): JSX.Element | null => {
  const { places } = ballot
  if (!('struck' in places)) return null
  return (
    <ol>
      {paper.names.map((name, place) => {
        const isStruck = places.struck.includes(place)
        return (
          <li key={place} class={isStruck ? 'by-pen' : ''}>
            <b>{place + 1}</b>
            <span>{name}</span>
            {isStruck && <span class="sr">{say(PRACTICE.struckOn)}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** The ballot to type next, as it would lie beside the keyboard, with the keys that type it. */
export const SamplePaper = ({ paper, sample, number, size }: SampleProps): JSX.Element => (
  <section class="sample" aria-labelledby="sample">
    <h2 id="sample">{say(PRACTICE.sample, { number, size })}</h2>
    <p class="presses">
      {say(PRACTICE.typeThis)}
      {sample.keys.map((key, at) => (
        <kbd key={at} class="key">
          {key}
        </kbd>
      ))}
    </p>
    <p class="lesson">{say(sample.lesson)}</p>
    <div class="sheet">
      {paper.form === 'strike-out' ? <Names paper={paper} sample={sample} /> : <Boxes paper={paper} sample={sample} />}
      {sample.isSigned && <p class="signature">{say(PRACTICE.signed)}</p>}
    </div>
  </section>
)
