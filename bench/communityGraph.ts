/**
 * The network of goals 12 to 18: planted communities of heavy-tailed degrees, n actors and 2n ties,
 * the same from run to run.
 */
import type { Network } from '../src/shared/analysis/network/networkMeasures'
import { seededRandom } from '../src/shared/analysis/network/seededRandom'

/** Members of a community, on average. */
const COMMUNITY = 50
/** Share of ties inside a community. */
const INSIDE = 0.9

export function communityGraph(size: number): Network {
  const random = seededRandom(20_250_814 + size)
  const communities = Math.max(1, Math.round(size / COMMUNITY))
  const members: number[][] = Array.from({ length: communities }, () => [])
  for (let actor = 0; actor < size; actor++) members[actor % communities]?.push(actor)
  /** Few are drawn often: the square of a share favours the first. */
  const oneOf = (list: readonly number[]) => list[Math.floor(random() ** 2 * list.length)] ?? 0
  const met = new Set<string>()
  const ties: Network['ties'][number][] = []
  while (ties.length < 2 * size) {
    const own = members[Math.floor(random() * communities)] ?? []
    const others = random() < INSIDE ? own : (members[Math.floor(random() * communities)] ?? own)
    const [from, to] = [own[Math.floor(random() * own.length)] ?? 0, oneOf(others)]
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    if (from === to || met.has(key)) continue
    met.add(key)
    ties.push({ from, to, isDirected: false, weight: 1 })
  }
  return { size, ties }
}
