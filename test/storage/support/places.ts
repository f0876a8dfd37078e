/** Organisations A and B (`a0`, `b0`) and two congresses of each. */
export const PLACES = ['a0', 'a1', 'a2', 'b0', 'b1', 'b2'] as const
export type Place = (typeof PLACES)[number]

/** Part of every id of a place, so that the text of a row shows its place. */
export const markOf = (place: Place): string => `0000${place}`

const KINDS = [
  'account',
  'organisation',
  'congress',
  'person',
  'election',
  'round',
  'batch',
  'approval',
  'decision',
  'grant',
  'device',
  'session',
  'key',
  'webhook',
  'delivery',
  'lease',
  'installation-grant',
  'batch out of sight',
  'call-up',
  'paper',
  'hall-screen',
] as const

export const idOf = <T extends string>(place: Place, kind: (typeof KINDS)[number]): T =>
  `${markOf(place)}00-0000-7000-8000-${String(KINDS.indexOf(kind)).padStart(12, '0')}` as T

/** An id that does not exist anywhere. */
export const UNKNOWN = '0000f000-0000-7000-8000-000000000000'
