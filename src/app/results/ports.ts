import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type * as m from '../model.ts'
import type { Appointment, SeatRefusal, SeatReturn } from './model.ts'

/** Declared results and decisions of the congress. Reads. */
export interface ResultReads {
  /** The result that holds: the newest version, while the round is declared. */
  result(roundId: RoundId): Promise<m.DeclaredResult | undefined>
  /** Every version of the result of a round, also those that hold no more, the first one first. */
  resultVersions(roundId: RoundId): Promise<m.DeclaredResult[]>
  /** Every confirmation of a result of a round, also of digests that changed since, the first one first. */
  confirmations(roundId: RoundId): Promise<m.Confirmation[]>
  /** The accounts that have ever had a hand in an entry of the round. */
  handsInRound(roundId: RoundId): Promise<string[]>
  /**
   * Ids of everyone declared elected to the office of the election in its rounds, without those who take no seat;
   * alternates are not among them.
   */
  electedIn(electionId: ElectionId): Promise<string[]>
  /** The refusals of seats of a round in the order of recording, also cancelled ones. */
  seatRefusals(roundId: RoundId): Promise<SeatRefusal[]>
  /** The refusals of seats that are in force in any round of a congress, without their order. */
  seatRefusalsOfCongress(
    congressId: CongressId,
  ): Promise<(Pick<SeatRefusal, 'roundId' | 'personId' | 'ground'> & { readonly electionId: ElectionId })[]>
  /**
   * The decision in force after a round: the newest version since the round was undone last. None is in force after one
   * that fell with a refusal.
   */
  decision(roundId: RoundId): Promise<m.Decision | undefined>
  /** Every version of the decision after a round, the first one first. */
  decisionVersions(roundId: RoundId): Promise<m.Decision[]>
}

/** Declared results and decisions of the congress. Writes. */
export interface ResultWrites extends ResultReads {
  insertConfirmation(confirmation: m.Confirmation): Promise<void>
  insertResult(result: m.DeclaredResult): Promise<void>
  insertDecision(decision: m.Decision): Promise<void>
}

/** People on an approved list who take no seat. Writes. */
export interface SeatWrites {
  insertSeatRefusal(refusal: Omit<SeatRefusal, 'cancelled'>): Promise<void>
  insertSeatReturn(refusal: Pick<SeatRefusal, 'roundId' | 'number'>, cancelled: SeatReturn): Promise<void>
}

/** Appointments by the superior to seats that the congress referred to it. Reads. */
export interface AppointmentReads {
  /** The appointment in force after a round: the newest version since the round was undone last, unless it is cancelled. */
  appointment(roundId: RoundId): Promise<Appointment | undefined>
  /** Every version of the appointment after a round, the first one first. */
  appointmentVersions(roundId: RoundId): Promise<Appointment[]>
}

/** Appointments by the superior to seats that the congress referred to it. Writes. */
export interface AppointmentWrites extends AppointmentReads {
  insertAppointment(appointment: Appointment): Promise<void>
}
