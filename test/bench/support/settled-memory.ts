import { residentMemory, type Service } from './service.ts'
import { median } from './statistics.ts'

/** Resident memory in MiB: the middle of some looks at it, because it goes up and down with the garbage. */
export const settledMemory = async (service: Service): Promise<number> => {
  const looks: number[] = []
  for (let look = 0; look < 11; look++) {
    const memory = residentMemory(service.pid)
    if (memory === null) throw new Error('this system does not show the memory of a process')
    looks.push(memory)
    await fetch(`${service.origin}/healthz`)
  }
  return median(looks)
}
