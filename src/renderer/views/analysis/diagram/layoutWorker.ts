/** Lays out a diagram in a thread of its own. */
import { answerJob } from '../../../client/job'
import { atlasLayout } from './atlasLayout'
import { concentricLayout } from './concentricLayout'
import { factionLayout } from './factionLayout'
import { forceLayout } from './forceLayout'
import { layeredLayout } from './layeredLayout'
import type { LayoutRequest } from './layouts'
import {
  circleLayout,
  gridLayout,
  type LayoutJob,
  type LayoutKind,
  type Placement,
} from './layouts'

type Layout = (request: LayoutRequest, onProgress: (share: number) => void) => readonly Placement[]

const LAYOUTS: Readonly<Record<LayoutKind, Layout>> = {
  force: forceLayout,
  atlas: atlasLayout,
  layered: layeredLayout,
  concentric: concentricLayout,
  factions: factionLayout,
  circle: circleLayout,
  grid: gridLayout,
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  answerJob(
    onProgress => LAYOUTS[data.kind](data.request, onProgress),
    answer => self.postMessage(answer),
  )
})
