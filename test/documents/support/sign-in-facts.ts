import type { SignInSlipsFacts } from '../../../src/documents/view/sign-in-slips.ts'
import { madeUpNames } from './listed.ts'

export type SlipFacts = SignInSlipsFacts['slips'][number]

const LETTERS = [...'bcfghjkmnpqrtvx23456789']
const EXPIRES_AT = '2017-08-12T02:15:30.000Z'

/** A password in the shape of temporary ones, another for each number below 23. */
export const passwordNumber = (index: number): string =>
  Array.from({ length: 4 }, (_, group) => (LETTERS[(index + group) % LETTERS.length] ?? 'b').repeat(4)).join('-')

const slip = (name: string, index: number): SlipFacts =>
  index % 2 === 0
    ? { kind: 'account', name, username: `nguoi.so.${index}`, password: passwordNumber(index), expiresAt: EXPIRES_AT }
    : { kind: 'pin', name, device: `Máy nhập phiếu số ${index}`, pin: String(100_000 + index), expiresAt: EXPIRES_AT }

/** Slips of accounts and of PINs in turn. */
export const slipsOf = (count: number, changes: Partial<SignInSlipsFacts> = {}): SignInSlipsFacts => ({
  at: '2017-08-05T18:30:00.000Z',
  address: 'https://kiem-phieu.vi-du.vn:8443',
  slips: madeUpNames(count).map(slip),
  ...changes,
})
