import { at, type Row, type Rows } from './place-rows.ts'
import { idOf, type Place } from './places.ts'

const WITNESS = { size: 1, name: 'ban-to-chuc.example', key: Buffer.alloc(32) }

export const APPEND_EVENT = `select append_audit_event(
  $1, '2017-08-05T01:02:03Z', $2, 'Người', 'auditor', null, 'r', $3, $4, $5, null, $6, null, '{}')`

/** Events that reads of the log depend on: declarations, witnesses, and blind entries. */
export const eventsOf = (
  place: Place,
): readonly (readonly [action: string, object: string, id: string, after: Row])[] => [
  ['result.declared', 'round', idOf(place, 'round'), {}],
  [
    'witness.added',
    'congress',
    idOf(place, 'congress'),
    { size: WITNESS.size, name: WITNESS.name, publicKey: WITNESS.key.toString('base64') },
  ],
  ['ballots.entered', 'ballot-batch', idOf(place, 'batch out of sight'), {}],
]

/** Rows that hang on the log of a congress, once it has events. */
export const logRows = (place: Place, home: 'a0' | 'b0'): Rows => {
  const log_id = idOf(place, 'congress')
  const digest = `\\x${WITNESS.key.toString('hex')}`
  const ofCheckpoint = { log_id, size: WITNESS.size }
  return [
    ['audit_node', { log_id, level: 8, position: 0, hash: digest }],
    ['audit_checkpoint', { ...ofCheckpoint, key_number: 1, note: 'n', cause: 'result.declared', taken_at: at }],
    [
      'audit_witness',
      {
        ...ofCheckpoint,
        name: WITNESS.name,
        public_key: digest,
        line: 'l',
        received_at: at,
        received_by: idOf(home, 'account'),
      },
    ],
  ]
}
