/**
 * When a backup is made and which are kept: one policy for both hosts, on plain values.
 *
 * Must stay true: what is newer is decided by `number`, never by a clock that may have been set; an
 * old backup is dropped because enough newer days have backups, not because time has passed.
 */

/** Change it here and nowhere else. */
export const BACKUP_POLICY = {
  /** At the first save of a day, and after that when this much time lies behind the last backup. */
  intervalMs: 15 * 60_000,
  /** The newest ones are kept whatever their day: an afternoon's way back. */
  newest: 10,
  /** Of what is older, the last one of each of so many days on which there are any ... */
  days: 30,
  /** ... and of each of so many weeks. */
  weeks: 26,
  /** And never more than this, however they came about; the newest few stay even if they are larger. */
  most: 60,
  mostBytes: 2 * 1024 ** 3,
  alwaysKept: 3,
} as const

/** `number` counts up with each backup of a project. `schemaVersion`: the format it is in. */
export type BackupEntry = {
  readonly number: number
  readonly madeAt: string
  readonly size: number
  readonly sha256: string
  readonly schemaVersion: number
}

/** What a save is about to replace, and by what. */
export type BackupOccasion = {
  readonly now: Date
  readonly sha256: string
  /** Whether the new bytes are in a later format than the old ones. */
  readonly isMigration: boolean
  /** A restore replaces on purpose what is there, so that it can be undone. */
  readonly isRestore: boolean
}

/** Whether the file has to be backed up before it is replaced. */
export function isBackupDue(kept: readonly BackupEntry[], occasion: BackupOccasion): boolean {
  const last = newestFirst(kept)[0]
  if (last === undefined) return true
  if (last.sha256 === occasion.sha256) return false
  if (occasion.isMigration || occasion.isRestore) return true
  const lastAt = new Date(last.madeAt)
  const isOtherDay = lastAt.toDateString() !== occasion.now.toDateString()
  // Backwards, too: after the clock was set back the interval would not end for as long.
  return (
    isOtherDay || Math.abs(occasion.now.getTime() - lastAt.getTime()) > BACKUP_POLICY.intervalMs
  )
}

/** Those that the policy no longer keeps. Always fewer than are given. */
export function backupsToDrop(entries: readonly BackupEntry[]): readonly BackupEntry[] {
  const ordered = newestFirst(entries)
  const older = ordered.slice(BACKUP_POLICY.newest)
  const wanted = new Set([
    ...ordered.slice(0, BACKUP_POLICY.newest),
    ...firstOfEach(older, dayOf).slice(0, BACKUP_POLICY.days),
    ...firstOfEach(older, weekOf).slice(0, BACKUP_POLICY.weeks),
    // The last one before each migration: an older program can open nothing newer.
    ...firstOfEach(ordered, entry => entry.schemaVersion),
  ])
  const kept = withinCaps(ordered.filter(entry => wanted.has(entry)))
  return entries.filter(entry => !kept.has(entry))
}

function withinCaps(ordered: readonly BackupEntry[]): ReadonlySet<BackupEntry> {
  const kept = new Set<BackupEntry>()
  let bytes = 0
  for (const entry of ordered.slice(0, BACKUP_POLICY.most)) {
    bytes += entry.size
    if (kept.size >= BACKUP_POLICY.alwaysKept && bytes > BACKUP_POLICY.mostBytes) break
    kept.add(entry)
  }
  return kept
}

function newestFirst(entries: readonly BackupEntry[]): readonly BackupEntry[] {
  return entries.toSorted((a, b) => b.number - a.number)
}

function firstOfEach(
  ordered: readonly BackupEntry[],
  keyOf: (entry: BackupEntry) => string | number,
): readonly BackupEntry[] {
  const first = new Map<string | number, BackupEntry>()
  for (const entry of ordered) {
    const key = keyOf(entry)
    if (!first.has(key)) first.set(key, entry)
  }
  return [...first.values()]
}

/** Days and weeks of the computer's own time: they are the analyst's. Weeks begin on Monday. */
function dayOf({ madeAt }: BackupEntry): string {
  return new Date(madeAt).toDateString()
}

function weekOf({ madeAt }: BackupEntry): string {
  const day = new Date(madeAt)
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7))
  return day.toDateString()
}
