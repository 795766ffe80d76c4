/** Hostile, damaged and huge networks cost nothing: refused with a reason, or read as plain data. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { EXCHANGE_FORMATS, writeNetwork } from '../../src/renderer/exporters/network/writeNetwork'
import { readNetwork } from '../../src/renderer/importers/network/readNetwork'
import { seededRandom } from '../../src/shared/analysis/network/seededRandom'
import { type ProblemCode, problemOf } from '../../src/shared/problem'
import { openRichProject } from '../support/richProject'
import { networkOfProject, planFor, readText } from './exchangeSupport'

async function codeFrom(work: Promise<unknown>): Promise<ProblemCode | 'read'> {
  try {
    await work
    return 'read'
  } catch (thrown) {
    return problemOf(thrown).code
  }
}

const codeOf = (text: string) => codeFrom(readText(text))

const graphml = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>${inside}</graph></graphml>`

describe('definitions of their own (F27)', () => {
  it.each([
    [
      'entities that multiply',
      '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    ],
    ['a file of the computer', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['definitions from elsewhere', '<!doctype graphml SYSTEM "http://example.org/x.dtd">'],
  ])('%s are refused', async (_, doctype) => {
    expect(await codeOf(graphml('<node id="&b;"/>', doctype))).toBe('network-has-doctype')
    expect(await codeOf(`${doctype}<gexf><graph/></gexf>`)).toBe('network-has-doctype')
  })

  it('are refused in UTF-16 too', async () => {
    const text = graphml('<node id="a"/>', '<!DOCTYPE x []>')
    const bytes = new Uint8Array(
      Uint16Array.from([...`\ufeff${text}`].map(c => c.charCodeAt(0))).buffer,
    )
    expect(await codeFrom(readNetwork({ bytes, fileName: 'x' }))).toBe('network-has-doctype')
  })

  it('an entity that nobody defined is damage, elements without end are too deep', async () => {
    expect(await codeOf(graphml('<node id="&x;"/>'))).toBe('network-file-damaged')
    const deep = 1_500
    const nested = '<node id="n"><graph>'.repeat(deep) + '</graph></node>'.repeat(deep)
    expect(await codeOf(graphml(nested))).toBe('network-too-deep')
  })
})

describe('names that reach for prototypes (F33)', () => {
  it('stay names, in every format', async () => {
    const polluting = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const reads = await Promise.all([
      readText(`{"elements":{"nodes":[{"data":{"id":"a","__proto__":{"polluted":1}}}]}}`),
      readText(`{"elements":[{"data":{"id":"__proto__"}}],"__proto__":${polluting}}`),
      readText(graphml('<node id="__proto__"><data key="__proto__">polluted</data></node>')),
      readText('<gexf><graph><nodes><node id="constructor"/></nodes></graph></gexf>'),
      readText('source,target,__proto__\n__proto__,constructor,polluted\n'),
    ])
    expect(reads.map(({ network }) => network.actors[0]?.id)).toEqual([
      ...['a', '__proto__', '__proto__', 'constructor', '__proto__'],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(reads[0]?.network.actors[0]?.attributes).toEqual([['__proto__', '{"polluted":1}']])
    const { project } = await openRichProject()
    for (const { network } of reads) {
      const { payload } = planFor(project, network, { isOurs: false })
      project.run('network.import', payload)
    }
  })
})

describe('markup in names and notes (F35)', () => {
  const MARKUP = [
    '<script>globalThis.__pwned = 1</script>',
    '"><img src=x onerror="__pwned=1">',
    "' onload='__pwned=1",
    ']]><svg onload=__pwned=1>',
    '&lt;script&gt;&#60;script&#62;',
  ]

  it.each(['graphml', 'gexf'] as const)('makes no element of %s', async format => {
    const { project, paris, relationshipId } = await openRichProject()
    const elementNames = () => {
      const bytes = writeNetwork(networkOfProject(project), { format, isFormulaSafe: false })
      const text = new TextDecoder().decode(bytes)
      return new Set([...text.matchAll(/<([\w:]+)/g)].map(([, name]) => name))
    }
    const before = elementNames()
    for (const [index, name] of MARKUP.entries()) {
      const attributeId = project.newId()
      project.run('actor.rename', { actorId: paris, name })
      project.run('attribute.set', {
        attributeId,
        actorId: paris,
        name: `${index}${name}`,
        value: name,
      })
    }
    project.run('relationship.describe', { relationshipId, changes: { note: MARKUP.join('') } })
    expect(elementNames()).toEqual(before)
    const { network } = await readNetwork({
      bytes: writeNetwork(networkOfProject(project), { format, isFormulaSafe: false }),
      fileName: 'x',
    })
    expect(network.actors.find(({ id }) => id === paris)?.name).toBe(MARKUP.at(-1))
    expect(network.relationships.some(({ note }) => note === MARKUP.join(''))).toBe(true)
  })
})

describe('huge files (F32)', () => {
  const nodes = (count: number) =>
    Array.from({ length: count }, (_, index) => `<node id="n${index}"/>`).join('')

  it('as many actors as the program is made for and more are read, a hundred thousand refused', async () => {
    expect((await readText(graphml(nodes(20_000)))).network.actors).toHaveLength(20_000)
    expect(await codeOf(graphml(nodes(100_000)))).toBe('network-too-many')
  })

  it('half a million lines and a hundred thousand columns are refused', async () => {
    expect(await codeOf(`from,to\n${'a,b\n'.repeat(500_001)}`)).toBe('network-too-many')
    expect(await codeOf(`${'a,'.repeat(100_000)}a\n${'b,'.repeat(100_000)}b\n`)).toBe(
      'network-too-many',
    )
  })

  it('a long value is left out of the import and counted', async () => {
    const { project } = await openRichProject()
    const long = 'ا'.repeat(10_000_000)
    const { network } = await readText(graphml(`<node id="a"><data key="k">${long}</data></node>`))
    const { payload, report } = planFor(project, network)
    expect(report.alteredValues).toBe(1)
    expect(payload.actors[0]?.attributes).toEqual([])
  })
})

describe('what is no network', () => {
  it.each([
    ['nothing', '', 'network-empty'],
    ['white space', ' \n ', 'network-empty'],
    ['a page', '<html><body/></html>', 'network-file-unread'],
    ['other JSON', '{"type":"FeatureCollection"}', 'network-file-unread'],
    ['cut JSON', '{"elements":{"nodes":[', 'network-file-damaged'],
    ['cut XML', '<graphml><graph><node id="a"', 'network-file-damaged'],
    ['no actor', graphml(''), 'network-empty'],
    ['one id twice', graphml('<node id="a"/><node id="a"/>'), 'network-duplicate-id'],
  ])('%s is refused with its reason', async (_, text, code) => {
    expect(await codeOf(text)).toBe(code)
  })

  it('a zip file of something else, and one that unpacks without end', async () => {
    const zip = (files: Parameters<typeof zipSync>[0]) => zipSync(files) as Uint8Array<ArrayBuffer>
    const read = (bytes: Uint8Array<ArrayBuffer>) => codeFrom(readNetwork({ bytes, fileName: 'x' }))
    expect(await read(zip({ 'word/document.xml': new Uint8Array(3) }))).toBe('network-file-unread')
    const bomb = zip({ 'actors.csv': new Uint8Array(60_000_000), 'relationships.csv': [] as never })
    expect(await read(bomb)).toBe('network-too-many')
  })
})

describe('mutated files (F25)', () => {
  it.each(EXCHANGE_FORMATS)('%s: each is read or refused with a reason', async format => {
    const { project } = await openRichProject()
    const bytes = writeNetwork(networkOfProject(project), { format, isFormulaSafe: false })
    const random = seededRandom(25)
    const codes = new Set<string>()
    for (let round = 0; round < 200; round++) {
      const mutated = bytes.slice(
        0,
        random() < 0.2 ? Math.floor(random() * bytes.length) : undefined,
      )
      for (let change = 0; change < 1 + random() * 8; change++) {
        mutated[Math.floor(random() * mutated.length)] = Math.floor(random() * 256)
      }
      const code = await codeFrom(
        readNetwork({ bytes: mutated, fileName: 'x' }).then(({ network, isOurs }) => {
          const { payload } = planFor(project, network, { isOurs })
          project.run('network.import', payload)
          project.undo()
        }),
      )
      codes.add(code)
    }
    expect([...codes].filter(code => code !== 'read' && !code.startsWith('network-'))).toEqual([])
    expect(codes.size).toBeGreaterThan(1)
  })
})
