/**
 * The program broken on purpose, one way at a time. Every row of the fault list that can be broken has
 * to catch at least one of these: a check that cannot fail is a defect.
 */

/** How it is broken; `none` is the program as it is. */
export const variants = [
  'none',
  /** Nothing is flushed. */
  'noFlush',
  /** Files are flushed, the folders that they are renamed in are not. */
  'noFolderFlush',
  /** The project file is written over where it lies. */
  'inPlace',
  /** A step is acknowledged before its line is in the journal. */
  'acknowledgeFirst',
  /** A step is acknowledged, and its line is never written. */
  'forgetful',
  /** A write or flush that fails counts as done. */
  'deaf',
  'noLock',
  /** A file that others changed is not noticed before it is replaced. */
  'noCompare',
  /** A file that changed since it was saved is not noticed at opening. */
  'noChecksum',
  /** Every file is said to be ours to write to. */
  'hopeful',
  /** What cannot be read is taken for an empty project. */
  'emptyForUnreadable',
  /** Backups are written where they are listed, bit by bit. */
  'backsUpInPlace',
  /** Backups are dropped by what the clock says. */
  'prunesByClock',
  /** Quitting waits for nothing. */
  'leavesAtOnce',
  /** Restoring brings back all rows but one. */
  'dropsARow',
  /** A save that would shrink the project never asks. */
  'neverAsks',
  /** Lines of the journal that cannot be read are passed over. */
  'skipsBadLines',
] as const
export type Variant = (typeof variants)[number]

/**
 * Which rows must catch which way of being broken. A row that is killed keeps what was written but not
 * flushed, so only power cuts show missing flushes.
 */
export const catches: readonly (readonly [string, Variant])[] = [
  ['F01', 'inPlace'],
  ['F01', 'acknowledgeFirst'],
  ['F02', 'acknowledgeFirst'],
  ['F03', 'noFlush'],
  ['F03', 'acknowledgeFirst'],
  ['F04', 'noFlush'],
  ['F04', 'noFolderFlush'],
  ['F04', 'inPlace'],
  ['F04', 'acknowledgeFirst'],
  ['F05', 'inPlace'],
  ['F07', 'backsUpInPlace'],
  ['F08', 'leavesAtOnce'],
  ['F09', 'forgetful'],
  ['F10', 'deaf'],
  ['F11', 'deaf'],
  ['F12', 'noLock'],
  ['F13', 'noCompare'],
  ['F14', 'noCompare'],
  ['F15', 'hopeful'],
  ['F16', 'hopeful'],
  ['F17', 'emptyForUnreadable'],
  ['F18', 'noChecksum'],
  ['F19', 'emptyForUnreadable'],
  ['F20', 'dropsARow'],
  ['F21', 'neverAsks'],
  ['F22', 'emptyForUnreadable'],
  ['F23', 'skipsBadLines'],
  ['F39', 'prunesByClock'],
  ['F40', 'forgetful'],
]
