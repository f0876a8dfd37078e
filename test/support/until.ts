import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until something holds that gives no sign of itself, such as a file or a row of another process: asks again and
 * again, however long it takes. The runner ends a process that waits in vain, because it prints nothing.
 */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(5)
}
