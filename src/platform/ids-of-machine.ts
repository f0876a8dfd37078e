import { randomBytes } from 'node:crypto'
import { idFactory } from '../kernel/brand.ts'
import { uuidSource } from '../kernel/uuid.ts'

/** A source of new ids, UUIDs of version 7 by the clock and the randomness of this machine. */
export const idsOfMachine = () => idFactory(uuidSource(Date.now, () => randomBytes(10)))
