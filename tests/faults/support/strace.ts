/** Faults at the n-th system call: the kernel's own interface, between the program and the disk. */
import { readFileSync } from 'node:fs'
import { canRun } from './processes'

const changing = 'write,pwrite64,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink'
const flushing = 'fsync,fdatasync'

/** Null when strace works here; otherwise why not. */
export function whyNoStrace(): string | null {
  const works = canRun('strace', ['-f', '-o', '/dev/null', '-e', 'trace=fsync', 'true'])
  return works ? null : 'strace is not there or may not trace'
}

const strace = (calls: string, fault: string, log = '/dev/null') => [
  'strace',
  '-f',
  '-qq',
  '-o',
  log,
  '-e',
  `trace=${calls}`,
  '-e',
  `inject=${calls}:${fault}`,
]

/** kill -9 before the n-th call that changes anything, counted from 1 in each thread. */
export const killAt = (n: number) => strace(changing, `signal=SIGKILL:when=${n}`)

/** The n-th flush fails, or the n-th and all behind it. @param log file for the flushes there were */
export const failFlush = (n: number, mode: 'once' | 'forEver', log: string) =>
  strace(flushing, `error=EIO:when=${n}${mode === 'once' ? '' : '+'}`, log)

/** Whether there were enough flushes for one to fail. */
export const hasFailed = (log: string) => readFileSync(log, 'utf8').includes('(INJECTED)')
