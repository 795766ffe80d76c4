/**
 * All rows of the fault list that a machine without a window can try: `npm run faults`.
 *
 * Each broken variant is tried too, by the rows that have to catch it; one that is not caught fails
 * the run like a loss, because a check that cannot fail is a defect.
 */

import { everyBackup } from './rows/backups'
import { changedDocuments } from './rows/changedDocuments'
import { clocksThatJump } from './rows/clocks'
import { cutOff, damagedJournals, neverOurs, rotted } from './rows/damage'
import { fullDisk, powerLost, protectedPlaces } from './rows/disks'
import { bombs, leadingOut, poisonedNames, xmlAttacks } from './rows/documentBombs'
import { goneUnderneath } from './rows/drives'
import { failedImports } from './rows/failedImports'
import { formulas } from './rows/formulas'
import { undoneAfterRestart } from './rows/histories'
import { hostileProjects, newerProjects } from './rows/hostile'
import { hugeDocuments } from './rows/hugeDocuments'
import {
  failedFlushes,
  killedWhileBackingUp,
  killedWhileRecovering,
  killedWhileSaving,
} from './rows/kills'
import { noMemoryLeft } from './rows/limits'
import { changedUnderneath, races } from './rows/others'
import { builtToHang } from './rows/pdfFiles'
import { powerCuts } from './rows/powerCuts'
import { killedAtRandom, quitWhileSaving } from './rows/randomEnds'
import { shrinkingSaves } from './rows/shrinking'
import { encodingsThatLie, unreadable } from './rows/toldApart'
import { buildChild } from './support/buildChild'
import { inFolder } from './support/processes'
import { type RowResult, type Scale, tally } from './support/row'
import { catches, type Variant } from './support/variants'

export type Parts = {
  readonly child: string
  readonly scale: Scale
  readonly variant?: Variant
}

/** Every row by its id in the list of faults. */
export const rows: Readonly<Record<string, (parts: Parts) => Promise<RowResult>>> = {
  F01: killedWhileSaving,
  F02: killedAtRandom,
  F03: powerLost,
  F04: powerCuts,
  F05: killedWhileRecovering,
  F07: killedWhileBackingUp,
  F08: quitWhileSaving,
  F09: undoneAfterRestart,
  F10: fullDisk,
  F11: failedFlushes,
  F12: races,
  F13: changedUnderneath,
  F14: goneUnderneath,
  F15: protectedPlaces,
  F16: newerProjects,
  F17: cutOff,
  F18: rotted,
  F19: neverOurs,
  F20: everyBackup,
  F21: shrinkingSaves,
  F22: hostileProjects,
  F23: damagedJournals,
  F24: failedImports,
  F25: changedDocuments,
  F26: bombs,
  F27: xmlAttacks,
  F28: leadingOut,
  F29: unreadable,
  F30: encodingsThatLie,
  F31: builtToHang,
  F32: hugeDocuments,
  F33: poisonedNames,
  F36: formulas,
  F39: clocksThatJump,
  F40: noMemoryLeft,
}

/** A line a row. @returns whether nothing was lost and every broken variant was caught */
export async function runFaults(
  names: readonly string[],
  scale: Scale,
  say: (line: string) => void,
): Promise<boolean> {
  return inFolder(async folder => {
    const child = await buildChild(folder)
    const isWanted = (id: string) => names.length === 0 || names.includes(id)
    let isGood = true
    for (const [id, row] of Object.entries(rows)) {
      if (!isWanted(id)) continue
      const result = await resultOf(id, () => row({ child, scale }))
      isGood &&= result.lost + result.failed === 0
      say(lineOf(result))
      for (const finding of result.findings) say(`    ${finding}`)
    }
    for (const [id, variant] of catches) {
      const row = rows[id]
      if (!isWanted(id) || row === undefined) continue
      const result = await resultOf(id, () => row({ child, scale: 'small', variant }))
      const isTried = !result.findings.some(finding => finding.startsWith('the row itself'))
      const isCaught = isTried && result.lost + result.failed > 0
      isGood &&= isCaught || result.skipped !== null
      const answer = result.skipped === null ? (isCaught ? 'caught' : 'NOT CAUGHT') : 'skipped'
      say(`${id}  broken on purpose (${variant}): ${answer} after ${result.tried}`)
    }
    return isGood
  })
}

/** A row that cannot be tried to its end has failed; the others are tried all the same. */
async function resultOf(id: string, work: () => Promise<RowResult>): Promise<RowResult> {
  try {
    return await work()
  } catch (error) {
    const { check, result } = tally(id)
    check(error instanceof Error ? (error.stack ?? error.message) : String(error), 'the row itself')
    return result()
  }
}

function lineOf({ id, tried, lost, failed, skipped }: RowResult): string {
  const figures = `tried ${tried}, lost ${lost}, failed ${failed}`
  if (skipped === null) return `${id}  ${figures}`
  return tried === 0 ? `${id}  skipped: ${skipped}` : `${id}  ${figures}; skipped: ${skipped}`
}
