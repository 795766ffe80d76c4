/** Plans on their way to a child process; bytes in them stay bytes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Plan } from './scenario'

export function writePlan(path: string, plan: Plan): void {
  writeFileSync(path, serialize(plan))
}

export function readPlan(path: string): Plan {
  return deserialize(readFileSync(path)) as Plan // ours
}
