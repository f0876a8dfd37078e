import type { JSX } from 'preact'
import { SHEET } from '../../locale/desk/sheet.ts'
import type { SheetFaults } from '../../rules/sheet-faults.ts'
import type { Tally } from '../../rules/types.ts'
import { say } from '../language.ts'
import { Attention, Done } from '../parts/icons.tsx'
import { hasBoxes, type SheetForm } from './figures.ts'

const add = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

/** The ballots that are missing, or too many, in words. */
export const differenceOf = ({ unequal }: SheetFaults, size: number): string => {
  if (unequal === null) return say(SHEET.allThere, { count: size })
  const missing = unequal.size - unequal.entered
  return missing > 0 ? say(SHEET.missing, { count: missing }) : say(SHEET.tooMany, { count: -missing })
}

interface SumProps {
  readonly words: string
  readonly figure: number
  readonly isTotal?: boolean
}

const Sum = ({ words, figure, isTotal = false }: SumProps): JSX.Element => (
  <tr class={isTotal ? 'total' : ''}>
    <th scope="row">{words}</th>
    <td>{figure}</td>
  </tr>
)

const votesInWords = (chosen: number, valid: number, { seats }: SheetForm['contest']): string => {
  const most = valid * seats
  if (chosen > most) return say(SHEET.votesAbove, { count: chosen - most })
  if (chosen < valid) return say(SHEET.votesBelow, { count: valid - chosen })
  return chosen === most ? say(SHEET.votesEqual) : say(SHEET.votesLess, { count: most - chosen })
}

interface SumsProps {
  readonly form: SheetForm
  readonly tally: Tally
  readonly faults: SheetFaults
}

/** The sums beside the fields: ballots against the stack, and with surplus the votes against the most there can be. */
export const Sums = ({ form, tally, faults }: SumsProps): JSX.Element => {
  const { valid } = tally
  const { size, contest } = form
  const [invalid, chosen] = [add(Object.values(tally.invalid)), add(tally.votes)]
  return (
    <>
      <h2>{say(SHEET.sums)}</h2>
      <table class="sum-table">
        <tbody>
          <Sum words={say(SHEET.valid)} figure={valid} />
          <Sum words={say(SHEET.invalid)} figure={invalid} />
          <Sum words={say(SHEET.together)} figure={valid + invalid} isTotal />
          <Sum words={say(SHEET.inStack)} figure={size} />
        </tbody>
      </table>
      <div class={faults.unequal ? 'notice wait' : 'notice done'}>
        {faults.unequal ? <Attention /> : <Done />}
        <div class="say">
          <strong class="t">{differenceOf(faults, size)}</strong>
        </div>
      </div>
      {!hasBoxes(form) && (
        <>
          <table class="sum-table">
            <tbody>
              <Sum words={say(SHEET.votes)} figure={chosen} />
              <Sum words={say(SHEET.mostVotes, { valid, seats: contest.seats })} figure={valid * contest.seats} />
            </tbody>
          </table>
          <p class="small quiet">{votesInWords(chosen, valid, contest)}</p>
        </>
      )}
    </>
  )
}
