import type { AuditAction } from './catalogue.ts'

/**
 * What of an event may be shown on a screen in the hall and sent to other systems: these figures of these kinds, and of
 * everything else only that it happened. A kind that is added to the catalogue shows nothing until it stands here.
 *
 * Nothing blind, nothing that people wrote in words of their own, no names or years of birth (the printed names of a list
 * may carry them), nothing about accounts, keys, devices and PINs.
 */
export const OPEN_FIGURES: Readonly<Partial<Record<AuditAction, readonly string[]>>> = {
  'congress.created': ['kind', 'term', 'heldOn', 'regulation'],
  'roll.recorded': ['version', 'summoned', 'attending'],
  'board.recorded': ['version', 'vote'],
  'election.created': ['office', 'seats', 'eligibleFrom'],
  'round.created': ['number', 'kind', 'seats'],
  'list.approved': ['listVersion', 'vote'],
  'list.rejected': ['listVersion', 'vote'],
  'ballots.issued': ['version', 'printed', 'issued', 'replaced', 'rollVersion'],
  'ballots.returned': ['version', 'returned', 'sealsIntact'],
  'result.declared': ['rollVersion', 'result'],
  'decision.recorded': ['kind', 'newNamesAllowed', 'vote'],
  'congress.closed': ['unfinished'],
}

/** Kinds of object whose ids may be shown: those that a hall knows anyway. */
export const OPEN_OBJECTS: readonly string[] = [
  'organisation',
  'congress',
  'person',
  'election',
  'round',
  'ballot-batch',
  'audit-log',
]
