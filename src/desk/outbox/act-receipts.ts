import { onReceipt } from '../api/call.ts'
import { signed } from '../session.ts'
import { keepAct } from './store.ts'

// The receipt of each act is kept for the person who was signed in when the act was sent.
onReceipt(() => {
  const { value: now } = signed
  return (operation, receipt) => {
    if (now.kind !== 'in') return
    // A browser that keeps nothing keeps no receipts either; the act is done.
    void keepAct(now.session.account.id, { operation, at: new Date().toISOString(), receipt }).catch(() => {})
  }
})
