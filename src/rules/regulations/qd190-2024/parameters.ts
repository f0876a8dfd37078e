import type { Regulation } from '../clause.ts'

export const QD190_2024: Regulation = {
  id: 'qd190-2024',
  number: '190-QĐ/TW',
  title: {
    vi: 'Quy chế bầu cử trong Đảng, ban hành kèm theo Quyết định số 190-QĐ/TW ngày 10/10/2024',
    en: 'Election regulation of the Party, Decision 190-QĐ/TW of 10 October 2024',
  },
  inForce: { from: '2024-10-10', to: null },
  guidance: ['hd04-2024'],
  citations: {
    'valid-ballots': 'qd190-2024:d30.k1',
    'base-members': 'qd190-2024:d30.k2',
    'base-delegates': 'qd190-2024:d30.k3',
    'base-conference': 'qd190-2024:d30.k4',
    'ballot-form': 'qd190-2024:d15',
    'ballot-validity': 'qd190-2024:d15',
    'doubtful-ballots': 'qd190-2024:d8.k2',
    custody: 'qd190-2024:d8.k2',
    board: 'qd190-2024:d8',
    surplus: 'qd190-2024:d14.k1',
    'opinion-vote': 'qd190-2024:d14.k3',
    'convening-members': 'qd190-2024:d11',
    withdrawal: 'qd190-2024:d28.k4',
    'list-form': 'qd190-2024:d15',
    elected: 'qd190-2024:d30',
    tie: 'qd190-2024:d30',
    'outside-name': 'qd190-2024:d14.k3',
    'recommended-surplus': 'qd190-2024:d14.k1',
    complaints: 'qd190-2024:d33',
    'sealed-ballots': 'qd190-2024:d35',
  },
}
