import type { Regulation } from '../clause.ts'

export const QD244_2014: Regulation = {
  id: 'qd244-2014',
  number: '244-QĐ/TW',
  title: {
    vi: 'Quy chế bầu cử trong Đảng, ban hành kèm theo Quyết định số 244-QĐ/TW ngày 09/6/2014',
    en: 'Election regulation of the Party, Decision 244-QĐ/TW of 9 June 2014',
  },
  inForce: { from: '2014-06-09', to: '2024-10-09' },
  guidance: ['hd04-2014', 'hd03-2020'],
  citations: {
    'valid-ballots': 'qd244-2014:d32.k1',
    'base-members': 'qd244-2014:d32.k2',
    'base-delegates': 'qd244-2014:d32.k3',
    'base-conference': 'qd244-2014:d32.k4',
    'ballot-form': 'qd244-2014:d17.k1',
    'ballot-validity': 'qd244-2014:d17.k2',
    'doubtful-ballots': 'qd244-2014:d7.k2',
    custody: 'qd244-2014:d7.k2',
    board: 'qd244-2014:d7',
    surplus: 'qd244-2014:d16',
    'opinion-vote': 'qd244-2014:d16',
    'convening-members': 'qd244-2014:d13',
    withdrawal: 'qd244-2014:d19.k4',
    'list-form': 'qd244-2014:d17.k1',
    elected: 'qd244-2014:d32',
    tie: 'qd244-2014:d32',
    annulment: 'qd244-2014:d35.k2',
    'seats-left': 'qd244-2014:d20.k2',
  },
}
