import type {
  AnnexOfReadings,
  CandidateList,
  Congress,
  CountingBoard,
  DeviceInList,
  Organisation,
  Overview,
  Paper,
  Person,
  Roll,
} from '../api/types.ts'
import type { TypistAccount } from '../head/pins.ts'

/** Everything that the checklist of a meeting depends on; null for what the reader may not read, or is not recorded. */
export interface SetUpFacts {
  readonly overview: Overview
  readonly congress: Congress
  readonly annex: AnnexOfReadings
  readonly organisation: Organisation
  readonly superior: Organisation | null
  readonly people: readonly Person[]
  readonly roll: Roll | null
  readonly board: CountingBoard | null
  /** The lists of the rounds that are being drawn up or approved, by the ids of the rounds. */
  readonly lists: ReadonlyMap<string, CandidateList>
  readonly typists: Typists | null
  readonly papers: readonly Paper[]
}

/** The accounts of the counting board. */
export interface Typists {
  readonly members: readonly TypistAccount[]
  readonly hasHead: boolean
  /** The people of the board whose account has the role of their seat. */
  readonly granted: ReadonlySet<string>
  /** Null for readers who do not see the laptops. */
  readonly devices: readonly DeviceInList[] | null
}
